package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.Authoring;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.learning.CoursesAssigned;
import dk.loeft.learning.Learning;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Library;
import dk.loeft.learning.Player;
import dk.loeft.learning.ResultBettered;
import dk.loeft.learning.Success;
import dk.loeft.learning.VersionPlans;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.ActivityReports;
import dk.loeft.learning.spi.FormerAttempts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.PositionInput;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.organisation.internal.RealOrganisation;
import dk.loeft.testing.FoundBeans;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The services of learning over the real database, each use case checked and in a transaction of its own, without a
 * container. Courses rest on {@link Chapters}.
 */
final class Classroom {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RealDatabase database;

    private final Chapters chapters = new Chapters();

    private final RecordedEvents<CourseCompleted> completed = new RecordedEvents<>();

    private final RecordedEvents<ResultBettered> bettered = new RecordedEvents<>();

    private final RecordedEvents<CoursesAssigned> assigned = new RecordedEvents<>();

    private final RecordedEvents<CompletionWithdrawn> withdrawn = new RecordedEvents<>();

    private final RecordedEvents<UseCaseDone> done = new RecordedEvents<>();

    private Instant now = NOW;

    Classroom(RealDatabase database) {
        this.database = database;
        // Whoever writes is somebody: steps name them.
        database.execute("INSERT IGNORE INTO person (id, staff_number, given_name, family_name, created_at)"
                + " VALUES (1, 'F1', 'Frida', 'Forfatter', '2026-01-01')");
    }

    Chapters chapters() {
        return chapters;
    }

    void at(Instant moment) {
        now = moment;
    }

    /** Which completions the house was told of, in order. */
    List<CourseCompleted> completed() {
        return completed.fired();
    }

    /** Which better results after a completion the house was told of, in order. */
    List<ResultBettered> bettered() {
        return bettered.fired();
    }

    /** Which assignments the house was told of, in order. */
    List<CoursesAssigned> assigned() {
        return assigned.fired();
    }

    /** Which use cases the audit trail was told of, in order. */
    List<String> audited() {
        return done.fired().stream().map(UseCaseDone::useCase).toList();
    }

    // Use cases, as somebody.

    <T> T learn(PersonId person, Function<Learning, T> useCase) {
        return learn(employee(person), useCase);
    }

