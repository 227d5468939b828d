package dk.loeft.competence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A round about somebody.
 *
 * @param id key
 * @param title the framework's title
 * @param openedBy who asked
 * @param until the last day on which it can be answered
 * @param asked how many were asked
 * @param answered how many have answered
 * @param state how far it is
 * @param closedOn when it was closed
 */
public record RoundRow(
        RoundId id,
        Wording title,
        String openedBy,
        LocalDate until,
        long asked,
        long answered,
        RoundState state,
        Optional<LocalDate> closedOn) {}
