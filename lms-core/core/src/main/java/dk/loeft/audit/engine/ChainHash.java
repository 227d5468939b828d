package dk.loeft.audit.engine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash that ties an entry to the one before: SHA-256 (FIPS 180-4) over the previous hash and the entry's fields. Each
 * part is preceded by its length in bytes, so that no two different entries have the same form.
 */
public final class ChainHash {
    /** What stands before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    private ChainHash() {}

    /**
     * The hash of an entry.
     *
     * @param previous the hash of the entry before, {@link #BEGINNING} for the first
     * @param fields the fields in their fixed order
     * @return 64 hexadecimal digits in small letters
     */
    public static String of(String previous, List<String> fields) {
        MessageDigest digest = sha256();
        add(digest, previous);
        fields.forEach(field -> add(digest, field));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
