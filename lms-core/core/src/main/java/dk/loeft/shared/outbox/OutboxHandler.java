package dk.loeft.shared.outbox;

/** Delivers the messages of one kind. Beans that implement it are found by themselves. */
public interface OutboxHandler {
    /** The kind of messages, see {@link Lane#kind}. */
    String kind();

    /**
     * Delivers a message. No transaction is running, so that nothing is locked while somebody outside is waited for. It may
     * come again although it arrived, when the node died before it could note so. What is thrown counts as
     * {@link Delivery.Later}.
     */
    Delivery deliver(OutboxMessage message);

    /** After how many attempts a message is laid aside and the lane goes on without it. */
    default int mostAttempts() {
        return 24;
    }
}
