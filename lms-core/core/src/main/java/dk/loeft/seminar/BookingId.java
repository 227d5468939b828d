package dk.loeft.seminar;

import dk.loeft.shared.Id;

/** Key of a booking. */
public record BookingId(long value) implements Id {}
