package dk.loeft.seminar.internal;

import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.Learning;
import dk.loeft.learning.internal.RealAttendedCourses;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.SeminarPlanning;
import dk.loeft.seminar.Seminars;
import dk.loeft.seminar.SessionInput;
import dk.loeft.shared.SecretBox;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;

/** Seminars over the real database, each use case in a transaction of its own, without a container. */
final class Campus {
    static final CourseId FIRST_AID = new CourseId(1);

    static final CourseId FIRE = new CourseId(2);

    static final CourseId DRAFT = new CourseId(3);

    static final PersonId ANNE = new PersonId(11);

    static final PersonId BO = new PersonId(12);

    static final PersonId LEADER = new PersonId(13);

    static final PersonId STRANGER = new PersonId(14);

    static final PersonId HEAD = new PersonId(15);

    static final PersonId AUTHOR = new PersonId(16);

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final Instant BEGIN = Instant.parse("2026-11-24T11:00:00Z");

    private final RealDatabase database;

    /** Time goes by with each use case, as the order of asking is the order of seats. */
    private final AtomicLong seconds = new AtomicLong();

    private final RecordedEvents<SeminarNews> news = new RecordedEvents<>();

    private final RecordedEvents<CourseCompleted> completed = new RecordedEvents<>();

    private final RecordedEvents<CompletionWithdrawn> withdrawn = new RecordedEvents<>();

    Campus(RealDatabase database) {
        this.database = database;
    }

