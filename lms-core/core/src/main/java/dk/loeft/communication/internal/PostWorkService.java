package dk.loeft.communication.internal;

import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.internal.PostRepository.Due;
import dk.loeft.communication.spi.Letter;
import dk.loeft.communication.spi.Outcome;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class PostWorkService implements PostWork {
    /** How many letters go together; between them the server can stop. */
    private static final int LOAD = 100;

    /** How often a receiver may put a letter off: the outbox waits longer each time, so that this is most of a day. */
    private static final int MOST_ATTEMPTS = 24;

    private final PostRepository post;

    private final NameRepository names;

    private final Enclosing enclosing;

    private final Outbox outbox;

    private final Clock clock;

    @Inject
    PostWorkService(PostRepository post, NameRepository names, Enclosing enclosing, Outbox outbox, Clock clock) {
        this.post = post;
        this.names = names;
        this.enclosing = enclosing;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected PostWorkService() {
        this(null, null, null, null, null);
    }

    @Override
    public Load next(Tour tour) {
        Instant now = clock.instant();
        List<Due> due = post.next(tour, LocalDay.of(now), LOAD);
        List<DeliveryId> out = due.stream()
                .filter(each -> each.address().isEmpty())
                .map(Due::delivery)
                .toList();
        if (!out.isEmpty()) {
            post.drop(out, now);
        }
        List<Due> going = due.stream().filter(each -> !each.address().isEmpty()).toList();
        Map<PersonId, String> known = names.in(going.stream().map(Due::kept).toList());
        return new Load(
                going.stream()
                        .map(each -> new Item(letter(each, known), each.to(), Enclosing.enclosedIn(each.kept())))
                        .toList(),
                due.size() == LOAD);
    }

    @Override
    public Optional<Letter> whole(Item item) {
        if (item.enclosed().isEmpty()) {
            return Optional.of(item.letter());
        }
        Optional<Letter> whole =
                enclosing.enclose(item.letter(), item.to(), item.enclosed().get());
        if (whole.isEmpty()) {
            post.drop(List.of(item.letter().delivery()), clock.instant());
        }
        return whole;
    }

    private static Letter letter(Due due, Map<PersonId, String> names) {
        Wording.Words words = Wording.in(Locale.forLanguageTag(due.language())).words(due.kept(), names);
        return new Letter(
                due.delivery(),
                due.notification(),
                due.address(),
                due.givenName(),
                due.language(),
                words.title(),
                words.text(),
                words.link(),
                List.of());
    }

    @Override
    public void note(Tour tour, DeliveryId delivery, Outcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Outcome.Sent) {
            post.sent(delivery, now);
        } else if (outcome instanceof Outcome.Refused refused) {
            post.failed(delivery, refused.why(), now);
        } else if (outcome instanceof Outcome.PutOff later) {
            post.putOff(delivery, later.why(), now, MOST_ATTEMPTS);
            Tour.again(tour.way()).planIfIdle(outbox);
        }
    }

    @Override
    public void plan(Tour tour) {
        tour.plan(outbox);
    }
}
