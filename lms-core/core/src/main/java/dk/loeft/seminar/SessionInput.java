package dk.loeft.seminar;

import dk.loeft.shared.LocalDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A session as it is planned: some hours of one day, as clocks show them in Copenhagen.
 *
 * @param on the day
 * @param from when it begins
 * @param to when it ends, later on the same day
 * @param room where, at most 200 characters; empty: online alone
 * @param link address to take part online, beginning with {@code https://}, at most 500 characters; empty: in the room alone
 */
public record SessionInput(LocalDate on, LocalTime from, LocalTime to, String room, String link) {
    public SessionInput {
        room = room.strip();
        link = link.strip();
    }

    public Instant startsAt() {
        return on.atTime(from).atZone(LocalDay.ZONE).toInstant();
    }

    public Instant endsAt() {
        return on.atTime(to).atZone(LocalDay.ZONE).toInstant();
    }
}
