package dk.loeft.seminar.internal;

import dk.loeft.learning.Learning;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.SeminarNews.What;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Announces what happened at a seminar. */
@Dependent
class Announcing {
    private final Learning learning;

    private final Event<SeminarNews> news;

    @Inject
    Announcing(Learning learning, Event<SeminarNews> news) {
        this.learning = learning;
        this.news = news;
    }

    void tell(What what, Seminar seminar, List<SeminarNews.Booking> bookings) {
        if (!bookings.isEmpty()) {
            news.fire(new SeminarNews(
                    what, seminar.id(), learning.title(seminar.course()), seminar.on(), seminar.sequence(), bookings));
        }
    }
}
