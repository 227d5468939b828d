package dk.loeft.communication.internal;

import dk.loeft.communication.MailChoices;
import dk.loeft.communication.NotificationGroup;
import dk.loeft.communication.spi.DeliveryWay;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.StreamSupport;

/** On which ways people get what. Mail is the one that they choose of. */
@Dependent
class Choices {
    /** The way that is chosen of. */
    static final String MAIL = "mail";

    private final ChoiceRepository choices;

    private final Iterable<DeliveryWay> ways;

    @Inject
    Choices(ChoiceRepository choices, @Any Instance<DeliveryWay> ways) {
        this(choices, (Iterable<DeliveryWay>) ways);
    }

    Choices(ChoiceRepository choices, Iterable<DeliveryWay> ways) {
        this.choices = choices;
        this.ways = ways;
    }

    MailChoices of(PersonId person) {
        boolean offered = StreamSupport.stream(ways.spliterator(), false)
                .anyMatch(way -> way.name().equals(MAIL) && way.offered());
        return new MailChoices(choices.reachable(person), offered, choices.of(person, MAIL));
    }

    void choose(PersonId person, Set<NotificationGroup> byMail) {
        choices.choose(person, MAIL, byMail);
    }
}
