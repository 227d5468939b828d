package dk.loeft.reporting.internal;

import static dk.loeft.organisation.Permission.SEE_LEARNING;
import static dk.loeft.organisation.Permission.SEE_TEAM;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UseCases;
import dk.loeft.reporting.LearningTime;
import dk.loeft.reporting.MemberTime;
import dk.loeft.reporting.Spent;
import dk.loeft.reporting.UnitTime;
import dk.loeft.reporting.UnitTimes;
import dk.loeft.reporting.internal.TeamUnitRepository.Place;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

@UseCases
@Transactional
@ApplicationScoped
class LearningTimeService implements LearningTime {
    private static final UnitTime NOBODY = new UnitTime(Optional.empty(), "", 0, 0, Spent.NONE);

    private final TeamUnitRepository units;

    private final SpentRepository times;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    LearningTimeService(TeamUnitRepository units, SpentRepository times, CurrentActor actor, Clock clock) {
        this.units = units;
        this.times = times;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LearningTimeService() {
        this(null, null, null, null);
    }

    @Override
    public Spent mine(Year year) {
        return times.of(actor.person(), year);
    }

    @Override
    public Page<MemberTime> team(Year year, String text, PageRequest page) {
        return times.page(
                Reached.of(actor.outsideTeam(), actor.get().scopeOf(SEE_TEAM), LocalDay.today(clock)),
                year,
                text,
                page);
    }

    @Override
    public Optional<UnitTimes> units(Year year, Optional<UnitId> unit) {
        Reached all = seen();
        List<Place> trail = unit.map(key -> units.trail(key, all)).orElseGet(() -> units.tops(all));
        if (unit.isPresent() && trail.isEmpty()) {
            return Optional.empty();
        }
        boolean several = unit.isEmpty() && trail.size() > 1;
        if (several || trail.isEmpty()) {
            return Optional.of(view(List.of(), times.of(all, year, all.tops())));
        }
        Place looked = trail.get(trail.size() - 1);
        return Optional.of(view(
                trail,
                times.of(
                        all.within(looked.path()),
                        year,
                        SqlPart.of("u.parent_id = ?", looked.unit().value()))));
    }

    private static UnitTimes view(List<Place> trail, List<UnitTime> parts) {
        return new UnitTimes(
                trail.stream().map(Place::step).toList(), parts.stream().reduce(NOBODY, UnitTime::plus), parts);
    }

    @Override
    public void export(Year year, Locale language, OutputStream to) throws IOException {
        Reached all = seen();
        TimeFile.write(units.all(all), times.byPath(all, year), language, to);
    }

    private Reached seen() {
        return Reached.of(Set.of(), actor.get().scopeOf(SEE_LEARNING), LocalDay.today(clock));
    }
}
