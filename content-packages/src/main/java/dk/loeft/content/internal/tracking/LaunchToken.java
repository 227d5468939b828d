package dk.loeft.content.internal.tracking;

import dk.loeft.shared.Sha256;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret of a launch: 256 random bits, of which the database knows the hash alone. */
record LaunchToken(String secret) {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final int BYTES = 32;

    static LaunchToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new LaunchToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String hash() {
        return Sha256.hex(secret);
    }

    @Override
    public String toString() {
        return "LaunchToken";
    }
}
