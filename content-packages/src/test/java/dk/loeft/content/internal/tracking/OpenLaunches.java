package dk.loeft.content.internal.tracking;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** Launches over the entity manager of a running transaction, for tests of other standards. */
public final class OpenLaunches {
    /** What the settings come to in tests. */
    public static final LaunchSettings SETTINGS = new LaunchSettings("http://127.0.0.1:8080", Duration.ofHours(12));

    private OpenLaunches() {}

    public static Launches over(EntityManager manager, Clock clock) {
        return new Launches(new TrackingRepository(manager), SETTINGS, clock);
    }
}
