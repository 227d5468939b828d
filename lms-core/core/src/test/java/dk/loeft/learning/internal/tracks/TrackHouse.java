package dk.loeft.learning.internal.tracks;

import dk.loeft.competence.Wording;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseVersionId;
import dk.loeft.learning.TrackAuthoring;
import dk.loeft.learning.TrackCompleted;
import dk.loeft.learning.TrackCompletionWithdrawn;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackInput;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackPlans;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.Tracks;
import dk.loeft.learning.TracksAssigned;
import dk.loeft.learning.engine.SetRule;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** The services of tracks over the real database, each use case checked and in a transaction of its own, without a container. */
final class TrackHouse {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    static final PersonId ANNE = new PersonId(10);

    static final PersonId AUTHOR = new PersonId(1);

    static final PersonId LEADER = new PersonId(2);

    private final RealDatabase database;

    private final RecordedEvents<UseCaseDone> done = new RecordedEvents<>();

    private final RecordedEvents<TrackCompleted> completed = new RecordedEvents<>();

    private final RecordedEvents<TracksAssigned> assigned = new RecordedEvents<>();

    private final RecordedEvents<TrackCompletionWithdrawn> withdrawn = new RecordedEvents<>();

    TrackHouse(RealDatabase database) {
        this.database = database;
    }

