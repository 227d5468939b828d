package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked.
 *
 * @param asOf the day whose state is wanted, after all its events
 * @param knownTo only what was recorded up to this {@code seq}: what did we believe then? Absent: all
 */
public record Question(LocalDate asOf, Optional<Long> knownTo) {
    /** The state of a day, by all that is known. */
    public static Question on(LocalDate day) {
        return new Question(day, Optional.empty());
    }

    /** The state of a day, by what was recorded up to a line of the history. */
    public static Question on(LocalDate day, long knownTo) {
        return new Question(day, Optional.of(knownTo));
    }
}
