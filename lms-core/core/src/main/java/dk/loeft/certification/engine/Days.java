package dk.loeft.certification.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Calendar days in Copenhagen. */
public final class Days {
    private static final ZoneId COPENHAGEN = ZoneId.of("Europe/Copenhagen");

    private Days() {}

    /** The day that a moment has in Copenhagen, by the rules of the zone. */
    public static LocalDate of(Instant moment) {
        return moment.atZone(COPENHAGEN).toLocalDate();
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }
}
