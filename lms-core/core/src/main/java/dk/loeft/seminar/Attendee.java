package dk.loeft.seminar;

/**
 * Somebody who has a seat, and whether they were there.
 *
 * @param booking key of the booking
 * @param name given and family name
 * @param unit the unit of the main position, empty without one
 * @param present whether it was noted that they were there
 * @param byHand whether the planner said so, and not the code
 * @param sessions at how many sessions of the seminar they were
 */
public record Attendee(BookingId booking, String name, String unit, boolean present, boolean byHand, int sessions) {}
