package dk.loeft.external;

import java.time.LocalDate;

/**
 * Learning taken elsewhere, as the person tells it.
 *
 * @param title what it was called; at most 200 characters
 * @param provider who gave it; at most 200 characters
 * @param kind what kind it was
 * @param from its first day
 * @param until its last day, not before the first and not in the future
 * @param minutes how long it took: whole and half hours, at most 2,000 hours
 * @param learned what was learned; at most 2,000 characters
 */
public record ExternalInput(
        String title,
        String provider,
        ExternalKind kind,
        LocalDate from,
        LocalDate until,
        int minutes,
        String learned) {
    private static final double HOUR = 60;

    /** How long it took in hours. */
    public double hours() {
        return minutes / HOUR;
    }
}
