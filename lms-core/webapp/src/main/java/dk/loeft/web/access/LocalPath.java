package dk.loeft.web.access;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * A path on this site that a person may be sent to after signing in. Whatever a browser could read as another site is
 * refused: CWE-601, OWASP "Unvalidated Redirects and Forwards".
 *
 * @param value path and query, beginning with exactly one slash
 */
public record LocalPath(String value) {
    /** Where somebody goes who asked for nothing else. */
    public static final LocalPath HOME = new LocalPath("/");

    private static final int LONGEST = 1000;

    /** The path, absent if the text is none on this site or leads back to signing in. */
    public static Optional<LocalPath> of(String text) {
        if (text.length() > LONGEST || !text.startsWith("/") || text.startsWith("//")) {
            return Optional.empty();
        }
        // Browsers read a backslash as a slash and drop tabs and line breaks before they look at an address.
        if (text.chars().anyMatch(c -> c == '\\' || c < ' ' || c == 0x7f)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
            return local && !text.startsWith(Paths.SIGN_IN) ? Optional.of(new LocalPath(text)) : Optional.empty();
        } catch (URISyntaxException e) {
            // Not an address at all: no place to send anybody to, and the caller goes home instead.
            return Optional.empty();
        }
    }
}
