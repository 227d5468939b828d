package dk.loeft.content.internal.cmi5;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * What cmi5 needs to know of the settings.
 *
 * @param publicUrl the address people use; activities are named after it
 * @param contentOrigin the origin that serves packages and the record store to them
 * @param hosts other servers that may run units, each a host name, in small letters
 */
public record Cmi5Settings(String publicUrl, String contentOrigin, Set<String> hosts) {
    public Cmi5Settings {
        publicUrl = publicUrl.strip().replaceFirst("/+$", "");
        hosts = Set.copyOf(hosts);
    }

    /** The host of an address elsewhere, with its port if it names one. */
    static String host(String address) {
        String authority = URI.create(address).getRawAuthority();
        return authority == null ? "" : authority.replaceFirst("^.*@", "").toLowerCase(Locale.ROOT);
    }

    /** Whether a unit at that address may be opened: over the web, and on a host of the list. */
    boolean admits(String address) {
        String scheme = URI.create(address).getScheme().toLowerCase(Locale.ROOT);
        String host = host(address);
        return (scheme.equals("https") || scheme.equals("http"))
                && (hosts.contains(host) || hosts.contains(host.replaceFirst(":\\d+$", "")));
    }

    /** The activity that stands for a unit or a block (8.1.5, 9.4); never what its publisher calls it. */
    String activity(long item) {
        return publicUrl + "/id/item/" + item;
    }

    /** The activity that stands for the course. */
    String course(String contentHash) {
        return publicUrl + "/id/package/" + contentHash;
    }

    /** Where units find the record store (8.1.1). */
    String endpoint() {
        return contentOrigin + "/xapi/";
    }

    /** Where a session gets its token (8.1.2). */
    String fetch(String secret) {
        return contentOrigin + "/content/cmi5/fetch?k=" + secret;
    }

    /** Where a unit goes when it is left (10.2.6). */
    String returnUrl() {
        return contentOrigin + "/content/play/cmi5-return.html";
    }
}
