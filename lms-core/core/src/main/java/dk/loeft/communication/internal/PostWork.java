package dk.loeft.communication.internal;

import static dk.loeft.organisation.Permission.SEE_DELIVERIES;

import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.spi.Letter;
import dk.loeft.communication.spi.Outcome;
import dk.loeft.organisation.Requires;
import java.util.List;

/** What is done between the letters of a tour, each in a transaction; for the system alone. */
public interface PostWork {
    /**
     * The next letters of a tour. What is no longer to be sent is noted as such and left out, so there may be none although
     * more wait.
     */
    @Requires(value = SEE_DELIVERIES, audited = false)
    Load next(Tour tour);

    /** Notes what came of a letter. */
    @Requires(value = SEE_DELIVERIES, audited = false)
    void note(Tour tour, DeliveryId delivery, Outcome outcome);

    /** Plans another tour. */
    @Requires(value = SEE_DELIVERIES, audited = false)
    void plan(Tour tour);

    /**
     * What goes together.
     *
     * @param letters in their order
     * @param full whether there may be more
     */
    record Load(List<Letter> letters, boolean full) {
        public Load {
            letters = List.copyOf(letters);
        }
    }
}
