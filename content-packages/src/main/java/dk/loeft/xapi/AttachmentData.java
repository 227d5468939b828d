package dk.loeft.xapi;

import java.io.IOException;
import java.io.InputStream;

/**
 * The data of an attachment as it was sent.
 *
 * @param sha2 the hash it was sent under, in small letters
 * @param contentType its media type
 * @param bytes how long it is
 * @param source where it can be read, more than once
 */
public record AttachmentData(String sha2, String contentType, long bytes, Source source) {
    /** Something that can be read. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
