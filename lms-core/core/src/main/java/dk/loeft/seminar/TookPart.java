package dk.loeft.seminar;

import dk.loeft.organisation.PersonId;
import java.util.Set;

/**
 * Somebody who had a seat in a seminar that was held.
 *
 * @param person who
 * @param sessions the numbers of the sessions at which they were there, from 1; empty: at none
 */
public record TookPart(PersonId person, Set<Integer> sessions) {
    public TookPart {
        sessions = Set.copyOf(sessions);
    }
}
