package dk.loeft.content.internal.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The two origins of the server. Packages run on an origin of their own, so that none can touch a person's session; hence
 * nothing of {@code /content} is answered on any other host, and nothing at all while both have the same host.
 *
 * @param page where people work
 * @param content where packages run
 */
public record Origins(String page, String content) {
    public Origins {
        page = origin(page);
        content = origin(content);
    }

    private static String origin(String address) {
        URI uri = URI.create(address.strip());
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return uri.getScheme() + "://" + uri.getHost() + port;
    }

    /** Whether a request with that {@code Host} header may be answered with content. */
    boolean servesContentOn(@Nullable String hostHeader) {
        String contentHost = URI.create(content).getHost();
        boolean apart = !contentHost.equalsIgnoreCase(URI.create(page).getHost());
        return apart && hostHeader != null && host(hostHeader).equalsIgnoreCase(contentHost);
    }

    /** Whether a request of the player may come from there; requests without the header are not from a browser page. */
    boolean admitsFrom(@Nullable String originHeader) {
        return originHeader == null || originHeader.equalsIgnoreCase(content);
    }

    private static String host(String header) {
        return header.strip().replaceFirst(":\\d*$", "");
    }
}
