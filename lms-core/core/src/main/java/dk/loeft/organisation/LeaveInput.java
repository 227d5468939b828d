package dk.loeft.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A leave as it is registered.
 *
 * @param kind what it is for
 * @param from first day
 * @param until last day, included; absent while nobody knows it
 */
public record LeaveInput(LeaveKind kind, LocalDate from, Optional<LocalDate> until) {}
