package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateIssued;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.CertificateRules;
import dk.loeft.certification.Certification;
import dk.loeft.certification.CertificationBulk;
import dk.loeft.certification.CertificationRecords;
import dk.loeft.certification.CertificationReminder;
import dk.loeft.certification.CertificationRemindersDue;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseVersionId;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.LeaveEnded;
import dk.loeft.organisation.LeaveRegistered;
import dk.loeft.organisation.LeaveRemoved;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.RealOrganisation;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** The certification service over the real database, each use case in a transaction of its own, without a container. */
final class Office {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final RealDatabase database;

    private final RecordedEvents<CertificateIssued> issued = new RecordedEvents<>();

    private final RecordedEvents<CertificationRemindersDue> reminders = new RecordedEvents<>();

    private LocalDate today = TODAY;

    private Actor actor = Actor.system();

    Office(RealDatabase database) {
        this.database = database;
    }

    Office as(Actor who) {
        actor = who;
        return this;
    }

    Office asPerson(PersonId person) {
        return as(Actor.person(person, List.of(new Grant(Role.EMPLOYEE, ""))));
    }

    Office asHrOf(String unitPath) {
        return as(Actor.person(new PersonId(999_999), List.of(new Grant(Role.HR, unitPath))));
    }

    Office on(LocalDate day) {
        today = day;
        return this;
    }

    List<CertificateIssued> issued() {
        return issued.fired();
    }

