package dk.loeft.xapi.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.UUID;

/** Hashes as keys: they have one length, whatever they stand for. */
public final class Digest {
    private static final int KEY_BYTES = 16;

    private Digest() {}

    /** SHA-256 (FIPS 180-4), 32 bytes. */
    public static byte[] sha256(String text) {
        return digest("SHA-256", text.getBytes(StandardCharsets.UTF_8));
    }

    /** The first half of the SHA-256: too long for two texts ever to meet. */
    public static byte[] key(String text) {
        return Arrays.copyOf(sha256(text), KEY_BYTES);
    }

    /** @param algorithm as Java calls it, one that every platform has */
    public static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }

    /** A UUID as a column holds it. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(KEY_BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** @see #bytes(UUID) */
    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
