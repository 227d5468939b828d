package dk.loeft.shared.outbox.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.shared.PageRequest;
import dk.loeft.shared.outbox.Delivery;
import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.Outbox;
import dk.loeft.shared.outbox.OutboxDelivery;
import dk.loeft.shared.outbox.OutboxHandler;
import dk.loeft.shared.outbox.OutboxMessage;
import dk.loeft.shared.outbox.Why;
import dk.loeft.testing.RealDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OutboxTest {
    private static final Instant MORNING = Instant.parse("2026-11-25T07:00:00Z");

    private static final Lane ANNE = new Lane("letter", "anne");

    private static final Lane BO = new Lane("letter", "bo");

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final List<String> delivered = new ArrayList<>();

    @BeforeEach
    void empty() {
        database.execute("DELETE FROM outbox_message");
    }

    /** A node at some time of the day. */
    private OutboxDesk at(Duration later) {
        return new OutboxDesk(database, Clock.fixed(MORNING.plus(later), ZoneOffset.UTC));
    }

    private <T> T ask(Function<Outbox, T> work) {
        return database.inTransaction(manager -> work.apply(at(Duration.ZERO).within(manager)));
    }

    private void put(Lane lane, String... payloads) {
        ask(outbox -> {
            for (String payload : payloads) {
                outbox.put(lane, payload);
            }
            return true;
        });
    }

    private OutboxHandler letters(Function<String, Delivery> post) {
        return new OutboxHandler() {
            @Override
            public String kind() {
                return "letter";
            }

            @Override
            public Delivery deliver(OutboxMessage message) {
                Delivery outcome = post.apply(message.payload());
                if (outcome instanceof Delivery.Done) {
                    delivered.add(message.payload());
                }
                return outcome;
            }

            @Override
            public int mostAttempts() {
                return 3;
            }
        };
    }

    private OutboxHandler letters() {
        return letters(payload -> new Delivery.Done());
    }

    private OutboxHandler lettersBut(String bad, Delivery outcome) {
        return letters(payload -> payload.equals(bad) ? outcome : new Delivery.Done());
    }

    private void deliver(Duration later, Lane lane, OutboxHandler handler) {
        at(later).delivery(handler).deliver(lane, () -> false);
    }

    @Test
    void aMessageGoesOutInOrderIfItsTransactionCommits() {
        put(ANNE, "1", "2");
        put(BO, "other");
        assertThatThrownBy(() -> ask(outbox -> {
                    outbox.put(ANNE, "never");
                    throw new IllegalStateException("the change fails");
                }))
                .isInstanceOf(IllegalStateException.class);
        put(ANNE, "3");

        OutboxDelivery delivery = at(Duration.ZERO).delivery(letters());
        assertThat(delivery.due()).containsExactlyInAnyOrder(ANNE, BO);
        delivery.deliver(ANNE, () -> false);

        assertThat(delivered).containsExactly("1", "2", "3");
        assertThat(delivery.due()).containsExactly(BO);
        assertThat(ask(outbox -> outbox.lane(ANNE)).waiting()).isZero();
    }

    @Test
    void whatCannotBeDeliveredHoldsItsLaneUpLongerEachTimeAndSaysWhy() {
        put(ANNE, "1", "2");
        OutboxHandler offline = lettersBut("1", new Delivery.Later(Why.of("test.reason", "The door is locked.")));

        deliver(Duration.ZERO, ANNE, offline);

        assertThat(delivered).isEmpty();
        Outbox.Standing standing = ask(outbox -> outbox.lane(ANNE));
        assertThat(standing.waiting()).isEqualTo(2);
        assertThat(standing.head()).hasValueSatisfying(head -> {
            assertThat(head.payload()).isEqualTo("1");
            assertThat(head.attempts()).isEqualTo(1);
            assertThat(head.failure()).contains(Why.of("test.reason", "The door is locked."));
            assertThat(head.due()).isEqualTo(MORNING.plusSeconds(1));
        });
        assertThat(at(Duration.ofMillis(999)).delivery(offline).due()).isEmpty();

        deliver(Duration.ofSeconds(1), ANNE, offline);
        assertThat(ask(outbox -> outbox.lane(ANNE)).head().orElseThrow().due()).isEqualTo(MORNING.plusSeconds(3));

        deliver(Duration.ofSeconds(3), ANNE, letters());
        assertThat(delivered).containsExactly("1", "2");
    }

    @Test
    void waitingDoublesUpToAnHour() {
        assertThat(BackOff.after(1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BackOff.after(12)).isEqualTo(Duration.ofSeconds(2048));
        assertThat(BackOff.after(13)).isEqualTo(Duration.ofHours(1));
        assertThat(BackOff.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void afterItsLastAttemptAMessageIsLaidAsideAndTheOthersGoOn() {
        put(ANNE, "1", "2");
        OutboxHandler offline = lettersBut("1", new Delivery.Later(Why.of("test.reason", "No answer.")));
        for (int day = 0; day < 3; day++) {
            assertThat(delivered).isEmpty();
            deliver(Duration.ofDays(day), ANNE, offline);
        }
        assertThat(delivered).containsExactly("2");
        Outbox.Standing standing = ask(outbox -> outbox.lane(ANNE));
        assertThat(standing.waiting()).isZero();
        assertThat(standing.dead()).isEqualTo(1);
    }

    @Test
    void whatWillNeverArriveIsLaidAsideAtOnceAndCanBeSentAgain() {
        put(ANNE, "1", "2");
        deliver(Duration.ZERO, ANNE, lettersBut("1", new Delivery.Never(Why.of("test.reason", "Addressee unknown."))));
        assertThat(delivered).containsExactly("2");
        put(ANNE, "3");

        OutboxMessage dead =
                ask(outbox -> outbox.dead(ANNE, PageRequest.first(10))).rows().get(0);
        assertThat(dead.failure()).contains(Why.of("test.reason", "Addressee unknown."));
        List<Outbox.Standing> lanes = ask(outbox -> outbox.lanes("letter"));
        assertThat(lanes).hasSize(1);
        ask(outbox -> {
            outbox.sendAgain(dead.id());
            return true;
        });
        deliver(Duration.ZERO, ANNE, letters());

        assertThat(delivered).containsExactly("2", "1", "3");
    }

    @Test
    void aHandlerThatFailsCountsAsNotNow() {
        put(ANNE, "1");
        deliver(Duration.ZERO, ANNE, letters(payload -> {
            throw new IllegalStateException("secret");
        }));
        OutboxMessage head = ask(outbox -> outbox.lane(ANNE)).head().orElseThrow();
        assertThat(head.failure()).contains(Why.of("shared.outbox.failed", head.id()));
    }

    @Test
    void somebodyMayHurryOrClearALane() {
        put(ANNE, "1", "2");
        put(BO, "other");
        deliver(Duration.ZERO, ANNE, lettersBut("1", new Delivery.Later(Why.of("test.reason", "No answer."))));
        change(outbox -> outbox.tryNow(ANNE, MORNING));
        assertThat(at(Duration.ZERO).delivery(letters()).due()).contains(ANNE);

        change(outbox -> outbox.clear(ANNE));

        assertThat(ask(outbox -> outbox.lane(ANNE)).waiting()).isZero();
        assertThat(ask(outbox -> outbox.lane(BO)).waiting()).isEqualTo(1);
    }

    private void change(Consumer<Outbox> work) {
        ask(outbox -> {
            work.accept(outbox);
            return true;
        });
    }
}
