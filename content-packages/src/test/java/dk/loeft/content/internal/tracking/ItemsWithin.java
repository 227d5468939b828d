package dk.loeft.content.internal.tracking;

import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.learning.spi.ActivityReports;
import dk.loeft.learning.spi.FormerAttempts;
import dk.loeft.organisation.CurrentActor;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** Launches and the progress of items within a transaction, as content standards meet them. */
public final class ItemsWithin {
    public static final String ORIGIN = "http://127.0.0.1:8080";

    private ItemsWithin() {}

    public static ItemProgress progress(EntityManager manager, ActivityReports learning, Clock clock) {
        TrackingRepository tracking = new TrackingRepository(manager);
        CourseReports reports = new CourseReports(TransactionalPackages.index(manager), tracking, learning, clock);
        return progress(manager, tracking, reports, clock);
    }

    static ItemProgress progress(
            EntityManager manager, TrackingRepository tracking, CourseReports reports, Clock clock) {
        return new ItemProgress(
                TransactionalPackages.index(manager), tracking, reports, carried(manager, reports), clock);
    }

    public static CarriedItems carried(EntityManager manager, ActivityReports learning, Clock clock) {
        TrackingRepository tracking = new TrackingRepository(manager);
        return carried(manager, new CourseReports(TransactionalPackages.index(manager), tracking, learning, clock));
    }

    static CarriedItems carried(EntityManager manager, CourseReports reports) {
        return new CarriedItems(TransactionalPackages.index(manager), new CarryRepository(manager), reports);
    }

    /** Former work as it is delivered where nobody was moved. */
    public static FormerWork former(EntityManager manager, CurrentActor actor) {
        return former(manager, actor, attempt -> {});
    }

    public static FormerWork former(EntityManager manager, CurrentActor actor, FormerAttempts learning) {
        return new FormerWork(new TrackingRepository(manager), learning, actor);
    }

    public static Launches launches(EntityManager manager, Clock clock) {
        return new Launches(new TrackingRepository(manager), settings(), clock);
    }

    public static LaunchSettings settings() {
        return new LaunchSettings(ORIGIN, Duration.ofHours(12));
    }
}
