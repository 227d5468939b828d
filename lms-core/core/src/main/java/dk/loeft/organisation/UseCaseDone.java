package dk.loeft.organisation;

import java.time.Instant;
import java.util.Optional;

/**
 * An audited use case came to its end, within its transaction. The audit trail writes it down before the transaction
 * commits, so that neither exists without the other.
 *
 * @param useCase facade and method, for example {@code Learning.publish}
 * @param actor who did it
 * @param onBehalfOf the leader for whom it was done, if by a deputy
 * @param object what it was done to: the result if that is an id, else the first id among the arguments
 * @param at when
 */
public record UseCaseDone(
        String useCase, Actor actor, Optional<PersonId> onBehalfOf, Optional<dk.loeft.shared.Id> object, Instant at) {
    /** What somebody did in their own right. */
    public UseCaseDone(String useCase, Actor actor, Optional<dk.loeft.shared.Id> object, Instant at) {
        this(useCase, actor, Optional.empty(), object, at);
    }
}
