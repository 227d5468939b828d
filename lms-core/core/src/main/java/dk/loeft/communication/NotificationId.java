package dk.loeft.communication;

import dk.loeft.shared.Id;

/** Key of a notification. */
public record NotificationId(long value) implements Id {}
