package dk.loeft.xapi.internal.forward;

import static dk.loeft.organisation.Permission.READ_STATEMENTS;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.outbox.Why;
import dk.loeft.xapi.LrsForwardId;
import java.util.List;
import java.util.Optional;

/** What the forwarder does between its requests, each in a transaction; for the system alone. */
public interface ForwardWork {
    /** Plans the next statements for all stores that wait for some. */
    @Requires(value = READ_STATEMENTS, audited = false)
    void feed();

    /** What an order stands for; absent if it is out of date. The caller deletes the files. */
    @Requires(value = READ_STATEMENTS, audited = false)
    Optional<Prepared> prepare(LrsForwardId forward, Order order);

    /** Notes that an order was carried out, and plans the next one. */
    @Requires(value = READ_STATEMENTS, audited = false)
    void done(LrsForwardId forward, Order order, Outcome outcome);

    /**
     * An order that can be carried out, or why not.
     *
     * @param consignment what is to be sent
     * @param obstacle why nothing can be sent at present
     */
    record Prepared(Optional<Consignment> consignment, Optional<Why> obstacle) {}

    /**
     * How it went.
     *
     * @param arrived whether anything arrived
     * @param refused what the other store did not take
     */
    record Outcome(boolean arrived, List<Consignment.Refused> refused) {
        public Outcome {
            refused = List.copyOf(refused);
        }
    }
}
