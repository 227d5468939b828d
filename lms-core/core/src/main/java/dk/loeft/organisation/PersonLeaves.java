package dk.loeft.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whose leaves they are, and the leaves.
 *
 * @param person key
 * @param name name
 * @param staffNumber the employer's number for the person
 * @param joinedOn first day of the present employment, absent before the first position
 * @param leftOn the first day on which the person no longer works here
 * @param leaves all of them, newest first
 */
public record PersonLeaves(
        PersonId person,
        String name,
        String staffNumber,
        Optional<LocalDate> joinedOn,
        Optional<LocalDate> leftOn,
        List<LeaveRow> leaves) {
    public PersonLeaves {
        leaves = List.copyOf(leaves);
    }
}
