package dk.loeft.xapi;

import java.time.Instant;

/**
 * A stored document.
 *
 * @param contentType its media type
 * @param body its content
 * @param etag what tells this content from another: its SHA-1 in hexadecimal
 * @param updated when it was stored
 */
public record LrsDocument(String contentType, byte[] body, String etag, Instant updated) {}
