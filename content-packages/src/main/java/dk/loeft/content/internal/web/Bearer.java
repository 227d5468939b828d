package dk.loeft.content.internal.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bearer tokens (RFC 6750, section 2.1). */
final class Bearer {
    private static final Pattern HEADER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/=-]{1,512})");

    private Bearer() {}

    /** The token in an {@code Authorization} header. */
    static Optional<String> of(@Nullable String header) {
        Matcher matcher = HEADER.matcher(header == null ? "" : header.strip());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
