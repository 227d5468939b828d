package dk.loeft.shared.outbox.internal;

import dk.loeft.shared.outbox.Delivery;
import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.OutboxDelivery;
import dk.loeft.shared.outbox.OutboxHandler;
import dk.loeft.shared.outbox.OutboxMessage;
import dk.loeft.shared.outbox.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;

/** Carries messages to their handlers and notes what came of it. */
@ApplicationScoped
class Courier implements OutboxDelivery {
    private static final Logger LOG = Logger.getLogger(Courier.class.getName());

    private final OutboxQueue queue;

    private final Iterable<OutboxHandler> handlers;

    private final Clock clock;

    @Inject
    Courier(OutboxQueue queue, @Any Instance<OutboxHandler> handlers, Clock clock) {
        this(queue, (Iterable<OutboxHandler>) handlers, clock);
    }

    Courier(OutboxQueue queue, Iterable<OutboxHandler> handlers, Clock clock) {
        this.queue = queue;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected Courier() {
        this.queue = null;
        this.handlers = null;
        this.clock = null;
    }

    @Override
    public List<Lane> due() {
        return queue.due(clock.instant());
    }

    @Override
    public void deliver(Lane lane, BooleanSupplier stopping) {
        Optional<OutboxMessage> head = queue.head(lane);
        while (head.isPresent() && !head.get().due().isAfter(clock.instant()) && !stopping.getAsBoolean()) {
            deliver(head.get());
            head = queue.head(lane);
        }
    }

    private void deliver(OutboxMessage message) {
        Optional<OutboxHandler> handler = StreamSupport.stream(handlers.spliterator(), false)
                .filter(each -> each.kind().equals(message.lane().kind()))
                .findFirst();
        Delivery outcome = handler.map(each -> attempt(each, message))
                .orElseGet(() -> new Delivery.Later(
                        Why.of("shared.outbox.nobody", message.lane().kind())));
        if (outcome instanceof Delivery.Done) {
            queue.delivered(message);
        } else if (outcome instanceof Delivery.Later later) {
            int most = handler.map(OutboxHandler::mostAttempts).orElse(Integer.MAX_VALUE);
            failed(message, later.why(), message.attempts() + 1 >= most);
        } else if (outcome instanceof Delivery.Never never) {
            failed(message, never.why(), true);
        }
    }

    private static Delivery attempt(OutboxHandler handler, OutboxMessage message) {
        try {
            return handler.deliver(message);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, e, () -> "Message " + message.id() + " of the outbox was not delivered");
            return new Delivery.Later(Why.of("shared.outbox.failed", message.id()));
        }
    }

    private void failed(OutboxMessage message, Why why, boolean dead) {
        Instant due = clock.instant().plus(BackOff.after(message.attempts() + 1));
        queue.failed(message, why, due, dead);
    }
}
