package dk.loeft.communication.spi;

import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.NotificationId;
import java.util.List;

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
 * @param enclosures files that go along; a way that carries none leaves them out
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
        List<Enclosure> enclosures) {
    public Letter {
        enclosures = List.copyOf(enclosures);
    }

    /** The same with files, and with what there is to say of them. */
    public Letter enclosing(String said, List<Enclosure> files) {
        return new Letter(delivery, notification, address, givenName, language, title, said, link, files);
    }
}
