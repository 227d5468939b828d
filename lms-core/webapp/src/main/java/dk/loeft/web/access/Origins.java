package dk.loeft.web.access;

import dk.loeft.shared.Setting;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps the two origins apart: pages with a session on one, packages by strangers on the other (ADR 4), and lets no form
 * of another origin act in somebody's session.
 */
final class Origins {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private Origins() {}

    /** Whether the request came to the origin that serves packages and nothing else. */
    static boolean isContentOrigin(HttpServletRequest request) {
        String content = authority(Setting.CONTENT_ORIGIN.text());
        return content.equalsIgnoreCase(host(request)) && !content.equalsIgnoreCase(pages());
    }

    /**
     * Whether a request that may change something was sent by a page of this site. Browsers say so themselves:
     * {@code Sec-Fetch-Site} (W3C Fetch Metadata) or {@code Origin} (RFC 6454). A cookie with SameSite alone would let
     * neighbours under the same domain pass. A browser that sends neither is refused.
     */
    static boolean mayChange(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return Optional.ofNullable(request.getHeader("Origin"))
                .or(() -> Optional.ofNullable(request.getHeader("Referer")))
                .map(Origins::authority)
                .filter(from -> !from.isEmpty())
                .filter(from -> from.equalsIgnoreCase(host(request)) || from.equalsIgnoreCase(pages()))
                .isPresent();
    }

    private static String pages() {
        return authority(Setting.PUBLIC_URL.text());
    }

    private static String host(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Host")).orElse("");
    }

    /** Host and port of an address, empty if it has none. */
    private static String authority(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority()).orElse("");
        } catch (IllegalArgumentException e) {
            // A header that is no address names no origin, so it matches none.
            return "";
        }
    }
}
