package dk.loeft.xapi.internal.forward;

import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.Outbox;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.internal.forward.ForwardRepository.Forward;
import dk.loeft.xapi.internal.statements.Stock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * The lane of the outbox in which the orders of another store stand. There is one order for a range of statements at a time; the
 * next is written in the transaction that notes the one before as done, so that none is left out.
 */
@Dependent
class Line {
    static final String KIND = "lrs-forward";

    /** How many statements go together. */
    private static final int BATCH = 100;

    private final Stock stock;

    private final Outbox outbox;

    @Inject
    Line(Stock stock, Outbox outbox) {
        this.stock = stock;
        this.outbox = outbox;
    }

    static LrsForwardId forward(Lane lane) {
        return new LrsForwardId(Long.parseLong(lane.destination()));
    }

    private static Lane lane(LrsForwardId forward) {
        return new Lane(KIND, Long.toString(forward.value()));
    }

    /** Plans what comes after a key, if something does. */
    void plan(LrsForwardId forward, long from) {
        stock.next(from, BATCH)
                .ifPresent(to -> outbox.put(lane(forward), Order.range(from, to).written()));
    }

    void planIfIdle(Forward forward) {
        if (forward.active() && outbox.lane(lane(forward.id())).waiting() == 0) {
            plan(forward.id(), forward.delivered());
        }
    }

    void again(LrsForwardId forward, long failure) {
        outbox.put(lane(forward), Order.again(failure).written());
    }

    void clear(LrsForwardId forward) {
        outbox.clear(lane(forward));
    }

    void tryNow(LrsForwardId forward, Instant now) {
        outbox.tryNow(lane(forward), now);
    }

    Outbox.Standing standing(LrsForwardId forward) {
        return outbox.lane(lane(forward));
    }

    long backlog(Forward forward, int most) {
        return stock.count(forward.delivered(), most);
    }

    /** The key behind which everything is new. */
    long end() {
        return stock.whole();
    }
}
