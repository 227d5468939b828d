package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What holds on a day, and for how long.
 *
 * @param answer what holds
 * @param changes the first day after it on which the answer may no longer hold, if nothing is recorded meanwhile; absent if it
 *     holds for good
 * @param employed whether the person works here; somebody of whom neither joining nor leaving is known does
 */
public record Outlook(Answer answer, Optional<LocalDate> changes, boolean employed) {}
