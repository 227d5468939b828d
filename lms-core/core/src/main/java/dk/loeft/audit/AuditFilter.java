package dk.loeft.audit;

import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Id;
import java.time.Instant;
import java.util.Optional;

/**
 * Which entries are wanted.
 *
 * @param person only what that person did, or a deputy did for them
 * @param object only what was done to that object
 * @param useCase a use case's name, or a facade with a full stop for all of its use cases, such as {@code Learning.}; empty: all
 * @param from only from that moment on
 * @param until only before that moment
 */
public record AuditFilter(
        Optional<PersonId> person,
        Optional<Id> object,
        String useCase,
        Optional<Instant> from,
        Optional<Instant> until) {
    public static AuditFilter all() {
        return new AuditFilter(Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty());
    }
}
