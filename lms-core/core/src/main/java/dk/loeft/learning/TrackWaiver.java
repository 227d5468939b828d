package dk.loeft.learning;

import java.time.Instant;

/**
 * A course that counts as done for somebody in one track.
 *
 * @param course key
 * @param title its title
 * @param reason why
 * @param at when it was said
 * @param by who said it, empty if no person did
 */
public record TrackWaiver(CourseId course, String title, String reason, Instant at, String by) {}
