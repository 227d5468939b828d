package dk.loeft.communication;

import java.time.Instant;

/**
 * A notification as its receiver reads it.
 *
 * @param id key
 * @param group what it belongs to
 * @param title one sentence that says it
 * @param text what else there is to say
 * @param link what its link is called, empty where it leads nowhere
 * @param at when it was written
 * @param read whether it was opened, or marked as read
 */
public record NotificationRow(
        NotificationId id, NotificationGroup group, String title, String text, String link, Instant at, boolean read) {}
