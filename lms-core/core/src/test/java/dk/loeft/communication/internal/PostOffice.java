package dk.loeft.communication.internal;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateReportsDue;
import dk.loeft.certification.internal.RealReports;
import dk.loeft.communication.Deliveries;
import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.NotificationKind;
import dk.loeft.communication.Notifications;
import dk.loeft.communication.spi.DeliveryWay;
import dk.loeft.communication.spi.Letter;
import dk.loeft.communication.spi.Outcome;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.RealOrganisation;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.internal.RealSeminars;
import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.OutboxDelivery;
import dk.loeft.shared.outbox.internal.OutboxDesk;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;

/** Notifications and their way out over the real database, each use case in a transaction of its own, without a container. */
public final class PostOffice {
    private static final AtomicLong NUMBERS = new AtomicLong(1_000);

    private final RealDatabase database;

    private final List<DeliveryWay> ways;

    private final RecordedEvents<CertificateReportsDue> reports = new RecordedEvents<>();

    private Instant now = Instant.parse("2026-11-30T08:00:00Z");

    public PostOffice(RealDatabase database, DeliveryWay... ways) {
        this.database = database;
        this.ways = List.of(ways);
    }

    /** Time goes by. */
    public void later(Duration time) {
        now = now.plus(time);
    }

    /** The clock that stands at the time of this office. */
    public Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    /** A person without a position. */
    public PersonId person(String givenName, String email, String language) {
        long id = NUMBERS.incrementAndGet();
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, email, language, created_at) VALUES (%d, 'N%d', '%s', 'Sørensen', '%s', '%s', NOW())"
                        .formatted(id, id, givenName, email, language));
        return new PersonId(id);
    }

    /** Tells somebody of a certificate. */
    public int tell(PersonId person, String title, String key) {
        return tell(
                NotificationKind.CERTIFICATE_ISSUED,
                List.of(new Notice(person, List.of(Parameter.of(title)), "/certification/mine", key)));
    }

    int tell(NotificationKind kind, List<Notice> notices) {
        return database.inTransaction(manager -> notifier(manager).tell(kind, notices));
    }

    Notifier notifier(EntityManager manager) {
        return new Notifier(
                new NoticeRepository(manager), new OutboxDesk(database, clock()).within(manager), ways, clock());
    }

    /** A use case of somebody who reads. */
    public <T> T read(PersonId person, Function<Notifications, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(notifications(manager, person)));
    }

    Notifications notifications(EntityManager manager, PersonId person) {
        return new NotificationsService(
                current(Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE)))),
                new InboxRepository(manager),
                new NameRepository(manager),
                new Choices(new ChoiceRepository(manager), ways),
                clock());
    }

    /** A use case of somebody of HR everywhere. */
    public <T> T watch(Function<Deliveries, T> useCase) {
        return watch(Grant.everywhere(Role.HR), useCase);
    }

    <T> T watch(Grant grant, Function<Deliveries, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(deliveries(manager, grant)));
    }

    Deliveries deliveries(EntityManager manager, Grant grant) {
        DeliveryListRepository lists = new DeliveryListRepository(manager);
        return new DeliveriesService(
                current(Actor.person(new PersonId(1), List.of(grant))),
                lists,
                new Dispatch(lists, new OutboxDesk(database, clock()).within(manager), ways, clock()));
    }

    /** The outbox delivers what is due now. */
    public void deliver() {
        OutboxDelivery delivery = new OutboxDesk(database, clock()).delivery(postman());
        for (Lane lane : delivery.due()) {
            delivery.deliver(lane, () -> false);
        }
    }

    private Postman postman() {
        return new Postman(new EachInItsTransaction(), ways, new Postman.Caller() {
            @Override
            public <T> T call(Supplier<T> work) {
                return work.get();
            }
        });
    }

    private Enclosing enclosing(EntityManager manager) {
        CurrentActor current = current(Actor.system());
        return new Enclosing(
                RealReports.over(manager, current, reports, clock()),
                RealSeminars.over(manager, current, clock()),
                reportObserver(manager),
                RealOrganisation.accounts(database, manager, now),
                current);
    }

    /** Tells people what happened at a seminar. */
    public void happened(SeminarNews news) {
        database.transact(manager ->
                new SeminarObserver(new LeaderRepository(manager), notifier(manager), clock()).happened(news));
    }

    private ReportObserver reportObserver(EntityManager manager) {
        return new ReportObserver(notifier(manager), clock());
    }

    /** A use case of somebody of HR everywhere; what it tells is observed in the same transaction. */
    <T> T report(PersonId person, Function<CertificateReports, T> useCase) {
        RecordedEvents<CertificateReportsDue> told = new RecordedEvents<>();
        return database.inTransaction(manager -> {
            T result = useCase.apply(RealReports.over(
                    manager, current(Actor.person(person, List.of(Grant.everywhere(Role.HR)))), told, clock()));
            told.fired().forEach(reportObserver(manager)::due);
            return result;
        });
    }

    private static CurrentActor current(Actor actor) {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        return current;
    }

    /** As the container does it. */
    private final class EachInItsTransaction implements PostWork {
        @Override
        public Load next(Tour tour) {
            return database.inTransaction(manager -> work(manager).next(tour));
        }

        @Override
        public void note(Tour tour, DeliveryId delivery, Outcome outcome) {
            database.transact(manager -> work(manager).note(tour, delivery, outcome));
        }

        @Override
        public void plan(Tour tour) {
            database.transact(manager -> work(manager).plan(tour));
        }

        @Override
        public Optional<Letter> whole(Item item) {
            return database.inTransaction(manager -> work(manager).whole(item));
        }

        private PostWork work(EntityManager manager) {
            return new PostWorkService(
                    new PostRepository(manager),
                    new NameRepository(manager),
                    enclosing(manager),
                    new OutboxDesk(database, clock()).within(manager),
                    clock());
        }
    }
}