    <T> T learn(Actor who, Function<Learning, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(learning(manager, who)));
    }

    Player open(PersonId person, CourseId course) {
        return learn(person, learning -> learning.open(course, Optional.empty()));
    }

    <T> T write(Function<Authoring, T> useCase) {
        return write(author(), useCase);
    }

    <T> T write(Actor who, Function<Authoring, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(authoring(manager, who)));
    }

    <T> T library(Actor who, Function<Library, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(library(manager, who)));
    }

    void shelve(Consumer<Library> useCase) {
        library(author(), library -> {
            useCase.accept(library);
            return true;
        });
    }

    <T> T plan(Function<VersionPlans, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(plans(manager, author())));
    }

    void replan(Consumer<VersionPlans> useCase) {
        plan(plans -> {
            useCase.accept(plans);
            return true;
        });
    }

    /** Which completions were taken back, in order. */
    List<CompletionWithdrawn> withdrawn() {
        return withdrawn.fired();
    }

    void edit(Consumer<Authoring> useCase) {
        write(authoring -> {
            useCase.accept(authoring);
            return true;
        });
    }

    LearningState report(ActivityReport report) {
        return report(Actor.launch(1, new PersonId(1)), report);
    }

    LearningState report(Actor who, ActivityReport report) {
        return database.inTransaction(manager -> reports(manager, who).report(report));
    }

    /** Everything is done and passed, with that score. */
    LearningState pass(AttemptId attempt, String score) {
        return report(finished(attempt, Success.PASSED, score));
    }

    ActivityReport finished(AttemptId attempt, Success success, String score) {
        return new ActivityReport(
                attempt, now, true, success, Optional.of(new BigDecimal(score)), 2, 2, Duration.ofMinutes(9));
    }

    ActivityReport underWay(AttemptId attempt, int parts) {
        return new ActivityReport(
                attempt, now, false, Success.UNKNOWN, Optional.empty(), parts, 2, Duration.ofMinutes(3));
    }

    // The services, for counting and for transactions by hand.

    Learning learning(EntityManager manager, Actor who) {
        CurrentActor current = current(who);
        CourseRepository courses = new CourseRepository(manager);
        EnrolmentRepository enrolments = new EnrolmentRepository(manager);
        LearnerLists lists = new LearnerLists(new CourseListRepository(manager), clock());
        Participation participation = participation(manager);
        CourseShelf shelf = new CourseShelf(courses, enrolments, lists, participation, activities(manager));
        return checked(current)
                .to(
                        Learning.class,
                        new LearningService(
                                current,
                                participation,
                                shelf,
                                lists,
                                new Assignment(courses, enrolments, assigned, clock())));
    }

    Authoring authoring(EntityManager manager, Actor who) {
        CurrentActor current = current(who);
        return checked(current)
                .to(
                        Authoring.class,
                        new AuthoringService(
                                current,
                                writing(manager, current),
                                new CourseListRepository(manager),
                                participation(manager)));
    }

    Library library(EntityManager manager, Actor who) {
        CurrentActor current = current(who);
        CourseRepository courses = new CourseRepository(manager);
        LibraryRepository library = new LibraryRepository(manager);
        LanguageRepository languages = new LanguageRepository(manager);
        UseRepository uses = new UseRepository(manager);
        return checked(current)
                .to(
                        Library.class,
                        new LibraryService(
                                current,
                                new LibraryShelf(library, uses, RealOrganisation.over(database, manager), clock()),
                                new LibraryReading(courses, library, languages, uses, new StepRepository(manager)),
                                new LibraryWriting(
                                        courses, library, languages, activities(manager), steps(manager, current))));
    }

    VersionPlans plans(EntityManager manager, Actor who) {
        CurrentActor current = current(who);
        CourseRepository courses = new CourseRepository(manager);
        LanguageRepository languages = new LanguageRepository(manager);
        PlanRepository plans = new PlanRepository(manager);
        PlanRunRepository running = new PlanRunRepository(manager);
        PlanTarget target = new PlanTarget(
                courses, languages, activities(manager), new SuccessionRepository(manager), successions(manager));
        PlanMoves moves = new PlanMoves(running, new PlanSettleRepository(manager), target, completed, withdrawn);
        return checked(current)
                .to(
                        VersionPlans.class,
                        new VersionPlansService(
                                current,
                                writing(manager, current),
                                new VersionPlanning(courses, languages, plans, activities(manager), clock()),
                                new VersionPlanRunning(plans, running, new PlanUndoRepository(manager), moves, clock()),
                                new PlanListRepository(manager)));
    }

    ActivityReports reports(EntityManager manager, Actor who) {
        return checked(current(who))
                .to(
                        ActivityReports.class,
                        new ReportService(new Reporting(
                                new EnrolmentRepository(manager),
                                new TimeRepository(manager),
                                completed,
                                bettered,
                                withdrawn)));
    }

    /** An attempt that was succeeded was heard of late, and a provider says so. */
    void takeAlong(AttemptId successor) {
        database.inTransaction(manager -> {
            checked(current(Actor.launch(1, new PersonId(1))))
                    .to(
                            FormerAttempts.class,
                            new FormerAttemptsService(
                                    new EnrolmentRepository(manager),
                                    new CourseRepository(manager),
                                    successions(manager)))
                    .takeAlong(successor);
            return true;
        });
    }

    private CourseWriting writing(EntityManager manager, CurrentActor current) {
        return new CourseWriting(
                new CourseRepository(manager),
                new LanguageRepository(manager),
                activities(manager),
                steps(manager, current),
                clock());
    }

    private CourseSteps steps(EntityManager manager, CurrentActor current) {
        return new CourseSteps(new StepRepository(manager), current, clock());
    }

    CheckedCalls checked(CurrentActor current) {
        return new CheckedCalls(current, done, clock());
    }

    static CurrentActor current(Actor who) {
        CurrentActor current = new CurrentActor();
        current.become(who);
        return current;
    }

    private Participation participation(EntityManager manager) {
        return new Participation(
                new CourseRepository(manager),
                new EnrolmentRepository(manager),
                new Playing(
                        new LanguageRepository(manager), activities(manager), RealOrganisation.over(database, manager)),
                successions(manager),
                clock());
    }

    private Successions successions(EntityManager manager) {
        return new Successions(
                new EnrolmentRepository(manager),
                new SuccessionRepository(manager),
                new LanguageRepository(manager),
                activities(manager),
                clock());
    }

    private Activities activities(EntityManager manager) {
        return new Activities(new FoundBeans<>(chapters.over(manager)));
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    // What tests need to begin with.

    static Actor employee(PersonId person) {
        return Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE)));
    }

    static Actor author() {
        return Actor.person(new PersonId(1), List.of(Grant.everywhere(Role.AUTHOR)));
    }

    static CourseInput input(String title) {
        return new CourseInput(title, "", "", "da", 20);
    }

    /** A published course on a book of two chapters. */
    CourseId course(String title) {
        return course(input(title));
    }

    CourseId course(CourseInput input) {
        CourseId course = draft(input);
        edit(authoring -> authoring.publish(course));
        return course;
    }

    CourseId draft(CourseInput input) {
        String book = chapters.book("b" + NUMBERS.incrementAndGet(), 2);
        return database.inTransaction(
                manager -> authoring(manager, Actor.system()).draft(input, Chapters.KIND, book));
    }

    /** The root, made if there is none. */
    UnitId root() {
        return organise(organisation -> organisation.units().stream()
                .findFirst()
                .map(UnitNode::id)
                .orElseGet(() -> organisation.addUnit(Optional.empty(), "Havnestad Kommune")));
    }

    UnitId unit(String name) {
        UnitId root = root();
        return organise(organisation -> organisation.addUnit(Optional.of(root), name));
    }

    PersonId person() {
        int number = NUMBERS.incrementAndGet();
        return organise(organisation ->
                organisation.addPerson(new PersonInput("K" + number, "Anne", "Ærø " + number, "", "", "da")));
    }

    PersonId personIn(UnitId unit) {
        PersonId person = person();
        position(person, unit, true);
        return person;
    }

    void position(PersonId person, UnitId unit, boolean main) {
        organise(organisation -> organisation.addPosition(
                person, new PositionInput(unit, "Assistent", false, main, TODAY.minusYears(1), Optional.empty())));
    }

    <T> T organise(Function<Organisation, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(RealOrganisation.over(database, manager)));
    }
}
