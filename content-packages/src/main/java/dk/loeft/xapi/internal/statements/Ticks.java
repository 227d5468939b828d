package dk.loeft.xapi.internal.statements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands out the keys of statements and knows which of them are still being written. Two nodes that hit upon one number and one
 * microsecond meet at the primary key, and the later one tries again.
 */
@ApplicationScoped
class Ticks {
    private final Clock clock;

    private final int node = new SecureRandom().nextInt(Tick.NODES);

    private final AtomicLong latest = new AtomicLong();

    private final ConcurrentSkipListSet<Long> open = new ConcurrentSkipListSet<>();

    @Inject
    Ticks(Clock clock) {
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Ticks() {
        this.clock = null;
    }

    /**
     * Some keys, one for each microsecond from that of {@code first} on, open until the transaction ends.
     *
     * @param first the first key
     */
    record Taken(long first) {
        long key(int number) {
            return first + (long) number * Tick.NODES;
        }
    }

    synchronized Taken take(int count) {
        long now = Tick.micros(clock.instant());
        long first = Math.max(now, latest.get() + 1);
        latest.set(first + count - 1);
        long key = Tick.key(first, node);
        open.add(key);
        return new Taken(key);
    }

    /** Whether kept or rolled back, from now on nobody need wait for them. */
    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) Taken taken) {
        open.remove(taken.first());
    }

    /** Everything stored until then by this node can be found. */
    synchronized Instant consistentThrough() {
        Long oldest = open.isEmpty() ? null : open.first();
        return oldest == null
                ? laterOf(clock.instant(), Tick.stored(Tick.key(latest.get(), 0)))
                : Tick.stored(oldest).minus(1, ChronoUnit.MICROS);
    }

    private static Instant laterOf(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
