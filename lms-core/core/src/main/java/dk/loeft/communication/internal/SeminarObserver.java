package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.communication.internal.LeaderRepository.Above;
import dk.loeft.communication.internal.PostWork.Sessions;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells people of what they have booked, and their leaders of what waits for an answer. */
@Dependent
class SeminarObserver {
    /** What is told of a seat that one has, or had. */
    private static final Set<NotificationKind> SEATS = EnumSet.of(
            NotificationKind.SEMINAR_BOOKED,
            NotificationKind.SEMINAR_MOVED_UP,
            NotificationKind.SEMINAR_APPROVED,
            NotificationKind.SEMINAR_CHANGED,
            NotificationKind.SEMINAR_CANCELLED);

    /** The place of the seminar's key among what a sentence names. */
    private static final int SEMINAR = 2;

    private final LeaderRepository leaders;

    private final Notifier notifier;

    private final Clock clock;

    @Inject
    SeminarObserver(LeaderRepository leaders, Notifier notifier, Clock clock) {
        this.leaders = leaders;
        this.notifier = notifier;
        this.clock = clock;
    }

    void happened(@Observes SeminarNews news) {
        if (news.what() == SeminarNews.What.REQUESTED) {
            notifier.tell(NotificationKind.TEAM_SEMINAR_REQUESTED, forLeaders(news));
        } else {
            notifier.tell(
                    kind(news.what()),
                    news.bookings().stream().map(each -> own(news, each)).toList());
        }
    }

    private static NotificationKind kind(SeminarNews.What what) {
        return switch (what) {
            case BOOKED -> NotificationKind.SEMINAR_BOOKED;
            case WAITING -> NotificationKind.SEMINAR_WAITING;
            case MOVED_UP -> NotificationKind.SEMINAR_MOVED_UP;
            case APPROVED -> NotificationKind.SEMINAR_APPROVED;
            case REFUSED -> NotificationKind.SEMINAR_REFUSED;
            case CHANGED -> NotificationKind.SEMINAR_CHANGED;
            case CANCELLED -> NotificationKind.SEMINAR_CANCELLED;
            case EVALUATE -> NotificationKind.SEMINAR_EVALUATE;
            case REQUESTED -> NotificationKind.TEAM_SEMINAR_REQUESTED;
        };
    }

    private static Notice own(SeminarNews news, SeminarNews.Booking booking) {
        return new Notice(
                booking.person(),
                List.of(
                        Parameter.of(news.title()),
                        Parameter.of(news.on()),
                        Parameter.of(news.seminar().value())),
                (news.what() == SeminarNews.What.EVALUATE ? "/seminar/evaluate?id=" : "/seminar/event?id=")
                        + news.seminar().value(),
                key(news, booking));
    }

    /** The sessions that go along where a notification speaks of a seat. What was kept by an older version names no seminar. */
    static Optional<Sessions> sessionsOf(Wording.Kept kept) {
        return SEATS.contains(kept.kind()) && kept.parameters().size() > SEMINAR
                ? Optional.of(new Sessions(
                        new SeminarId(((Parameter.Number) kept.parameters().get(SEMINAR)).number())))
                : Optional.empty();
    }

    private List<Notice> forLeaders(SeminarNews news) {
        List<PersonId> asking =
                news.bookings().stream().map(SeminarNews.Booking::person).toList();
        Map<PersonId, Above> above = leaders.of(asking, LocalDay.today(clock));
        return news.bookings().stream()
                .flatMap(booking ->
                        Optional.ofNullable(above.get(booking.person())).map(Above::leaders).orElse(Set.of()).stream()
                                .map(leader -> new Notice(
                                        leader,
                                        List.of(
                                                Parameter.of(booking.person()),
                                                Parameter.of(news.title()),
                                                Parameter.of(news.on())),
                                        "/seminar/requests",
                                        key(news, booking))))
                .toList();
    }

    /** What can happen to a booking once is told once; times and places as often as they change. */
    private static String key(SeminarNews news, SeminarNews.Booking booking) {
        String key = "booking/" + booking.id().value() + "/" + news.what();
        return news.what() == SeminarNews.What.CHANGED ? key + "/" + news.sequence() : key;
    }
}
