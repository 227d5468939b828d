package dk.loeft.content.internal.sequenced;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageUpload;
import dk.loeft.content.SequencedAnswer;
import dk.loeft.content.SequencedCommit;
import dk.loeft.content.SequencedCommit.Navigation;
import dk.loeft.content.SequencedLaunch;
import dk.loeft.content.SequencedView;
import dk.loeft.content.engine.scorm2004.datamodel.ScoLaunch;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ItemsWithin;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Part;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.learning.spi.StructureComparison;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** SCORM 2004 courses over the real database, each use case in a transaction of its own, without a container. */
final class Classroom {
    static final PersonId ANNE = new PersonId(1);

    private final RealDatabase database;

    private final PackageStore store;

    private final SequencedCourses courses;

    private final Clock clock = Clock.fixed(TransactionalPackages.NOW, ZoneOffset.UTC);

    private Optional<Carrying> lateWork = Optional.empty();

    private final List<ActivityReport> reports = Collections.synchronizedList(new ArrayList<>());

    Classroom(RealDatabase database, Path root) {
        this.database = database;
        this.store = new PackageStore(root);
        this.courses = new SequencedCourses(store, PackageLimits.defaults());
    }

    /** Uploads a package and gives its reference. */
    String upload(InputStream zip) throws Exception {
        return new PackageUpload(new TransactionalPackages(database, store), store, PackageLimits.defaults())
                .upload(zip, "x.zip")
                .report()
                .sha256();
    }

    /** Opens a course as a new window of the browser does. */
    Sitting open(String reference, long attempt) {
        return open(reference, attempt, LaunchMode.NORMAL, Optional.empty());
    }

    Sitting open(String reference, long attempt, LaunchMode mode, Optional<String> part) {
        String address = database.inTransaction(manager -> provider(manager)
                        .launch(new LaunchRequest(
                                reference,
                                new AttemptId(attempt),
                                new PersonCard(ANNE, "Anne Ærø Hansen", "Anne", "", "da"),
                                mode,
                                part)))
                .frameUrl();
        String token = address.replaceFirst(".*#token=([^&]+)&.*", "$1");
        long id = database.inTransaction(
                manager -> launches(manager).bySecret(token).orElseThrow().id());
        return new Sitting(id);
    }

    List<Part> parts(String reference, long attempt) {
        return database.inTransaction(
                manager -> provider(manager).parts(reference, Optional.of(new AttemptId(attempt))));
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

    /** How learning carries once more when an attempt that was succeeded was heard of late. */
    void onLateWork(Carrying carrying) {
        lateWork = Optional.of(carrying);
    }

    /** What learning was told, in order. */
    List<ActivityReport> reports() {
        return List.copyOf(reports);
    }

    ActivityReport lastReport() {
        return reports.get(reports.size() - 1);
    }

    /** One window with the course in it. */
    final class Sitting {
        private final long launch;

        private long seq;

        private SequencedView view =
                new SequencedView(0, Optional.empty(), false, Optional.empty(), Set.of(), List.of(), Map.of(), true);

        private Sitting(long launch) {
            this.launch = launch;
        }

        /** Asks the server where the course stands; work that waits comes with it. */
        Optional<SequencedLaunch> start(SequencedCommit... pending) {
            Optional<SequencedLaunch> started = as(service -> service.start(List.of(pending)));
            started.ifPresent(each -> view = each.view());
            return started;
        }

        Sitting begin() {
            start();
            return this;
        }

        SequencedCommit says(Map<String, String> elements) {
            return new SequencedCommit(launch, ++seq, view.visit(), at(), elements, false, 60, Optional.empty());
        }

        SequencedCommit leaves(Map<String, String> elements, String request, String target) {
            Optional<Navigation> navigation = Optional.of(new Navigation(request, target));
            return new SequencedCommit(launch, ++seq, view.visit(), at(), elements, true, 60, navigation);
        }

        SequencedAnswer send(SequencedCommit commit) {
            SequencedAnswer answer = as(service -> service.commit(List.of(commit)));
            if (answer instanceof SequencedAnswer.Stored stored) {
                stored.view().filter(SequencedView::moved).ifPresent(next -> view = next);
            }
            return answer;
        }

        /** The SCO sets this, and the learner goes on. */
        Sitting goes(String request, Map<String, String> elements) {
            send(leaves(elements, request, ""));
            return this;
        }

        /** The activity that is open; empty for none. */
        String at() {
            return view.delivery().map(SequencedView.Delivery::id).orElse("");
        }

        SequencedView view() {
            return view;
        }

        /** An element that the open SCO finds. */
        Optional<String> finds(String element) {
            ScoLaunch launch = ScoLaunch.fromMap(view.delivery().orElseThrow().launch());
            return Optional.ofNullable(launch.elements().get(element));
        }

        /** What the data stores of the open SCO hold. */
        List<String> stored() {
            return ScoLaunch.fromMap(view.delivery().orElseThrow().launch()).stores().stream()
                    .map(ScoLaunch.Store::value)
                    .toList();
        }

        private <T> T as(Function<SequencedService, T> useCase) {
            CurrentActor current = new CurrentActor();
            current.become(Actor.launch(launch, ANNE));
            return database.inTransaction(manager -> useCase.apply(service(manager, current)));
        }
    }

    private SequencedService service(EntityManager manager, CurrentActor current) {
        SequencedDesk desk = desk(manager);
        CourseResults results = new CourseResults(this::report, clock);
        return new SequencedService(
                new SequencedMoves(desk, launches(manager), results, clock),
                desk,
                launches(manager),
                TransactionalPackages.index(manager),
                ItemsWithin.former(manager, current, successor -> lateWork.ifPresent(provider(manager)::carry)),
                current);
    }

    private SequencedProvider provider(EntityManager manager) {
        return new SequencedProvider(
                TransactionalPackages.index(manager),
                desk(manager),
                new SequencedCarrying(
                        courses, new SequencedRepository(manager), ItemsWithin.carried(manager, this::report, clock)),
                launches(manager));
    }

    private SequencedDesk desk(EntityManager manager) {
        SequencedRepository attempts = new SequencedRepository(manager);
        return new SequencedDesk(attempts, courses, new SharedProgress(attempts, clock), launches(manager), clock);
    }

    private Launches launches(EntityManager manager) {
        return ItemsWithin.launches(manager, clock);
    }

    /** As learning does: failed and completed are told apart by the success. */
    private LearningState report(ActivityReport report) {
        reports.add(report);
        if (!report.completed()) {
            return LearningState.IN_PROGRESS;
        }
        return report.success() == Success.FAILED ? LearningState.FAILED : LearningState.COMPLETED;
    }
}
