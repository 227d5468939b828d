package dk.loeft.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From moments to calendar days. All calendar facts of the municipality are days in Copenhagen. */
public final class LocalDay {
    /** The zone in which a day begins and ends. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Copenhagen");

    private LocalDay() {}

    /** The day that a moment belongs to. */
    public static LocalDate of(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    /** The day it is now. */
    public static LocalDate today(Clock clock) {
        return of(clock.instant());
    }
}