    /** A root with a home and a school; an author, the leader of the home, Anne at the home, and courses 1 to 9. */
    TrackHouse begin() {
        database.execute(
                "DELETE FROM track_plan_person",
                "DELETE FROM track_plan",
                "DELETE FROM track_waiver",
                "DELETE FROM track_completion",
                "DELETE FROM track_enrolment",
                "DELETE FROM track_course",
                "DELETE FROM track_part",
                "UPDATE track SET published_version_id = NULL",
                "DELETE FROM track_version",
                "DELETE FROM track",
                "DELETE FROM enrolment",
                "DELETE FROM course",
                "DELETE FROM person_position",
                "DELETE FROM person",
                "DELETE FROM unit ORDER BY depth DESC",
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad Kommune', '/1/', 0)",
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Plejehjem', '/1/2/', 1), (3, 1, 'Skole', '/1/3/', 1)");
        person(AUTHOR.value(), 3);
        person(LEADER.value(), 2);
        person(ANNE.value(), 2);
        IntStream.rangeClosed(1, 9).forEach(this::course);
        return this;
    }

    void person(long id, long unit) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at, joined_on) VALUES (%d, 'P%d', 'Anne', 'Ærø %d', NOW(), '2020-01-01')"
                        .formatted(id, id, id),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id, unit));
    }

    void course(long id) {
        database.execute(
                "INSERT INTO course (id, title, summary, description, language, minutes, state, created_at) VALUES (%d, 'Kursus %d', '', '', 'da', 20, 'PUBLISHED', NOW())"
                        .formatted(id, id));
    }

    // Use cases, as somebody.

    <T> T learn(PersonId person, Function<Tracks, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(tracks(manager, employee(person))));
    }

    void take(PersonId person, Consumer<Tracks> useCase) {
        database.transact(manager -> useCase.accept(tracks(manager, employee(person))));
    }

    <T> T lead(Function<Tracks, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(tracks(manager, leader())));
    }

    <T> T lead(Actor who, Function<Tracks, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(tracks(manager, who)));
    }

    <T> T write(Function<TrackAuthoring, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(authoring(manager, author())));
    }

    <T> T plan(Function<TrackPlans, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(plans(manager, author())));
    }

    void edit(Consumer<TrackAuthoring> useCase) {
        database.transact(manager -> useCase.accept(authoring(manager, author())));
    }

    /** The person completes the course, and the house is told within the transaction. */
    void complete(PersonId person, long course) {
        database.transact(manager -> complete(manager, person, course));
    }

    void complete(EntityManager manager, PersonId person, long course) {
        write(manager, person, course);
        tell(manager, person, course);
    }

    void write(EntityManager manager, PersonId person, long course) {
        manager.createNativeQuery(
                        "INSERT INTO enrolment (person_id, course_id, state, enrolled_at, completed_at) VALUES (?, ?, 'COMPLETED', NOW(), NOW())"
                                + " ON DUPLICATE KEY UPDATE state = 'COMPLETED'")
                .setParameter(1, person.value())
                .setParameter(2, course)
                .executeUpdate();
    }

    void tell(EntityManager manager, PersonId person, long course) {
        observer(manager)
                .completed(new CourseCompleted(
                        person, new CourseId(course), new CourseVersionId(1), new AttemptId(1), NOW, Optional.empty()));
    }

    /** The completion is taken back, and the house is told within the transaction. */
    void takeBack(PersonId person, long course) {
        database.transact(manager -> {
            manager.createNativeQuery(
                            "UPDATE enrolment SET state = 'IN_PROGRESS' WHERE person_id = ? AND course_id = ?")
                    .setParameter(1, person.value())
                    .setParameter(2, course)
                    .executeUpdate();
            observer(manager).withdrawn(new CompletionWithdrawn(person, new CourseId(course), new AttemptId(1), NOW));
        });
    }

    List<TrackCompleted> completed() {
        return completed.fired();
    }

    List<TrackCompletionWithdrawn> withdrawn() {
        return withdrawn.fired();
    }

    List<String> audited() {
        return done.fired().stream().map(UseCaseDone::useCase).toList();
    }

    // The services.

    Tracks tracks(EntityManager manager, Actor who) {
        CurrentActor current = current(who);
        TrackReading reading = new TrackReading(
                new TitleRepository(manager),
                new TrackListRepository(manager),
                new StandingRepository(manager),
                clock());
        TrackShelf shelf = new TrackShelf(
                new TrackRepository(manager),
                new TrackEnrolmentRepository(manager),
                new StructureRepository(manager),
                reading);
        TrackStanding standing = new TrackStanding(
                new StandingRepository(manager), new StructureRepository(manager), new TitleRepository(manager));
        return checked(current)
                .to(
                        Tracks.class,
                        new TracksService(
                                current,
                                reading,
                                shelf,
                                new TrackEnrolling(
                                        new TrackRepository(manager),
                                        new TrackEnrolmentRepository(manager),
                                        reckoning(manager),
                                        news(manager),
                                        clock()),
                                new TrackTeam(current, new TrackTeamRepository(manager), standing, shelf, clock())));
    }

    TrackNews news(EntityManager manager) {
        return new TrackNews(new TrackNewsRepository(manager), assigned);
    }

    /** Who was put on which track by when, in order. */
    List<TracksAssigned.Assigned> assigned() {
        return assigned.fired().stream().flatMap(all -> all.assigned().stream()).toList();
    }

    TrackAuthoring authoring(EntityManager manager, Actor who) {
        CurrentActor current = current(who);
        return checked(current)
                .to(
                        TrackAuthoring.class,
                        new TrackAuthoringService(
                                current,
                                new TrackWriting(
                                        new TrackRepository(manager),
                                        new StructureRepository(manager),
                                        new TitleRepository(manager),
                                        clock()),
                                new TrackListRepository(manager),
                                new TitleRepository(manager)));
    }

    TrackPlans plans(EntityManager manager, Actor who) {
        CurrentActor current = current(who);
        return checked(current)
                .to(
                        TrackPlans.class,
                        new TrackPlansService(
                                current,
                                new Moving(
                                        new TrackRepository(manager),
                                        new MoveRepository(manager),
                                        new Outlook(new StandingRepository(manager), new StructureRepository(manager)),
                                        reckoning(manager),
                                        clock()),
                                new MoveListRepository(manager)));
    }

    TrackObserver observer(EntityManager manager) {
        return new TrackObserver(reckoning(manager));
    }

    Reckoning reckoning(EntityManager manager) {
        return new Reckoning(new StandingRepository(manager), new StructureRepository(manager), completed, withdrawn);
    }

    private CheckedCalls checked(CurrentActor current) {
        return new CheckedCalls(current, done, clock());
    }

    private static CurrentActor current(Actor who) {
        CurrentActor current = new CurrentActor();
        current.become(who);
        return current;
    }

    static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    static Actor employee(PersonId person) {
        return Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE)));
    }

    static Actor author() {
        return Actor.person(AUTHOR, List.of(Grant.everywhere(Role.AUTHOR)));
    }

    /** Leads the home alone. */
    static Actor leader() {
        return Actor.person(LEADER, List.of(new Grant(Role.LEADER, "/1/2/")));
    }

    // What tests need to begin with.

    static TrackInput input(String title, TrackSetInput... sets) {
        return new TrackInput(wording(title), wording("Om " + title), true, List.of(sets));
    }

    static TrackSetInput all(String title, long... courses) {
        return set(title, SetRule.ALL, 0, items(courses));
    }

    static TrackSetInput set(String title, SetRule rule, int needed, List<TrackItemInput> items) {
        return new TrackSetInput(wording(title), rule, needed, false, false, Wording.NONE, items);
    }

    static List<TrackItemInput> items(long... courses) {
        return Arrays.stream(courses)
                .mapToObj(course -> TrackItemInput.course(new CourseId(course), 1))
                .toList();
    }

    static TrackSetInput inside(String title, TrackId... tracks) {
        return set(
                title,
                SetRule.ALL,
                0,
                Arrays.stream(tracks)
                        .map(track -> TrackItemInput.track(track, 1))
                        .toList());
    }

    static Wording wording(String danish) {
        return new Wording(danish, danish + " (en)");
    }

    TrackId draft(TrackInput input) {
        return write(authoring -> authoring.draft(input));
    }

    TrackId track(TrackInput input) {
        TrackId track = draft(input);
        edit(authoring -> authoring.publish(track));
        return track;
    }
}
