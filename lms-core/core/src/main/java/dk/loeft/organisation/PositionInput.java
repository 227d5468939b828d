package dk.loeft.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A new position.
 *
 * @param unit where
 * @param title what the person is there, 1–150 characters
 * @param leader whether it leads the unit and all below it
 * @param main whether it becomes the main position
 * @param from first day
 * @param to last day, absent while it goes on
 */
public record PositionInput(
        UnitId unit, String title, boolean leader, boolean main, LocalDate from, Optional<LocalDate> to) {}
