package dk.loeft.content.internal.tracking;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.RunningLaunch;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Part;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.learning.spi.StructureComparison;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Launching and tracking over the real database, each use case in a transaction of its own, without a container. */
final class Desk {
    static final PersonId ANNE = new PersonId(1);

    private final RealDatabase database;

    private final List<ActivityReport> reports = Collections.synchronizedList(new ArrayList<>());

    private Instant now = TransactionalPackages.NOW;

    private Optional<Carrying> lateWork = Optional.empty();

    Desk(RealDatabase database) {
        this.database = database;
    }

    /** How learning carries once more when an attempt that was succeeded was heard of late. */
    void onLateWork(Carrying carrying) {
        lateWork = Optional.of(carrying);
    }

    void at(Instant moment) {
        now = moment;
    }

    /** What learning was told, in order. */
    List<ActivityReport> reports() {
        return List.copyOf(reports);
    }

    ActivityReport lastReport() {
        return reports.get(reports.size() - 1);
    }

    /** Opens an item and returns its token. */
    String launch(String reference, long attempt, LaunchMode mode, String part) {
        return token(open(reference, attempt, mode, Optional.of(part)));
    }

    Launch open(String reference, long attempt, LaunchMode mode, Optional<String> part) {
        return database.inTransaction(manager -> provider(manager)
                .launch(new LaunchRequest(
                        reference,
                        new AttemptId(attempt),
                        new PersonCard(ANNE, "Anne Ærø Hansen", "Anne", "", "da"),
                        mode,
                        part)));
    }

    static String token(Launch launch) {
        return launch.frameUrl().replaceFirst(".*#token=([^&]+)&.*", "$1");
    }

    List<Part> parts(String reference, Optional<AttemptId> attempt) {
        return database.inTransaction(manager -> provider(manager).parts(reference, attempt));
    }

    Optional<Actor> actor(String token) {
        return database.inTransaction(
                manager -> service(manager, new CurrentActor()).actorOf(token));
    }

    Optional<RunningLaunch> start(String token, Commit... pending) {
        return as(token, service -> service.start(List.of(pending)));
    }

    CommitAnswer commit(String token, Commit... commits) {
        return as(token, service -> service.commit(List.of(commits)));
    }

    /** The commit of the token's own launch. */
    Commit of(String token, long seq, Map<String, String> elements, boolean ended, String time) {
        return new Commit(actor(token).orElseThrow().id(), seq, elements, ended, time);
    }

    int statementsOfParts(String reference, long attempt) {
        return database.statementsOf(
                manager -> provider(manager).parts(reference, Optional.of(new AttemptId(attempt))));
    }

    private <T> T as(String token, Function<TrackingService, T> useCase) {
        CurrentActor current = new CurrentActor();
        current.become(actor(token).orElseThrow());
        return database.inTransaction(manager -> useCase.apply(service(manager, current)));
    }

    private ScormActivityProvider provider(EntityManager manager) {
        TrackingRepository repository = new TrackingRepository(manager);
        LaunchSettings settings = new LaunchSettings("http://127.0.0.1:8080", Duration.ofHours(12));
        return new ScormActivityProvider(
                TransactionalPackages.index(manager),
                repository,
                new Launches(repository, settings, clock()),
                ItemsWithin.carried(manager, reports(manager, repository)),
                clock());
    }

    StructureComparison compare(String oldReference, String newReference) {
        return database.inTransaction(manager -> provider(manager).compare(oldReference, newReference));
    }

    List<ActivityReport> carry(Carrying carrying) {
        return database.inTransaction(manager -> provider(manager).carry(carrying));
    }

    int statementsOfCarry(Carrying carrying) {
        return database.statementsOf(manager -> provider(manager).carry(carrying));
    }

    private TrackingService service(EntityManager manager, CurrentActor current) {
        TrackingRepository repository = new TrackingRepository(manager);
        return new TrackingService(
                repository,
                new Commits(repository, clock()),
                reports(manager, repository),
                ItemsWithin.former(manager, current, successor -> lateWork.ifPresent(provider(manager)::carry)),
                current,
                clock());
    }

    private CourseReports reports(EntityManager manager, TrackingRepository repository) {
        return new CourseReports(TransactionalPackages.index(manager), repository, this::report, clock());
    }

    /** As learning does: failed and completed are told apart by the success. */
    private LearningState report(ActivityReport report) {
        reports.add(report);
        if (!report.completed()) {
            return LearningState.IN_PROGRESS;
        }
        return report.success() == Success.FAILED ? LearningState.FAILED : LearningState.COMPLETED;
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
