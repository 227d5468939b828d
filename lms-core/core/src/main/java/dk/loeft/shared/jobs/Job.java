package dk.loeft.shared.jobs;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/**
 * Work that runs again and again, on one node at a time. Beans that implement it are found by themselves. It may be run once
 * more than planned, when a node died in the middle of it, so it must bear that.
 */
public interface Job {
    /** Its name in the database, which must never change. */
    String name();

    Pace pace();

    /** Does the work; what it throws is logged, and the next run comes in its time. */
    void run();

    /**
     * When a job runs.
     *
     * @param pause how long after its end it begins anew
     * @param at or the time of day, in Copenhagen
     */
    record Pace(Optional<Duration> pause, Optional<LocalTime> at) {
        public static Pace every(Duration pause) {
            return new Pace(Optional.of(pause), Optional.empty());
        }

        public static Pace daily(LocalTime at) {
            return new Pace(Optional.empty(), Optional.of(at));
        }
    }
}
