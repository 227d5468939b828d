package dk.loeft.content.internal.tracking;

import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.learning.spi.ActivityReports;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** Launches and the progress of items within a transaction, as content standards meet them. */
public final class ItemsWithin {
    public static final String ORIGIN = "http://127.0.0.1:8080";

    private ItemsWithin() {}

    public static ItemProgress progress(EntityManager manager, ActivityReports learning, Clock clock) {
        TrackingRepository tracking = new TrackingRepository(manager);
        return new ItemProgress(
                TransactionalPackages.index(manager),
                tracking,
                new CourseReports(TransactionalPackages.index(manager), tracking, learning, clock),
                clock);
    }

    public static Launches launches(EntityManager manager, Clock clock) {
        return new Launches(new TrackingRepository(manager), settings(), clock);
    }

    public static LaunchSettings settings() {
        return new LaunchSettings(ORIGIN, Duration.ofHours(12));
    }
}
