package dk.loeft.competence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A development talk in the list of one of the two.
 *
 * @param id key
 * @param with the name of the other one
 * @param leading whether the reader is the leader
 * @param plannedOn for when it is planned
 * @param heldOn when it was held
 * @param calledOff whether it was called off
 * @param open how many agreements are not done
 */
public record TalkRow(
        TalkId id,
        String with,
        boolean leading,
        LocalDate plannedOn,
        Optional<LocalDate> heldOn,
        boolean calledOff,
        long open) {}
