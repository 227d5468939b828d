package dk.loeft.communication.spi;

/** A way on which notifications reach people outside of the product. Beans that implement it are found by themselves. */
public interface DeliveryWay {
    /** Its name in the database, at most 20 letters, which must never change. */
    String name();

    /** Whether the settings say that it is to be used. */
    boolean offered();

    /** Begins a round of sending. Nothing is refused here: what speaks against sending is said for each letter. */
    Round begin();

    /** Some letters one after the other, by one thread, perhaps over one connection. */
    interface Round extends AutoCloseable {
        /**
         * Sends a letter. It may be sent again although it arrived, so its receiver must be able to see that it is the same.
         * Throws nothing that can be expected of a network.
         */
        Outcome send(Letter letter);

        @Override
        void close();
    }
}
