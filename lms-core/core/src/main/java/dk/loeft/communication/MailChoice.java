package dk.loeft.communication;

/**
 * Whether somebody gets a group of notifications by mail too.
 *
 * @param group what is chosen for
 * @param byMail what was chosen, or the standard
 */
public record MailChoice(NotificationGroup group, boolean byMail) {}
