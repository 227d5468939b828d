package dk.loeft.shared.outbox;

import java.util.List;
import java.util.function.BooleanSupplier;

/** The way out, for the scheduler alone. */
public interface OutboxDelivery {
    /** The lanes whose next message is due. */
    List<Lane> due();

    /**
     * Delivers the messages of a lane in their order, until it is empty or has to wait. The caller sees to it that nobody
     * else does the same at the time.
     *
     * @param stopping whether the server is about to stop; asked between messages
     */
    void deliver(Lane lane, BooleanSupplier stopping);
}
