package dk.loeft.shared.outbox;

import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The outbox, as use cases see it: all of this happens in the running transaction. Whose messages somebody may see or send
 * again is for the capability to say that owns their kind.
 */
public interface Outbox {
    /**
     * A message goes out if the transaction commits, and does not if it rolls back.
     *
     * @return its key
     */
    long put(Lane lane, String payload);

    /**
     * How a lane stands.
     *
     * @param waiting messages that are to be delivered
     * @param dead messages that were given up
     * @param head the message that is delivered next, and what has held it up
     */
    record Standing(Lane lane, long waiting, long dead, Optional<OutboxMessage> head) {}

    /** The lanes of a kind that have messages. */
    List<Standing> lanes(String kind);

    Standing lane(Lane lane);

    /** Messages of a lane that were given up, the oldest first. */
    Page<OutboxMessage> dead(Lane lane, PageRequest page);

    /** A message that was given up is delivered after all, before those that came after it. */
    void sendAgain(long message);

    /** The same for all that were given up in a lane. */
    void sendAgain(Lane lane);

    /** The lane does not wait any longer for its next attempt. */
    void tryNow(Lane lane, Instant now);

    /** Forgets what waits in a lane and what was given up there. */
    void clear(Lane lane);
}
