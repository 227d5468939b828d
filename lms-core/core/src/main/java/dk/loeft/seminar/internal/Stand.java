package dk.loeft.seminar.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.BookingId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the attendance noted of one seat amounts to.
 *
 * @param booking the seat
 * @param person whose it is
 * @param course what is taken
 * @param attempt the attempt that it counts for, absent if none was begun
 * @param attended at how many sessions the person was there
 * @param sessions how many there are
 * @param time how long those sessions were that the person attended
 * @param endsAt when the last session ends
 */
record Stand(
        BookingId booking,
        PersonId person,
        CourseId course,
        Optional<AttemptId> attempt,
        int attended,
        int sessions,
        Duration time,
        Instant endsAt) {
    boolean complete() {
        return attended == sessions;
    }
}
