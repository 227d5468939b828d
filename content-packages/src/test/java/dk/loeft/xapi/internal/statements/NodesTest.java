package dk.loeft.xapi.internal.statements;

import static dk.loeft.xapi.internal.statements.LrsDesk.batch;
import static dk.loeft.xapi.internal.statements.LrsDesk.query;
import static dk.loeft.xapi.internal.statements.LrsDesk.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.internal.NodeLateException;
import dk.loeft.xapi.internal.testing.Sources;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several nodes over one database: nobody is told to be past a statement that may still appear. */
class NodesTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @BeforeEach
    void nobodyIsThere() {
        database.execute("DELETE FROM xapi_node", "DELETE FROM xapi_statement", "DELETE FROM xapi_index");
    }

    /** A node whose clocks the test moves. */
    private static final class Node {
        private final AtomicLong nanos = new AtomicLong();

        private final Ticks ticks;

        private final Nodes nodes;

        private final LrsDesk lrs;

        Node(Clock clock) {
            ticks = new Ticks(clock, nanos::get);
            nodes = new Nodes(Sources.of(database), ticks);
            lrs = new LrsDesk(database, ticks, 1, XapiScope.ALL);
        }

        Node() {
            this(Clock.systemUTC());
        }

        /** Joins while the others go on as they do. */
        Node join(Node... others) {
            nodes.join(() -> beat(others));
            return this;
        }

        static void beat(Node... all) {
            for (int round = 0; round < 3; round++) {
                for (Node each : all) {
                    each.nodes.beat(() -> {});
                }
            }
        }

        List<UUID> readable() {
            return LrsDesk.ids(lrs.found(query().ascending().ask()));
        }
    }

    @Test
    void aStatementThatAnotherNodeIsStillWritingHoldsEverybodyBack() {
        Node one = new Node().join();
        Node two = new Node().join(one);
        Node.beat(one, two);

        Ticks.Taken open = two.ticks.take(1);
        UUID later = one.lrs.store(read("anne", "bog")).get(0);
        Node.beat(two, one);
        assertThat(one.ticks.consistentThrough()).isBefore(Tick.stored(open.first()));
        assertThat(one.readable()).isEmpty();

        two.ticks.ended(open);
        Node.beat(two, one);
        assertThat(one.ticks.consistentThrough()).isAfterOrEqualTo(Tick.stored(open.first()));
        assertThat(one.readable()).containsExactly(later);
    }

    @Test
    void whatANodeKnowsOfTheOthersIsNeverTooMuch() {
        Node one = new Node().join();
        Node two = new Node().join(one);
        Node.beat(one, two);

        // Two has not told yet that it writes something; one must not have gone on by itself.
        Ticks.Taken open = two.ticks.take(1);
        assertThat(one.ticks.consistentThrough()).isBefore(Tick.stored(open.first()));
    }

    @Test
    void aNodeThatIsAloneWaitsForNobody() {
        Node one = new Node().join();
        UUID id = one.lrs.store(read("anne", "bog")).get(0);
        assertThat(one.readable()).containsExactly(id);
    }

    @Test
    void aNodeThatLeftIsNotWaitedFor() {
        Node one = new Node().join();
        Node two = new Node().join(one);
        Node.beat(one, two);
        two.nodes.leave();
        UUID id = one.lrs.store(read("anne", "bog")).get(0);
        Node.beat(one);
        assertThat(one.readable()).containsExactly(id);
    }

    @Test
    void aNodeThatDiedIsPassedOverAfterTwentySeconds() {
        Node one = new Node().join();
        Node two = new Node().join(one);
        two.ticks.take(1);
        Node.beat(two, one);
        UUID id = one.lrs.store(read("anne", "bog")).get(0);

        silentFor(19);
        Node.beat(one);
        assertThat(one.readable()).isEmpty();

        silentFor(21);
        Node.beat(one);
        assertThat(one.readable()).containsExactly(id);
    }

    /** Moves back when nodes were last heard of; those that beat again are as new. */
    private static void silentFor(int seconds) {
        database.execute("UPDATE xapi_node SET beat_at = UTC_TIMESTAMP(6) - INTERVAL " + seconds + " SECOND");
    }

    @Test
    void aNodeThatWasPassedOverStoresNothingOfThenAndLaterBeginsBehindTheOthers() {
        Node one = new Node().join();
        Node two = new Node().join(one);
        Node.beat(one, two);

        assertThatThrownBy(() -> database.transact(manager -> {
                    two.lrs.within(manager).store(batch(read("bo", "film")));
                    two.nanos.addAndGet(Ticks.FENCE.toNanos() + 1);
                    two.lrs.within(manager).store(batch(read("bo", "avis")));
                }))
                .isInstanceOf(NodeLateException.class);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_statement")).isZero();

        silentFor(21);
        Node.beat(one);
        Instant promised = one.ticks.consistentThrough();
        two.nodes.beat(() -> Node.beat(one));
        UUID id = two.lrs.store(read("bo", "avis")).get(0);
        assertThat(Instant.parse(two.lrs.find(id, false).orElseThrow().getString("stored")))
                .isAfter(promised);
    }

    @Test
    void aTransactionFromBeforeANodeWasPassedOverCannotCommitAfterItIsBack() {
        Node one = new Node().join();
        Ticks.Taken old = one.ticks.take(1);
        one.nanos.addAndGet(Ticks.FENCE.toNanos() + 1);
        one.nodes.beat(() -> {});
        assertThatThrownBy(() -> one.ticks.hold(old)).isInstanceOf(NodeLateException.class);
        one.ticks.hold(one.ticks.take(1));
    }

    @Test
    void aNodeWhoseClockIsSlowStoresAfterWhatOthersPromised() {
        Node one = new Node().join();
        Node.beat(one);
        Instant promised = one.ticks.consistentThrough();
        Node slow = new Node(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5))).join(one);
        UUID id = slow.lrs.store(read("bo", "film")).get(0);
        assertThat(Instant.parse(slow.lrs.find(id, false).orElseThrow().getString("stored")))
                .isAfter(promised);
    }

    @Test
    void aNodeThatStartsAgainWithItsClockSetBackGoesOnBehindWhatIsStored() {
        Node one = new Node().join();
        UUID first = one.lrs.store(read("anne", "bog")).get(0);
        one.nodes.leave();
        Node again = new Node(Clock.offset(Clock.systemUTC(), Duration.ofHours(-1))).join();
        UUID second = again.lrs.store(read("anne", "bog")).get(0);
        assertThat(again.readable()).containsExactly(first, second);
    }
}
