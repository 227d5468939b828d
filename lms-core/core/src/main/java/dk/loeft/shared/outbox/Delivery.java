package dk.loeft.shared.outbox;

/** What came of an attempt to deliver a message. */
public sealed interface Delivery {
    /** It arrived. */
    record Done() implements Delivery {}

    /**
     * Not now; the lane waits, longer each time.
     *
     * @param why what holds it up
     */
    record Later(Why why) implements Delivery {}

    /**
     * It never will; it is laid aside, and the lane goes on.
     *
     * @param why what speaks against it
     */
    record Never(Why why) implements Delivery {}
}
