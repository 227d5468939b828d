package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Somebody in a track, as a leader sees it.
 *
 * @param person key
 * @param name name
 * @param unit the unit of the main position
 * @param version the number of the version the person is on
 * @param percent how much is done, 0 to 100
 * @param due the last day in time
 * @param overdueDays days since the due date, 0 if in time
 * @param completedAt when it was completed
 */
public record TrackPerson(
        PersonId person,
        String name,
        String unit,
        int version,
        int percent,
        Optional<LocalDate> due,
        int overdueDays,
        Optional<Instant> completedAt) {
    public boolean overdue() {
        return overdueDays > 0;
    }
}
