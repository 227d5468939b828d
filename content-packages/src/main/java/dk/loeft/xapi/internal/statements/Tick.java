package dk.loeft.xapi.internal.statements;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The keys of statements. A key is the moment of storing in microseconds, with a number of the node in the lowest bits: the
 * order of keys is the order of storing, and a span of time is a range of keys.
 */
final class Tick {
    static final int NODES = 64;

    private static final long MICROS = 1_000_000;

    private Tick() {}

    static long micros(Instant moment) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, moment);
    }

    static long key(long micros, int node) {
        return micros * NODES + node;
    }

    static Instant stored(long key) {
        return moment(key / NODES);
    }

    static Instant moment(long micros) {
        return Instant.ofEpochSecond(micros / MICROS, micros % MICROS * 1_000);
    }

    /** The last key that belongs to the moment or to one before. */
    static long last(Instant moment) {
        return key(micros(moment), NODES - 1);
    }
}
