package dk.loeft.communication;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody was told, and how it reached the person. Of the content there is no more than the kind.
 *
 * @param notification key
 * @param person the receiver's name
 * @param unit the receiver's unit, empty without one
 * @param kind what was told
 * @param what the same in a few words of the reader's language
 * @param at when it stood at the bell
 * @param read whether it was read there
 * @param delivery how it went out on a way beside the bell, absent where the bell was the only one
 */
public record DeliveryRow(
        NotificationId notification,
        String person,
        String unit,
        NotificationKind kind,
        String what,
        Instant at,
        boolean read,
        Optional<OnItsWay> delivery) {
    /**
     * A delivery.
     *
     * @param id key
     * @param way on which way
     * @param state how it stands
     * @param at since when
     * @param why the sentence that says why it did not arrive, in the reader's language; empty if nothing speaks against it
     */
    public record OnItsWay(DeliveryId id, String way, DeliveryState state, Instant at, String why) {}
}
