package dk.loeft.communication.internal;

import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.DeliveryState;
import dk.loeft.communication.WayStanding;
import dk.loeft.communication.spi.DeliveryWay;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** How it stands with the ways beside the bell, and what can be done about it. */
@Dependent
class Dispatch {
    private static final Duration LATELY = Duration.ofDays(7);

    private final DeliveryListRepository lists;

    private final Outbox outbox;

    private final Iterable<DeliveryWay> ways;

    private final Clock clock;

    @Inject
    Dispatch(DeliveryListRepository lists, Outbox outbox, @Any Instance<DeliveryWay> ways, Clock clock) {
        this(lists, outbox, (Iterable<DeliveryWay>) ways, clock);
    }

    Dispatch(DeliveryListRepository lists, Outbox outbox, Iterable<DeliveryWay> ways, Clock clock) {
        this.lists = lists;
        this.outbox = outbox;
        this.ways = ways;
        this.clock = clock;
    }

    List<WayStanding> ways(Scope scope, Wording wording) {
        return StreamSupport.stream(ways.spliterator(), false)
                .map(way -> standing(way, scope, wording))
                .toList();
    }

    private WayStanding standing(DeliveryWay way, Scope scope, Wording wording) {
        Map<DeliveryState, Long> counts =
                lists.counts(way.name(), scope, clock.instant().minus(LATELY));
        long waiting = counts.getOrDefault(DeliveryState.WAITING, 0L) + counts.getOrDefault(DeliveryState.PUT_OFF, 0L);
        return new WayStanding(
                way.name(),
                way.offered(),
                waiting,
                counts.getOrDefault(DeliveryState.SENT, 0L),
                counts.getOrDefault(DeliveryState.FAILED, 0L),
                outbox.lane(Tour.of(way.name()).lane()).head().flatMap(head -> head.failure()
                        .map(why -> new WayStanding.Trouble(wording.reason(why), head.attempts(), head.due()))));
    }

    /** @param which of what failed; absent: all of it */
    int again(Optional<Set<DeliveryId>> which, Scope scope) {
        int again = lists.again(which, scope, clock.instant());
        if (again > 0) {
            ways.forEach(way -> Tour.of(way.name()).plan(outbox));
        }
        return again;
    }

    void tryNow(String way) {
        outbox.tryNow(Tour.of(way).lane(), clock.instant());
        outbox.tryNow(Tour.again(way).lane(), clock.instant());
    }
}
