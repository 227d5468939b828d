package dk.loeft.xapi;

/**
 * The data of an attachment that is stored.
 *
 * @param sha2 its hash
 * @param contentType its media type
 * @param bytes how long it is
 */
public record StoredAttachment(String sha2, String contentType, long bytes) {}
