package dk.loeft.communication.spi;

import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.NotificationId;
import java.util.Optional;

/**
 * A notification in words, for one receiver.
 *
 * @param delivery key of the delivery
 * @param notification key of the notification, the same whenever it is sent
 * @param address e-mail address of the receiver, as it was written down
 * @param givenName whom to greet
 * @param language the receiver's, {@code da} or {@code en}
 * @param title one sentence that says it
 * @param text what else there is to say, one paragraph
 * @param link what the link is called, empty where it leads nowhere
 * @param enclosure a file that goes along; a way that carries none leaves it out
 */
public record Letter(
        DeliveryId delivery,
        NotificationId notification,
        String address,
        String givenName,
        String language,
        String title,
        String text,
        String link,
        Optional<Enclosure> enclosure) {
    /** The same with a file. */
    public Letter enclosing(Enclosure file) {
        return new Letter(delivery, notification, address, givenName, language, title, text, link, Optional.of(file));
    }
}
