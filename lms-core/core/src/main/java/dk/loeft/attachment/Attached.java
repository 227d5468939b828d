package dk.loeft.attachment;

/**
 * A file as lists name it.
 *
 * @param id key
 * @param name its name
 * @param type what it is
 * @param size in bytes
 */
public record Attached(AttachmentId id, String name, AttachmentType type, long size) {}
