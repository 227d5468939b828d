package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.LedTrack;
import dk.loeft.learning.MyTrack;
import dk.loeft.learning.TrackCandidate;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackMember;
import dk.loeft.learning.TrackPerson;
import dk.loeft.learning.TrackRow;
import dk.loeft.learning.TrackTeamFilter;
import dk.loeft.learning.TrackView;
import dk.loeft.learning.Tracks;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class TracksService implements Tracks {
    private final CurrentActor current;

    private final TrackReading reading;

    private final TrackShelf shelf;

    private final TrackEnrolling enrolling;

    private final TrackTeam team;

    @Inject
    TracksService(
            CurrentActor current, TrackReading reading, TrackShelf shelf, TrackEnrolling enrolling, TrackTeam team) {
        this.current = current;
        this.reading = reading;
        this.shelf = shelf;
        this.enrolling = enrolling;
        this.team = team;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TracksService() {
        this(null, null, null, null, null);
    }

    @Override
    public List<MyTrack> mine() {
        return reading.mine(current.person());
    }

    @Override
    public Page<TrackRow> catalogue(String text, PageRequest page) {
        return reading.catalogue(current.person(), text, page);
    }

    @Override
    public Optional<TrackView> track(TrackId track) {
        return shelf.track(current.person(), track);
    }

    @Override
    public List<TrackRow> counting(CourseId course) {
        return reading.counting(current.person(), course);
    }

    @Override
    public void enrol(TrackId track) {
        enrolling.enrol(current.person(), track);
    }

    @Override
    public void leave(TrackId track) {
        enrolling.leave(current.person(), track);
    }

    @Override
    public int assign(TrackId track, UnitId unit, LocalDate due) {
        return enrolling.assign(track, unit, due, current.get());
    }

    @Override
    public void assign(TrackId track, PersonId person, LocalDate due) {
        enrolling.assign(track, person, due, current.get());
    }

    @Override
    public int assign(TrackId track, List<PersonId> people, LocalDate due) {
        return enrolling.assign(track, people, due, current.get());
    }

    @Override
    public void remove(TrackId track, PersonId person) {
        enrolling.remove(track, person, current.get());
    }

    @Override
    public Page<LedTrack> led(String text, PageRequest page) {
        return team.tracks(text, page);
    }

    @Override
    public Optional<LedTrack> led(TrackId track) {
        return team.track(track);
    }

    @Override
    public Page<TrackPerson> people(TrackId track, TrackTeamFilter filter, PageRequest page) {
        return team.people(track, filter, page);
    }

    @Override
    public Optional<TrackMember> member(TrackId track, PersonId person) {
        return team.member(track, person);
    }

    @Override
    public Page<TrackCandidate> candidates(TrackId track, String text, PageRequest page) {
        return team.candidates(track, text, page);
    }

    @Override
    public void waive(TrackId track, PersonId person, CourseId course, String reason) {
        enrolling.waive(track, person, course, reason, current.get());
    }
}
