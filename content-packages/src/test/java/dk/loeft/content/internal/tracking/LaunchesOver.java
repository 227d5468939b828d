package dk.loeft.content.internal.tracking;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;

/** Launches over the entity manager of a running transaction, for the tests of other standards. */
public final class LaunchesOver {
    private LaunchesOver() {}

    public static Launches manager(EntityManager manager, Clock clock) {
        LaunchSettings settings = new LaunchSettings("http://127.0.0.1:8080", Duration.ofHours(12));
        return new Launches(new TrackingRepository(manager), settings, clock);
    }
}
