package dk.loeft.organisation;

import java.time.LocalDate;

/**
 * A person came back from a leave, sooner than planned or from one without a planned end. Fired within the transaction of the
 * change.
 *
 * @param on the first day back
 */
public record LeaveEnded(PersonId person, LeaveId leave, LocalDate on) {}
