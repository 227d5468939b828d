package dk.loeft.competence;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;

/**
 * One of the two of a development talk has planned it, or moved it to another day. Fired within the transaction of the change.
 *
 * @param talk which one
 * @param told the other one of the two
 * @param by who planned or moved it
 * @param on the day it is planned for
 * @param moved whether it was planned for another day before
 */
public record TalkPlanned(TalkId talk, PersonId told, PersonId by, LocalDate on, boolean moved) {}
