package dk.loeft.communication;

/** How it stands with a delivery. */
public enum DeliveryState {
    /** It goes out when its turn comes. */
    WAITING,
    /** The receiver's server asked to try again later. */
    PUT_OFF,
    /** It was handed over. */
    SENT,
    /** It cannot be delivered, unless somebody mends what is wrong and sends it again. */
    FAILED,
    /** It was no longer to be sent: meanwhile the person has left, or has no address any more. */
    DROPPED
}
