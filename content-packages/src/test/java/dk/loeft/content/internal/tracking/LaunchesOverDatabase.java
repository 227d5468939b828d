package dk.loeft.content.internal.tracking;

import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.learning.spi.ActivityReports;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** Launches and progress over the entity manager of a running transaction, for tests of the standards that rest on them. */
public final class LaunchesOverDatabase {
    private LaunchesOverDatabase() {}

    public static Launches launches(EntityManager manager, Clock clock) {
        return new Launches(
                new TrackingRepository(manager),
                new LaunchSettings("http://127.0.0.1:8080", Duration.ofHours(12)),
                clock);
    }

    public static ItemProgress progress(EntityManager manager, ActivityReports learning, Clock clock) {
        TrackingRepository repository = new TrackingRepository(manager);
        CourseReports reports = new CourseReports(TransactionalPackages.index(manager), repository, learning, clock);
        return new ItemProgress(TransactionalPackages.index(manager), repository, reports, clock);
    }
}
