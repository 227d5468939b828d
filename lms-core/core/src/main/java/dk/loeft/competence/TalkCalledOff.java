package dk.loeft.competence;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;

/**
 * One of the two of a development talk has called it off. Fired within the transaction of the change.
 *
 * @param talk which one
 * @param told the other one of the two
 * @param by who called it off
 * @param on the day it was planned for
 */
public record TalkCalledOff(TalkId talk, PersonId told, PersonId by, LocalDate on) {}
