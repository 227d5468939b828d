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
 * @param removable whether a leader can take the person out: nothing is done, and neither the person nor a rule chose the track
 * @param place the step and the course that come next, and the milestones
 */
public record TrackPerson(
        PersonId person,
        String name,
        String unit,
        int version,
        int percent,
        Optional<LocalDate> due,
        int overdueDays,
        Optional<Instant> completedAt,
        boolean removable,
        TrackPlace place) {
    public boolean overdue() {
        return overdueDays > 0;
    }

    public boolean completed() {
        return completedAt.isPresent();
    }

    /** The same person at that place. */
    public TrackPerson at(TrackPlace stands) {
        return new TrackPerson(person, name, unit, version, percent, due, overdueDays, completedAt, removable, stands);
    }
}
