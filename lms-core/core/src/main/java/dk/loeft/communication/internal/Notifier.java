package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.communication.spi.DeliveryWay;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.outbox.Outbox;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Tells people something, in the running transaction: at the bell, and on each way beside it that is set up and that the person
 * wants. Observers of other capabilities' events lead here. The number of statements does not grow with the people, up to
 * {@value #AT_ONCE}.
 */
@Dependent
class Notifier {
    /** How many go into one statement. */
    private static final int AT_ONCE = 5_000;

    private final NoticeRepository notices;

    private final Outbox outbox;

    private final Iterable<DeliveryWay> ways;

    private final Clock clock;

    @Inject
    Notifier(NoticeRepository notices, Outbox outbox, @Any Instance<DeliveryWay> ways, Clock clock) {
        this(notices, outbox, (Iterable<DeliveryWay>) ways, clock);
    }

    Notifier(NoticeRepository notices, Outbox outbox, Iterable<DeliveryWay> ways, Clock clock) {
        this.notices = notices;
        this.outbox = outbox;
        this.ways = ways;
        this.clock = clock;
    }

    /**
     * Tells each of them once. Whoever was told of the same key before, and whoever has left, is passed over.
     *
     * @return how many were told now
     */
    int tell(NotificationKind kind, List<Notice> told) {
        int fresh = 0;
        for (int from = 0; from < told.size(); from += AT_ONCE) {
            fresh += tellSome(kind, told.subList(from, Math.min(from + AT_ONCE, told.size())));
        }
        return fresh;
    }

    private int tellSome(NotificationKind kind, List<Notice> told) {
        Instant now = clock.instant();
        List<Long> fresh = notices.add(kind, told, now, LocalDay.of(now));
        if (fresh.isEmpty()) {
            return 0;
        }
        for (DeliveryWay way : ways) {
            if (way.offered() && notices.sendOut(way.name(), kind.group(), fresh, now) > 0) {
                Tour.of(way.name()).plan(outbox);
            }
        }
        return fresh.size();
    }
}
