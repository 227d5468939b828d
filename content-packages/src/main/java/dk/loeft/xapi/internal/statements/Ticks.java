package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.internal.NodeLateException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.LongSupplier;

/**
 * Hands out the keys of statements and knows which of them are still being written. Two nodes that hit upon one number and one
 * microsecond meet at the primary key, and the later one tries again.
 *
 * <p>{@link Nodes} tells what the other nodes have promised. A node that could not renew its own promise for {@link #FENCE}
 * takes nothing in until it has: readers may have passed it over.
 */
@ApplicationScoped
class Ticks {
    static final Duration FENCE = Duration.ofSeconds(10);

    private final Clock clock;

    private final LongSupplier nanos;

    private final int node = new SecureRandom().nextInt(Tick.NODES);

    private final ConcurrentSkipListSet<Long> open = new ConcurrentSkipListSet<>();

    private long latest;

    /** What the others have promised, at least; all there is if there are no others. */
    private long others = Long.MAX_VALUE;

    /** When this node's promise was renewed; absent if it never made one, for then nobody else relies on it. */
    private OptionalLong renewed = OptionalLong.empty();

    private int epoch;

    @Inject
    Ticks(Clock clock) {
        this(clock, System::nanoTime);
    }

    /** @param nanos a clock that never goes back, for the fence */
    Ticks(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Ticks() {
        this.clock = null;
        this.nanos = null;
    }

    /**
     * Some keys, one for each microsecond from that of {@code first} on, open until the transaction ends.
     *
     * @param first the first key
     * @param epoch the membership of the node in which they were taken
     */
    record Taken(long first, int epoch) {
        long key(int number) {
            return first + (long) number * Tick.NODES;
        }
    }

    synchronized Taken take(int count) {
        refuseLate();
        long first = now() + 1;
        latest = first + count - 1;
        long key = Tick.key(first, node);
        open.add(key);
        return new Taken(key, epoch);
    }

    /**
     * Everything under these keys has been written and can only be committed or rolled back now.
     *
     * @throws NodeLateException if somebody may have read on without them
     */
    synchronized void hold(Taken taken) {
        refuseLate();
        if (taken.epoch() != epoch) {
            throw new NodeLateException();
        }
    }

    private void refuseLate() {
        if (isLate()) {
            throw new NodeLateException();
        }
    }

    /** Whether the last renewal lies too far back to be relied upon. */
    synchronized boolean isLate() {
        return renewed.isPresent() && nanos.getAsLong() - renewed.getAsLong() > FENCE.toNanos();
    }

    /** Whether kept or rolled back, from now on nobody need wait for them. */
    void ended(@Observes(during = TransactionPhase.AFTER_COMPLETION) Taken taken) {
        open.remove(taken.first());
    }

    /** Everything of this node stored until then can be found, and nothing will be stored before it. */
    synchronized long promise() {
        long now = now();
        return open.isEmpty() ? now : Math.min(now, open.first() / Tick.NODES - 1);
    }

    /** Never again before what was told once. */
    private long now() {
        latest = Math.max(latest, Tick.micros(clock.instant()));
        return latest;
    }

    /** The present on the clock that never goes back. */
    long nanos() {
        return nanos.getAsLong();
    }

    /** From now on this node stores later than anything that others may have promised. */
    synchronized void join(long after, long at) {
        latest = Math.max(latest, after);
        renewed = OptionalLong.of(at);
        epoch++;
    }

    /**
     * The promise of this node is known to the others.
     *
     * @param lowest what they have promised, at least
     * @param at when it was sent
     */
    synchronized void renewed(long lowest, long at) {
        others = lowest;
        renewed = OptionalLong.of(at);
    }

    /** Everything stored until then can be found, whichever node stored it. */
    synchronized Instant consistentThrough() {
        return Tick.moment(Math.min(promise(), others));
    }
}
