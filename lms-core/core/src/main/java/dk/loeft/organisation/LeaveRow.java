package dk.loeft.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A leave.
 *
 * @param id key
 * @param kind what it is for
 * @param from first day
 * @param until last day, included; absent while nobody knows it
 */
public record LeaveRow(LeaveId id, LeaveKind kind, LocalDate from, Optional<LocalDate> until) {
    /** Whether the person is away on that day. */
    public boolean covers(LocalDate day) {
        return !from.isAfter(day) && !endedBefore(day);
    }

    public boolean endedBefore(LocalDate day) {
        return until.filter(last -> last.isBefore(day)).isPresent();
    }
}
