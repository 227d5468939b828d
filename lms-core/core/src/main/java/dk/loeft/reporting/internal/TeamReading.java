package dk.loeft.reporting.internal;

import static dk.loeft.organisation.Permission.SEE_TEAM;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.reporting.TeamFigures;
import dk.loeft.reporting.TeamFilter;
import dk.loeft.reporting.TeamMember;
import dk.loeft.reporting.TeamUnit;
import dk.loeft.reporting.TeamView;
import dk.loeft.reporting.internal.TeamUnitRepository.Place;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Reads a team as it stands today, in as many statements for forty thousand people as for four. */
@Dependent
class TeamReading {
    private final TeamUnitRepository units;

    private final TeamListRepository people;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    TeamReading(TeamUnitRepository units, TeamListRepository people, CurrentActor actor, Clock clock) {
        this.units = units;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    Optional<TeamView> team(TeamFilter filter, PageRequest request) {
        Reached all = Reached.of(actor.outsideTeam(), actor.get().scopeOf(SEE_TEAM), LocalDay.today(clock));
        List<Place> trail = filter.unit().map(unit -> units.trail(unit, all)).orElseGet(() -> units.tops(all));
        if (filter.unit().isPresent() && trail.isEmpty()) {
            return Optional.empty();
        }
        // Without a unit, several topmost ones stand side by side; one alone is what is looked at.
        boolean several = filter.unit().isEmpty() && trail.size() > 1;
        Reached looked = several || trail.isEmpty()
                ? all
                : all.within(trail.get(trail.size() - 1).path());
        List<TeamUnit> parts = several
                ? units.figuresOf(trail, looked)
                : units.figuresBelow(
                        trail.isEmpty() ? 0 : trail.get(trail.size() - 1).unit().value(), looked);
        TeamFigures figures = parts.stream().map(TeamUnit::figures).reduce(TeamFigures.NONE, TeamFigures::plus);
        Page<TeamMember> page = people.page(looked, filter, request, figures);
        return Optional.of(new TeamView(
                several ? List.of() : trail.stream().map(Place::step).toList(), figures, parts, page));
    }
}
