package dk.loeft.xapi.internal.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name and a secret (RFC 7617).
 *
 * @param name the user name: the key of a credential
 * @param secret the password
 */
record BasicCredential(String name, String secret) {
    private static final Pattern HEADER = Pattern.compile("(?i)basic +([A-Za-z0-9+/=]{1,1024})");

    /** What an {@code Authorization} header holds. */
    static Optional<BasicCredential> of(@Nullable String header) {
        Matcher matcher = HEADER.matcher(header == null ? "" : header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            String[] pair =
                    new String(Base64.getDecoder().decode(matcher.group(1)), StandardCharsets.UTF_8).split(":", 2);
            return pair.length == 2 ? Optional.of(new BasicCredential(pair[0], pair[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
