package dk.loeft.competence;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Set;

/**
 * Whom to ask, and about what.
 *
 * @param framework the framework whose competences they rate
 * @param peers whom to ask, {@value PeerRatings#FEWEST} to {@value PeerRatings#MOST}
 * @param until the last day on which they can answer, today or later
 */
public record RoundInput(FrameworkId framework, Set<PersonId> peers, LocalDate until) {
    public RoundInput {
        peers = Set.copyOf(peers);
    }
}
