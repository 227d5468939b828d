package dk.loeft.communication;

import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The reader's own notifications, and on which ways they come. */
public interface Notifications {
    /** The largest number that is counted; there may be more. */
    int MOST_COUNTED = 100;

    /** The reader's notifications, the newest first, in that language. */
    @Requires(value = LEARN, audited = false)
    Page<NotificationRow> mine(Locale language, PageRequest page);

    /** How many the reader has not read, {@value #MOST_COUNTED} at most. */
    @Requires(value = LEARN, audited = false)
    int unread();

    /**
     * The reader opens a notification, which then is read.
     *
     * @return the path of the page it tells of; absent if the reader has no such notification, empty if it leads nowhere
     */
    @Requires(value = LEARN, audited = false)
    Optional<String> open(NotificationId notification);

    /** Marks all as read that the reader has up to now. */
    @Requires(value = LEARN, audited = false)
    void readAll();

    /** What the reader gets by mail too. */
    @Requires(value = LEARN, audited = false)
    MailChoices choices();

    /** From now on the reader gets these groups by mail, and no others. The bell has all of them in any case. */
    @Requires(value = LEARN, audited = false)
    void choose(Set<NotificationGroup> byMail);
}
