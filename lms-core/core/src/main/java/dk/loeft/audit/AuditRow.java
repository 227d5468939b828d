package dk.loeft.audit;

import dk.loeft.organisation.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the trail.
 *
 * @param seq the entry's number, counted from 1
 * @param at when
 * @param actorKind what acted: {@code PERSON}, {@code API_TOKEN}, {@code LAUNCH} or {@code SYSTEM}
 * @param actorId the key of the person, token or launch; 0 for the system
 * @param person the person behind the actor
 * @param personName the name that person has now, empty without one
 * @param onBehalfOf the leader for whom the person did it, as a deputy
 * @param behalfName the name that leader has now, empty without one
 * @param useCase facade and method
 * @param objectKind the kind of object it was done to, empty if none
 * @param objectId the key of that object, 0 if none
 * @param objectName the name that the object has now, if it is a person; else empty
 */
public record AuditRow(
        long seq,
        Instant at,
        String actorKind,
        long actorId,
        Optional<PersonId> person,
        String personName,
        Optional<PersonId> onBehalfOf,
        String behalfName,
        String useCase,
        String objectKind,
        long objectId,
        String objectName) {}