    <T> T ask(Function<Certification, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager)));
    }

    void tell(Consumer<Certification> useCase) {
        database.transact(manager -> useCase.accept(service(manager)));
    }

    Certification service(EntityManager manager) {
        Archive archive = new Archive(
                new CertificateRepository(manager),
                new CertificateListRepository(manager),
                new StandingListRepository(manager),
                issuer(),
                current(),
                clock());
        return new CertificationService(
                kinds(manager),
                new CertificateDesk(new CertificateRepository(manager), writing(manager), current(), clock()),
                archive,
                new Exports(archive, issuer(), clock()),
                new Paper(issuer(), clock()));
    }

    CertificationRecords records(EntityManager manager) {
        RecordReading reading = new RecordReading(
                new HistoryRepository(manager),
                new KindRepository(manager),
                new KindVersionRepository(manager),
                new RecordPersonRepository(manager),
                new StandingListRepository(manager),
                new CertificateRepository(manager),
                current(),
                clock());
        return new CertificationRecordsService(reading, writing(manager));
    }

    private RecordWriting writing(EntityManager manager) {
        return new RecordWriting(
                new HistoryRepository(manager),
                new KindRepository(manager),
                new KindVersionRepository(manager),
                new RecordPersonRepository(manager),
                ledger(manager),
                current(),
                clock());
    }

    <T> T askRules(Function<CertificateRules, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(new CertificateRulesService(rules(manager))));
    }

    void tellRules(Consumer<CertificateRules> useCase) {
        database.transact(manager -> useCase.accept(new CertificateRulesService(rules(manager))));
    }

    <T> T askRecords(Function<CertificationRecords, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(records(manager)));
    }

    static Issuer issuer() {
        return new Issuer(() -> "Havnestad Kommune", () -> "https://loeft.havnestad.example/");
    }

    private Kinds kinds(EntityManager manager) {
        return new Kinds(
                new KindRepository(manager),
                new KindVersionRepository(manager),
                new HistoryRepository(manager),
                rules(manager),
                current(),
                clock());
    }

    Rules rules(EntityManager manager) {
        return new Rules(
                new KindRepository(manager),
                new KindVersionRepository(manager),
                new HistoryRepository(manager),
                new StandingRepository(manager),
                current(),
                clock());
    }

    private Ledger ledger(EntityManager manager) {
        return new Ledger(new HistoryRepository(manager), settling(manager), current(), clock());
    }

    Settling settling(EntityManager manager) {
        return new Settling(
                new HistoryRepository(manager),
                new StandingRepository(manager),
                new KindRepository(manager),
                new KindVersionRepository(manager),
                new Issuing(
                        new CertificateRepository(manager), RealOrganisation.over(database, manager), issued, clock()),
                reminders,
                clock());
    }

    /** What the job of the morning does. */
    void remind() {
        database.transact(manager -> settling(manager).remindDue(100));
    }

    /** What was told to be reminded of, all of it. */
    List<CertificationReminder> reminders() {
        return reminders.fired().stream()
                .flatMap(event -> event.reminders().stream())
                .toList();
    }

    CertificateRequirements requirements(EntityManager manager) {
        return new CertificateRequirements(
                new KindRepository(manager), new RequirementRepository(manager), settling(manager), clock());
    }

    HistoryObserver observer(EntityManager manager) {
        Employment employment = new Employment(new HistoryRepository(manager), settling(manager), current(), clock());
        LeaveLines leaves = new LeaveLines(new HistoryRepository(manager), settling(manager), current(), clock());
        return new HistoryObserver(kinds(manager), ledger(manager), employment, leaves);
    }

    /** What the job does: settles all whose day has come. */
    void settleDue() {
        boolean more = true;
        while (more) {
            more = database.inTransaction(manager -> settling(manager).settleDue(100)) == 100;
        }
    }

    <T> T askBulk(Function<CertificationBulk, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(bulk(manager)));
    }

    CertificationBulk bulk(EntityManager manager) {
        BulkRepository bulk = new BulkRepository(manager);
        BulkGround ground = new BulkGround(new HistoryRepository(manager), new KindVersionRepository(manager));
        return new CertificationBulkService(
                new BulkPlanning(bulk, new StandingListRepository(manager), ground, current(), clock()),
                new BulkRunning(bulk, settling(manager), current(), clock()),
                bulk,
                current());
    }

    private CurrentActor current() {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        return current;
    }

    private Instant now() {
        return today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    private Clock clock() {
        return Clock.fixed(now(), ZoneOffset.UTC);
    }

    // What tests need to begin with.

    CertificateKindId kind(String code, String title, Integer months) {
        return ask(c -> c.addKind(CertificateKindInput.of(code, title, Optional.of(months), 90, 30)));
    }

    long unit(String path, String name) {
        long id = NUMBERS.incrementAndGet();
        database.execute("INSERT INTO unit (id, parent_id, name, path, depth) VALUES (%d, %s, '%s', '%s%d/', 1)"
                .formatted(id, path.equals("/") ? "NULL" : path.split("/", -1)[1], name, path, id));
        return id;
    }

    PersonId person(String given, String family, long unit) {
        long id = NUMBERS.incrementAndGet();
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'M%d', '%s', '%s', NOW())"
                        .formatted(id, id, given, family),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id, unit));
        return new PersonId(id);
    }

    CourseId course(String title) {
        long id = NUMBERS.incrementAndGet();
        database.execute(
                "INSERT INTO course (id, title, summary, description, language, minutes, state, created_at) VALUES (%d, '%s', '', '', 'da', 10, 'PUBLISHED', NOW())"
                        .formatted(id, title),
                "INSERT INTO course_version (id, course_id, number, activity_kind, activity_reference) VALUES (%d, %d, 1, 'x', 'x')"
                        .formatted(id, id));
        return new CourseId(id);
    }

    /** A completion today, by an attempt of its own. */
    CourseCompleted completion(PersonId person, CourseId course) {
        long attempt = NUMBERS.incrementAndGet();
        database.execute(
                "INSERT INTO attempt (id, course_version_id, person_id, number, begun_at, success) VALUES (%d, %d, %d, 1, NOW(), 'PASSED')"
                        .formatted(attempt, course.value(), person.value()));
        return new CourseCompleted(
                person,
                course,
                new CourseVersionId(course.value()),
                new AttemptId(attempt),
                now(),
                Optional.of(new BigDecimal("92.5")));
    }

    void observe(CourseCompleted done) {
        database.transact(manager -> observer(manager).completed(done));
    }

    void withdraw(CourseCompleted done) {
        CompletionWithdrawn withdrawn = new CompletionWithdrawn(done.person(), done.course(), done.attempt(), now());
        database.transact(manager -> observer(manager).withdrawn(withdrawn));
    }

    void observe(PersonJoined joined) {
        database.transact(manager -> observer(manager).joined(joined));
    }

    void observe(PersonLeft left) {
        database.transact(manager -> observer(manager).left(left));
    }

    void observe(LeaveRegistered leave) {
        database.transact(manager -> observer(manager).onLeave(leave));
    }

    void observe(LeaveEnded leave) {
        database.transact(manager -> observer(manager).back(leave));
    }

    void observe(LeaveRemoved leave) {
        database.transact(manager -> observer(manager).noLeave(leave));
    }

    void complete(PersonId person, CourseId course) {
        observe(completion(person, course));
    }

    CertificateId register(PersonId person, CertificateKindId kind, LocalDate completed) {
        return ask(c -> c.register("M" + person.value(), kind, completed));
    }
}
