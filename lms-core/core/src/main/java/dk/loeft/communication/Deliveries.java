package dk.loeft.communication;

import static dk.loeft.organisation.Permission.SEE_DELIVERIES;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What was told to whom, how it reached them, and what is held up. Limited to the people of the actor's part of the
 * organisation.
 */
public interface Deliveries {
    /** How it stands with each way beside the bell. */
    @Requires(value = SEE_DELIVERIES, audited = false)
    List<WayStanding> ways(Locale language);

    /** What was told, the newest first. */
    @Requires(value = SEE_DELIVERIES, audited = false)
    Page<DeliveryRow> list(DeliveryFilter filter, Locale language, PageRequest page);

    /**
     * Sends again what could not be delivered. What does not stand so is left alone.
     *
     * @return how many are sent again
     */
    @Requires(SEE_DELIVERIES)
    int again(Set<DeliveryId> deliveries);

    /** The same for all that could not be delivered. */
    @Requires(SEE_DELIVERIES)
    int againAll();

    /** What holds up a way is not waited for any longer. */
    @Requires(SEE_DELIVERIES)
    void tryNow(String way);
}
