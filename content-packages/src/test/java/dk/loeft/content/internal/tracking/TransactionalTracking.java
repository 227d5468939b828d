package dk.loeft.content.internal.tracking;

import dk.loeft.content.Tracking;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.organisation.CurrentActor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** The parts that the standards track with, for tests of other packages; within one transaction. */
public record TransactionalTracking(PackageIndex packages, ItemProgress progress, Launches launches, Tracking service) {

    /**
     * The parts of one transaction.
     *
     * @param told what learning is told is added here
     */
    public static TransactionalTracking of(
            EntityManager manager, Clock clock, CompletionRules rules, CurrentActor actor, List<ActivityReport> told) {
        PackageIndex packages = TransactionalPackages.index(manager);
        TrackingRepository repository = new TrackingRepository(manager);
        CourseReports reports = new CourseReports(
                packages,
                repository,
                report -> {
                    told.add(report);
                    return state(report);
                },
                clock,
                rules);
        LaunchSettings settings = new LaunchSettings("http://127.0.0.1:8080", Duration.ofHours(12));
        return new TransactionalTracking(
                packages,
                ItemsWithin.progress(manager, repository, reports, clock),
                new Launches(repository, settings, clock),
                new TrackingService(
                        repository,
                        new Commits(repository, clock),
                        reports,
                        ItemsWithin.former(manager, actor),
                        actor,
                        clock));
    }

    /** As learning does: failed and completed are told apart by the success. */
    private static LearningState state(ActivityReport report) {
        if (!report.completed()) {
            return LearningState.IN_PROGRESS;
        }
        return report.success() == Success.FAILED ? LearningState.FAILED : LearningState.COMPLETED;
    }
}
