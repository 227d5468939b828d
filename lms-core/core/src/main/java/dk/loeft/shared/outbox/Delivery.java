package dk.loeft.shared.outbox;

/** What came of an attempt to deliver a message. */
public sealed interface Delivery {
    /** It arrived. */
    record Done() implements Delivery {}

    /**
     * Not now; the lane waits, longer each time.
     *
     * @param why a sentence for whoever runs the server; without secrets and names
     */
    record Later(String why) implements Delivery {}

    /**
     * It never will; it is laid aside, and the lane goes on.
     *
     * @param why a sentence for whoever runs the server; without secrets and names
     */
    record Never(String why) implements Delivery {}
}
