package dk.loeft.reporting;

import dk.loeft.competence.Wording;
import dk.loeft.organisation.PersonId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something a member of the team asked for that waits for the leader.
 *
 * @param key which one
 * @param person who asked
 * @param name the person's name
 * @param subject what it is about
 * @param level a number that the kind's sentence names, such as the level that proof shows; 0 without one
 * @param note what the person wrote
 * @param on the day it is about
 * @param askedAt when it was asked
 */
public record TeamRequest(
        Key key, PersonId person, String name, Wording subject, int level, String note, LocalDate on, Instant askedAt) {
    /**
     * Which request.
     *
     * @param kind the name of the kind, as its source has it
     * @param number the key within the kind
     */
    public record Key(String kind, long number) {}
}
