package dk.loeft.seminar;

import dk.loeft.organisation.PersonId;
import java.time.Instant;

/**
 * Somebody who has booked, as the planner sees it.
 *
 * @param booking key
 * @param person who
 * @param name given and family name
 * @param unit the unit of the main position, empty without one
 * @param state how the booking stands
 * @param askedAt when it was made
 */
public record Participant(
        BookingId booking, PersonId person, String name, String unit, BookingState state, Instant askedAt) {}
