package dk.loeft.seminar;

import dk.loeft.shared.LocalDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A session as it is read.
 *
 * @param number from 1
 * @param startsAt when it begins
 * @param endsAt when it ends
 * @param room where; empty: online alone
 * @param link where to take part online; empty where there is none, and for whoever has no seat
 * @param online whether one can take part online
 */
public record SessionView(int number, Instant startsAt, Instant endsAt, String room, String link, boolean online) {
    /** The day in Copenhagen. */
    public LocalDate on() {
        return LocalDay.of(startsAt);
    }

    /** When it begins, as clocks show it in Copenhagen. */
    public LocalTime from() {
        return startsAt.atZone(LocalDay.ZONE).toLocalTime();
    }

    /** When it ends, as clocks show it in Copenhagen. */
    public LocalTime to() {
        return endsAt.atZone(LocalDay.ZONE).toLocalTime();
    }
}
