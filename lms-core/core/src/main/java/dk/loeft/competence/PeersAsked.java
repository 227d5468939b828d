package dk.loeft.competence;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Colleagues are asked to rate somebody. Fired within the transaction of the change.
 *
 * @param round which round
 * @param about whom they are asked about
 * @param peers who is asked
 * @param until the last day for an answer
 */
public record PeersAsked(RoundId round, PersonId about, Set<PersonId> peers, LocalDate until) {
    public PeersAsked {
        peers = Set.copyOf(peers);
    }
}
