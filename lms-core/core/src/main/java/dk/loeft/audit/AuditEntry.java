package dk.loeft.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * What the trail says of one act. Everything is a key or a name of the program's own; nothing names a person.
 *
 * @param at when, cut to microseconds as the database keeps them
 * @param actorKind what acted: {@code PERSON}, {@code API_TOKEN}, {@code LAUNCH} or {@code SYSTEM}
 * @param actorId the key of the person, token or launch; 0 for the system
 * @param person the key of the person behind the actor, absent for tokens and the system
 * @param onBehalfOf the key of the leader for whom it was done, if by a deputy
 * @param useCase facade and method, for example {@code Learning.publish}
 * @param objectKind the kind of object it was done to, empty if none
 * @param objectId the key of that object, 0 if none
 */
public record AuditEntry(
        Instant at,
        String actorKind,
        long actorId,
        OptionalLong person,
        OptionalLong onBehalfOf,
        String useCase,
        String objectKind,
        long objectId) {
    /** What was done for nobody else. */
    public AuditEntry(
            Instant at,
            String actorKind,
            long actorId,
            OptionalLong person,
            String useCase,
            String objectKind,
            long objectId) {
        this(at, actorKind, actorId, person, OptionalLong.empty(), useCase, objectKind, objectId);
    }

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
