package dk.loeft.xapi;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The credential of a launch, shown once.
 *
 * @param key what the package sends as user name
 * @param secret what it sends as password; a bearer token as well
 */
public record LaunchCredential(String key, String secret) {
    /** What follows {@code Basic} in an {@code Authorization} header (RFC 7617). */
    public String basic() {
        return Base64.getEncoder().encodeToString((key + ':' + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "LaunchCredential";
    }
}
