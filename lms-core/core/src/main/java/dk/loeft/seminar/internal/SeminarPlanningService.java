package dk.loeft.seminar.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.seminar.Participant;
import dk.loeft.seminar.PlannableCourse;
import dk.loeft.seminar.RoomClash;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarPlanning;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.TookPart;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class SeminarPlanningService implements SeminarPlanning {
    private static final Duration REMEMBERED = Duration.ofDays(730);

    private final SeminarReading reading;

    private final SeminarListRepository lists;

    private final RoomRepository rooms;

    private final SeminarWriting writing;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    SeminarPlanningService(
            SeminarReading reading,
            SeminarListRepository lists,
            RoomRepository rooms,
            SeminarWriting writing,
            CurrentActor current,
            Clock clock) {
        this.reading = reading;
        this.lists = lists;
        this.rooms = rooms;
        this.writing = writing;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected SeminarPlanningService() {
        this(null, null, null, null, null, null);
    }

    @Override
    public Page<SeminarRow> planned(SeminarFilter filter, PageRequest page) {
        return reading.page(current.person(), filter, clock.instant(), page);
    }

    @Override
    public Optional<SeminarView> planned(SeminarId seminar) {
        return reading.forPlanner(current.person(), seminar, clock.instant());
    }

    @Override
    public List<Participant> participants(SeminarId seminar) {
        return lists.participants(seminar);
    }

    @Override
    public List<RoomClash> clashes(SeminarId seminar) {
        return rooms.clashes(seminar, clock.instant());
    }

    @Override
    public List<String> rooms() {
        return rooms.since(clock.instant().minus(REMEMBERED));
    }

    @Override
    public List<PlannableCourse> courses() {
        return writing.courses();
    }

    @Override
    public SeminarId plan(CourseId course, SeminarInput input) {
        return writing.plan(course, input, current.author());
    }

    @Override
    public SeminarId enterHeld(CourseId course, SeminarInput input, List<TookPart> people) {
        return writing.enterHeld(course, input, people, current.person());
    }

    @Override
    public void change(SeminarId seminar, SeminarInput input) {
        writing.change(seminar, input);
    }

    @Override
    public void cancel(SeminarId seminar, String reason) {
        writing.cancel(seminar, reason);
    }
}
