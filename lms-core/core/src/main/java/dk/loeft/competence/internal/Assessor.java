package dk.loeft.competence.internal;

import dk.loeft.organisation.PersonId;
import java.util.Optional;

/**
 * Who says that somebody has a level.
 *
 * @param person who rates or registers it
 * @param onBehalfOf the leader, if the person is a deputy
 */
record Assessor(PersonId person, Optional<PersonId> onBehalfOf) {
    /** Somebody who speaks for nobody else. */
    static Assessor of(PersonId person) {
        return new Assessor(person, Optional.empty());
    }
}
