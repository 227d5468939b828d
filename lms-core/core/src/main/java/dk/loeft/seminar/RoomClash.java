package dk.loeft.seminar;

import java.time.Instant;

/**
 * A session of another seminar in a room where a seminar has one at the same time.
 *
 * @param room the room
 * @param other the other seminar
 * @param title the title of its course
 * @param language the title's language
 * @param startsAt when the other session begins
 * @param endsAt when the other session ends
 */
public record RoomClash(
        String room, SeminarId other, String title, String language, Instant startsAt, Instant endsAt) {}
