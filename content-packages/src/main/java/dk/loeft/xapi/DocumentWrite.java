package dk.loeft.xapi;

/**
 * A document to be stored.
 *
 * @param contentType its media type
 * @param body its content
 * @param merge whether the properties are to be merged into those of the stored document (POST), not to replace it (PUT)
 * @param precondition what must be true of the stored document
 */
public record DocumentWrite(String contentType, byte[] body, boolean merge, Precondition precondition) {}
