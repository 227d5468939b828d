package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.LedTrack;
import dk.loeft.learning.TrackCandidate;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackMember;
import dk.loeft.learning.TrackPerson;
import dk.loeft.learning.TrackTeamFilter;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** How those whom a leader leads are getting on, in as many statements for a large unit as for a small one. */
@Dependent
class TrackTeam {
    private final CurrentActor current;

    private final TrackTeamRepository team;

    private final TrackStanding standing;

    private final TrackShelf shelf;

    private final Clock clock;

    @Inject
    TrackTeam(CurrentActor current, TrackTeamRepository team, TrackStanding standing, TrackShelf shelf, Clock clock) {
        this.current = current;
        this.team = team;
        this.standing = standing;
        this.shelf = shelf;
        this.clock = clock;
    }

    private LedPeople led() {
        return LedPeople.of(current.get(), LocalDay.today(clock));
    }

    Page<LedTrack> tracks(String text, PageRequest page) {
        return team.tracks(led(), standing.language(current.person()), text, page);
    }

    Optional<LedTrack> track(TrackId track) {
        return team.track(track, led(), standing.language(current.person()));
    }

    Page<TrackPerson> people(TrackId track, TrackTeamFilter filter, PageRequest page) {
        Page<TrackTeamRepository.Row> found = team.people(track, led(), filter, page);
        return new Page<>(standing.placed(track, found.rows(), current.person()), found.total(), page);
    }

    Optional<TrackMember> member(TrackId track, PersonId person) {
        return team.person(track, person, led()).flatMap(row -> {
            String language = standing.language(current.person());
            TrackPerson placed =
                    standing.placed(track, List.of(row), current.person()).get(0);
            return shelf.of(person, track, language).map(view -> new TrackMember(placed, view));
        });
    }

    Page<TrackCandidate> candidates(TrackId track, String text, PageRequest page) {
        return team.candidates(track, led(), text, page);
    }
}
