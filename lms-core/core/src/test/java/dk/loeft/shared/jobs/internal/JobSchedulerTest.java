package dk.loeft.shared.jobs.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.shared.jobs.Job;
import dk.loeft.shared.outbox.Delivery;
import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.OutboxHandler;
import dk.loeft.shared.outbox.OutboxMessage;
import dk.loeft.shared.outbox.Why;
import dk.loeft.shared.outbox.internal.OutboxDesk;
import dk.loeft.testing.RealDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes over one real database. */
class JobSchedulerTest {
    private static final int LANES = 3;

    private static final int MESSAGES = 40;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final OutboxDesk desk = new OutboxDesk(database, Clock.systemUTC());

    private final List<OutboxMessage> arrived = Collections.synchronizedList(new ArrayList<>());

    private final Semaphore arrivals = new Semaphore(0);

    private final Set<Lane> inHand = ConcurrentHashMap.newKeySet();

    private final AtomicInteger collisions = new AtomicInteger();

    /** Takes letters on whichever node; every twentieth only when it comes again. */
    private final class Letters implements OutboxHandler {
        private final Set<Long> seen = ConcurrentHashMap.newKeySet();

        @Override
        public String kind() {
            return "letter";
        }

        @Override
        public Delivery deliver(OutboxMessage message) {
            if (!inHand.add(message.lane())) {
                collisions.incrementAndGet();
            }
            try {
                if (message.id() % 20 == 0 && seen.add(message.id())) {
                    return new Delivery.Later(Why.of("test.busy"));
                }
                arrived.add(message);
                arrivals.release();
                return new Delivery.Done();
            } finally {
                inHand.remove(message.lane());
            }
        }
    }

    private JobScheduler node(OutboxHandler handler, List<Job> jobs) {
        JobScheduler node = new JobScheduler(
                OutboxDesk.source(database),
                jobs,
                desk.delivery(handler),
                Clock.systemUTC(),
                Executors.defaultThreadFactory());
        node.start();
        return node;
    }

    @Test
    void twoNodesDeliverEverythingOnceAndInOrder() throws InterruptedException {
        Letters letters = new Letters();
        try (JobScheduler one = node(letters, List.of());
                JobScheduler two = node(letters, List.of())) {
            for (int i = 0; i < MESSAGES; i++) {
                String payload = Integer.toString(i);
                database.transact(manager -> {
                    for (int lane = 0; lane < LANES; lane++) {
                        desk.within(manager).put(new Lane("letter", "to-" + lane), payload);
                    }
                });
            }
            assertThat(arrivals.tryAcquire(LANES * MESSAGES, 60, TimeUnit.SECONDS))
                    .isTrue();
        }
        Map<Lane, List<Integer>> order = new HashMap<>();
        arrived.forEach(each ->
                order.computeIfAbsent(each.lane(), lane -> new ArrayList<>()).add(Integer.valueOf(each.payload())));
        assertThat(order)
                .hasSize(LANES)
                .allSatisfy((lane, payloads) ->
                        assertThat(payloads).hasSize(MESSAGES).isSorted().doesNotHaveDuplicates());
        assertThat(collisions).hasValue(0);
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void aJobRunsOnOneNodeAtATime() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Semaphore runs = new Semaphore(0);
        Job job = new Job() {
            @Override
            public String name() {
                return "counting";
            }

            @Override
            public Pace pace() {
                return Pace.every(Duration.ofMillis(10));
            }

            @Override
            public void run() {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                runs.release();
                running.decrementAndGet();
            }
        };
        try (JobScheduler one = node(new Letters(), List.of(job));
                JobScheduler two = node(new Letters(), List.of(job))) {
            assertThat(runs.tryAcquire(4, 30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(most).hasValue(1);
    }

    @Test
    void momentsAreKeptInUtc() throws InterruptedException {
        try (JobScheduler one = node(new Letters(), List.of())) {
            database.transact(manager -> desk.within(manager).put(new Lane("letter", "utc"), "x"));
            assertThat(arrivals.tryAcquire(1, 30, TimeUnit.SECONDS)).isTrue();
        }
        long off = database.number("SELECT ABS(TIMESTAMPDIFF(SECOND, execution_time, UTC_TIMESTAMP(6)))"
                + " FROM scheduled_tasks WHERE task_name = 'outbox'");
        assertThat(off).isLessThan(60);
    }
}
