package dk.loeft.certification.internal;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The code by which anybody can check a certificate: 128 random bits in 22 letters that an address can carry (RFC 4648 § 5). */
final class VerificationCode {
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

    private VerificationCode() {}

    static String next() {
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** Whether a text can be a code at all; what cannot is not looked up. */
    static boolean looksRight(String text) {
        return FORM.matcher(text).matches();
    }
}
