package dk.loeft.communication.internal;

import dk.loeft.communication.DeliveryState;
import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.Outbox;

/**
 * A lane of the outbox. An order in it says that there is something to deliver on a way; what it is stands in the deliveries. Who
 * was put off waits in a lane of their own, so that others do not wait with them.
 *
 * @param way on which way
 * @param state which deliveries: {@code WAITING} or {@code PUT_OFF}
 */
public record Tour(String way, DeliveryState state) {
    /** The kind of the orders. */
    public static final String KIND = "notification";

    private static final String AGAIN = "/again";

    static Tour of(String way) {
        return new Tour(way, DeliveryState.WAITING);
    }

    static Tour again(String way) {
        return new Tour(way, DeliveryState.PUT_OFF);
    }

    static Tour of(Lane lane) {
        String to = lane.destination();
        return to.endsWith(AGAIN) ? again(to.substring(0, to.length() - AGAIN.length())) : of(to);
    }

    Lane lane() {
        return new Lane(KIND, state == DeliveryState.PUT_OFF ? way + AGAIN : way);
    }

    void plan(Outbox outbox) {
        outbox.put(lane(), state.name());
    }

    void planIfIdle(Outbox outbox) {
        if (outbox.lane(lane()).waiting() == 0) {
            plan(outbox);
        }
    }
}
