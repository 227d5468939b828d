package dk.loeft.xapi.internal.forward;

import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.outbox.Delivery;
import dk.loeft.shared.outbox.OutboxHandler;
import dk.loeft.shared.outbox.OutboxMessage;
import dk.loeft.shared.outbox.Why;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.internal.forward.Consignment.Item;
import dk.loeft.xapi.internal.forward.Consignment.Refused;
import dk.loeft.xapi.internal.forward.ForwardWork.Outcome;
import dk.loeft.xapi.internal.forward.ForwardWork.Prepared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends statements to another store. What it does not take is narrowed down to the single statement, and the rest goes on. */
@ApplicationScoped
class ForwardHandler implements OutboxHandler {
    private static final long LARGEST_REQUEST = 4 << 20;

    private final ForwardWork work;

    private final OtherLrs other;

    private final Caller system;

    /** Does use cases as the system. */
    @FunctionalInterface
    interface Caller {
        <T> T call(Supplier<T> work);
    }

    @Inject
    ForwardHandler(ForwardWork work, OtherLrs other, SystemWork system) {
        this(work, other, new Caller() {
            @Override
            public <T> T call(Supplier<T> useCase) {
                return system.call(useCase);
            }
        });
    }

    ForwardHandler(ForwardWork work, OtherLrs other, Caller system) {
        this.work = work;
        this.other = other;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ForwardHandler() {
        this.work = null;
        this.other = null;
        this.system = null;
    }

    @Override
    public String kind() {
        return Line.KIND;
    }

    /** However long the other store is away, nothing is left out. */
    @Override
    public int mostAttempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Delivery deliver(OutboxMessage message) {
        LrsForwardId forward = Line.forward(message.lane());
        Order order = Order.read(message.payload());
        Optional<Prepared> prepared = system.call(() -> work.prepare(forward, order));
        if (prepared.isEmpty()) {
            return new Delivery.Done();
        }
        if (prepared.get().consignment().isEmpty()) {
            return new Delivery.Later(prepared.get().obstacle().orElseThrow());
        }
        Consignment consignment = prepared.get().consignment().get();
        List<Refused> refused = new ArrayList<>();
        try {
            for (List<Item> some : portions(consignment.items())) {
                Optional<Why> obstacle = send(consignment.target(), some, refused);
                if (obstacle.isPresent()) {
                    return new Delivery.Later(obstacle.get());
                }
            }
        } finally {
            consignment.items().forEach(Baggage::drop);
        }
        boolean arrived = consignment.items().size() > refused.size();
        system.call(() -> {
            work.done(forward, order, new Outcome(arrived, refused));
            return true;
        });
        return new Delivery.Done();
    }

    /** What goes into one request: not too much, and one statement at least. */
    private static List<List<Item>> portions(List<Item> items) {
        List<List<Item>> portions = new ArrayList<>();
        List<Item> portion = new ArrayList<>();
        long bytes = 0;
        for (Item each : items) {
            if (!portion.isEmpty() && bytes + each.bytes() > LARGEST_REQUEST) {
                portions.add(portion);
                portion = new ArrayList<>();
                bytes = 0;
            }
            portion.add(each);
            bytes += each.bytes();
        }
        if (!portion.isEmpty()) {
            portions.add(portion);
        }
        return portions;
    }

    /** Sends in order; halves what is refused until it is one statement. */
    private Optional<Why> send(Target target, List<Item> items, List<Refused> refused) {
        OtherLrs.Answer answer = other.send(target, items);
        if (answer instanceof OtherLrs.Answer.Unreachable unreachable) {
            return Optional.of(unreachable.why());
        }
        if (answer instanceof OtherLrs.Answer.Refused no) {
            if (items.size() == 1) {
                Item item = items.get(0);
                refused.add(new Refused(item.key(), item.id(), no.reason()));
                return Optional.empty();
            }
            int half = items.size() / 2;
            Optional<Why> obstacle = send(target, items.subList(0, half), refused);
            return obstacle.isPresent() ? obstacle : send(target, items.subList(half, items.size()), refused);
        }
        return Optional.empty();
    }
}