    /** A municipality with a home, a school, who leads them, and courses; nothing is planned. */
    Campus build() {
        if (database.number("SELECT COUNT(*) FROM unit") == 0) {
            database.execute(
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0),"
                            + " (2, 1, 'Hjemmeplejen', '/1/2/', 1), (3, 1, 'Skolen', '/1/3/', 1)",
                    "INSERT INTO course (id, title, summary, description, language, minutes, state, created_at)"
                            + " VALUES (1, 'Førstehjælp', '', '', 'da', 10, 'PUBLISHED', NOW()),"
                            + " (2, 'Brand', '', '', 'da', 10, 'PUBLISHED', NOW()), (3, 'Kladde', '', '', 'da', 10, 'DRAFT', NOW())");
            person(ANNE, "Anne", 2, false);
            person(BO, "Bo", 2, false);
            person(LEADER, "Lene", 2, true);
            person(STRANGER, "Svend", 3, false);
            person(HEAD, "Hans", 1, true);
            person(AUTHOR, "Frida", 3, false);
        }
        database.execute(
                "DELETE FROM seminar_attendance",
                "DELETE FROM seminar_booking",
                "UPDATE course SET published_version_id = NULL",
                "DELETE FROM enrolment_time",
                "UPDATE enrolment SET current_attempt_id = NULL",
                "DELETE FROM attempt",
                "DELETE FROM enrolment",
                "DELETE FROM course_version",
                "DELETE FROM seminar_session",
                "DELETE FROM seminar_session_removed",
                "DELETE FROM seminar",
                "UPDATE person SET left_on = NULL");
        return this;
    }

    /** From now on the course's published version rests on that. */
    void restsOn(CourseId course, String kind, String reference) {
        database.execute(
                "INSERT INTO course_version (course_id, number, activity_kind, activity_reference, published_at)"
                        + " SELECT %1$d, COALESCE(MAX(number), 0) + 1, '%2$s', '%3$s', NOW() FROM course_version WHERE course_id = %1$d"
                                .formatted(course.value(), kind, reference),
                "UPDATE course SET published_version_id = (SELECT MAX(id) FROM course_version WHERE course_id = %1$d) WHERE id = %1$d"
                        .formatted(course.value()));
    }

    /** Which completions the house was told of, in order. */
    List<CourseCompleted> completed() {
        return completed.fired();
    }

    /** Which completions were taken back, in order. */
    List<CompletionWithdrawn> withdrawn() {
        return withdrawn.fired();
    }

    private void person(PersonId id, String name, int unit, boolean leader) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', '%s', 'Berg', NOW())"
                        .formatted(id.value(), id.value(), name),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'x', %s, TRUE, '2020-01-01')"
                        .formatted(id.value(), unit, leader));
    }

    void later(Duration time) {
        seconds.addAndGet(time.toSeconds());
    }

    Clock clock() {
        return Clock.fixed(BEGIN.plusSeconds(seconds.incrementAndGet()), ZoneOffset.UTC);
    }

    /** What was announced, in order. */
    List<SeminarNews> news() {
        return news.fired();
    }

    static Actor employee(PersonId person) {
        return Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE)));
    }

    static Actor leader(PersonId person, String unit) {
        return Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.LEADER, unit)));
    }

    /** A morning of that day, for so many. */
    static SeminarInput morning(LocalDate on, int seats) {
        return input(seats, false, session(on, "09:00", "12:00"));
    }

    static SeminarInput input(int seats, boolean approval, SessionInput... sessions) {
        LocalDate until = sessions.length == 0 ? TODAY : sessions[0].on();
        return new SeminarInput(List.of(sessions), seats, until, approval, "Frida, 12 34 56 78", "");
    }

    static SessionInput session(LocalDate on, String from, String to) {
        return new SessionInput(on, LocalTime.parse(from), LocalTime.parse(to), "Lokale 1", "");
    }

    SeminarId plan(SeminarInput input) {
        return planning(all -> all.plan(FIRST_AID, input));
    }

    BookingState book(PersonId person, SeminarId seminar) {
        return ask(person, all -> all.book(seminar, true));
    }

    <T> T ask(PersonId person, Function<Seminars, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(seminars(manager, person)));
    }

    void act(PersonId person, Consumer<Seminars> useCase) {
        ask(person, all -> {
            useCase.accept(all);
            return true;
        });
    }

    <T> T planning(Function<SeminarPlanning, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(planning(manager)));
    }

    void author(Consumer<SeminarPlanning> useCase) {
        planning(all -> {
            useCase.accept(all);
            return true;
        });
    }

    <T> T approvals(Actor actor, Function<BookingApprovals, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(approvals(manager, actor)));
    }

    void answer(Actor actor, Consumer<BookingApprovals> useCase) {
        approvals(actor, all -> {
            useCase.accept(all);
            return true;
        });
    }

    /** The key of the one booking of a person there that counts. */
    BookingId booking(PersonId person, SeminarId seminar) {
        return new BookingId(
                database.number("SELECT id FROM seminar_booking WHERE active AND person_id = %d AND seminar_id = %d"
                        .formatted(person.value(), seminar.value())));
    }

    Seminars seminars(EntityManager manager, PersonId person) {
        return new SeminarsService(
                new SeminarReading(new SeminarListRepository(manager), new SeminarRepository(manager)),
                desk(manager, clock()),
                current(employee(person)),
                clock(),
                () -> "https://loeft.example");
    }

    SeminarPlanning planning(EntityManager manager) {
        SeminarListRepository lists = new SeminarListRepository(manager);
        SeminarRepository seminars = new SeminarRepository(manager);
        Clock clock = clock();
        return new SeminarPlanningService(
                new SeminarReading(lists, seminars),
                lists,
                new RoomRepository(manager),
                new SeminarWriting(
                        seminars,
                        new BookingRepository(manager),
                        new AttendanceRepository(manager),
                        desk(manager, clock),
                        completing(manager, clock),
                        new Announcing(courses(manager), news),
                        clock),
                current(Actor.person(AUTHOR, List.of(Grant.everywhere(Role.AUTHOR)))),
                clock);
    }

    BookingApprovals approvals(EntityManager manager, Actor actor) {
        Clock clock = clock();
        return new BookingApprovalsService(
                new SeminarListRepository(manager), desk(manager, clock), current(actor), clock);
    }

    Attendance attendance(EntityManager manager, Actor actor, SecretBox box) {
        Clock clock = clock();
        SeminarRepository seminars = new SeminarRepository(manager);
        return new AttendanceService(
                new AttendanceDesk(
                        desk(manager, clock),
                        seminars,
                        new BookingRepository(manager),
                        new AttendanceRepository(manager),
                        completing(manager, clock)),
                new SeminarReading(new SeminarListRepository(manager), seminars),
                new AttendanceCodes(box),
                current(actor),
                clock,
                () -> "https://loeft.example/");
    }

    private Completing completing(EntityManager manager, Clock clock) {
        AttendanceRepository attendance = new AttendanceRepository(manager);
        return new Completing(
                attendance,
                RealAttendedCourses.over(
                        database, manager, clock, new AttendedActivity(attendance), completed, withdrawn));
    }

    BookingDesk desk(EntityManager manager, Clock clock) {
        return new BookingDesk(
                new SeminarRepository(manager),
                new BookingRepository(manager),
                new Announcing(courses(manager), news),
                clock);
    }

    /** Learning, as far as it knows what courses are called. */
    private static Learning courses(EntityManager manager) {
        return (Learning) Proxy.newProxyInstance(
                Learning.class.getClassLoader(),
                new Class<?>[] {Learning.class},
                (proxy, method, arguments) -> new SeminarRepository(manager)
                        .published((CourseId) arguments[0])
                        .orElse("?"));
    }

    private static CurrentActor current(Actor actor) {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        return current;
    }
}
