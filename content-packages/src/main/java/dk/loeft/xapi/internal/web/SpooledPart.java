package dk.loeft.xapi.internal.web;

import dk.loeft.xapi.AttachmentData;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.XapiRule;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.io.output.DeferredFileOutputStream;

/** The data of an attachment while its statements are being stored: small ones in memory, large ones in a file. */
final class SpooledPart implements Closeable {
    private static final int IN_MEMORY = 1 << 18;

    private final String sha2;

    private final String contentType;

    private final DeferredFileOutputStream spool;

    private final MessageDigest digest;

    private final DigestOutputStream output;

    SpooledPart(String sha2, String contentType) throws IOException {
        this.sha2 = sha2;
        this.contentType = contentType;
        this.digest = digest(sha2);
        this.spool = DeferredFileOutputStream.builder()
                .setThreshold(IN_MEMORY)
                .setPrefix("xapi-attachment")
                .get();
        this.output = new DigestOutputStream(spool, digest);
    }

    private static MessageDigest digest(String sha2) {
        try {
            return MessageDigest.getInstance("SHA-" + sha2.length() * 4);
        } catch (NoSuchAlgorithmException e) {
            throw new InvalidXapiException("X-Experience-API-Hash", XapiRule.SHA2);
        }
    }

    OutputStream output() {
        return output;
    }

    /** The data is there; it must be what its hash says. */
    void finish() throws IOException {
        output.close();
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha2)) {
            throw new InvalidXapiException(
                    "X-Experience-API-Hash",
                    XapiRule.ATTACHMENT_DATA,
                    "it is the hash of something else than this part");
        }
    }

    AttachmentData data() {
        return new AttachmentData(sha2, contentType, spool.getByteCount(), spool::toInputStream);
    }

    @Override
    public void close() throws IOException {
        output.close();
        Path file = spool.getPath();
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
