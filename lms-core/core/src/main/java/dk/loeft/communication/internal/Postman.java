package dk.loeft.communication.internal;

import dk.loeft.communication.DeliveryState;
import dk.loeft.communication.internal.PostWork.Load;
import dk.loeft.communication.spi.DeliveryWay;
import dk.loeft.communication.spi.Outcome;
import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.outbox.Delivery;
import dk.loeft.shared.outbox.OutboxHandler;
import dk.loeft.shared.outbox.OutboxMessage;
import dk.loeft.shared.outbox.Why;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.StreamSupport;

/** Takes notifications to the ways beside the bell. What holds up one receiver holds up nobody else. */
@ApplicationScoped
class Postman implements OutboxHandler {
    private static final Logger LOG = Logger.getLogger(Postman.class.getName());

    private final PostWork work;

    private final Iterable<DeliveryWay> ways;

    private final Caller system;

    /** Does use cases as the system. */
    @FunctionalInterface
    interface Caller {
        <T> T call(Supplier<T> work);
    }

    @Inject
    Postman(PostWork work, @Any Instance<DeliveryWay> ways, SystemWork system) {
        this(work, ways, new Caller() {
            @Override
            public <T> T call(Supplier<T> useCase) {
                return system.call(useCase);
            }
        });
    }

    Postman(PostWork work, Iterable<DeliveryWay> ways, Caller system) {
        this.work = work;
        this.ways = ways;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Postman() {
        this.work = null;
        this.ways = null;
        this.system = null;
    }

    @Override
    public String kind() {
        return Tour.KIND;
    }

    /** An order stands for whatever waits, so none is given up; deliveries are, one by one. */
    @Override
    public int mostAttempts() {
        return Integer.MAX_VALUE;
    }

    @Override
    public Delivery deliver(OutboxMessage message) {
        Tour tour = Tour.of(message.lane());
        Optional<DeliveryWay> way = StreamSupport.stream(ways.spliterator(), false)
                .filter(each -> each.name().equals(tour.way()) && each.offered())
                .findFirst();
        return way.isEmpty()
                ? new Delivery.Later(Why.of("communication.way.off", tour.way()))
                : deliver(tour, way.get());
    }

    private Delivery deliver(Tour tour, DeliveryWay way) {
        Load load = system.call(() -> work.next(tour));
        Optional<Why> putOff = Optional.empty();
        try (DeliveryWay.Round round = way.begin()) {
            for (PostWork.Item item : load.items()) {
                Optional<Outcome> came = send(item, round);
                if (came.isEmpty()) {
                    continue;
                }
                Outcome outcome = came.get();
                if (outcome instanceof Outcome.Unreachable obstacle) {
                    return new Delivery.Later(obstacle.why());
                }
                system.call(() -> {
                    work.note(tour, item.letter().delivery(), outcome);
                    return true;
                });
                if (outcome instanceof Outcome.PutOff later) {
                    putOff = Optional.of(later.why());
                }
            }
        }
        if (tour.state() == DeliveryState.PUT_OFF && putOff.isPresent()) {
            return new Delivery.Later(putOff.get());
        }
        if (load.full()) {
            system.call(() -> {
                work.plan(tour);
                return true;
            });
        }
        return new Delivery.Done();
    }

    /** What came of it; absent if it was not to be sent any more. */
    private Optional<Outcome> send(PostWork.Item item, DeliveryWay.Round round) {
        if (item.enclosed().isEmpty()) {
            return Optional.of(round.send(item.letter()));
        }
        try {
            return system.call(() -> work.whole(item)).map(round::send);
        } catch (UncheckedIOException e) {
            // Others need not wait until the file can be made.
            LOG.log(
                    Level.WARNING,
                    "What goes along with delivery {0} could not be made",
                    item.letter().delivery().value());
            LOG.log(Level.FINE, "Why it could not", e);
            return Optional.of(new Outcome.PutOff(Why.of("communication.enclosure.failed")));
        }
    }
}
