package dk.loeft.content.internal.tracking;

import dk.loeft.shared.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The servers of others that content may come from and report from: parts of AICC and cmi5 courses may lie anywhere, but learners
 * are only sent to, and reports only taken from, the hosts on this list.
 *
 * @param hosts host names in lower case, with a port where it is not the usual one
 */
public record ContentHosts(Set<String> hosts) {

    private static final String HOST = "[a-z0-9.-]+(:\\d{1,5})?";

    public ContentHosts {
        hosts = Set.copyOf(hosts);
    }

    /** Reads the setting: hosts separated by commas. What is no host is left out. */
    public static ContentHosts of(String setting) {
        Set<String> hosts = new LinkedHashSet<>();
        Arrays.stream(setting.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(host -> host.matches(HOST))
                .forEach(hosts::add);
        return new ContentHosts(hosts);
    }

    /**
     * Asks whether a part may be opened.
     *
     * @param title what the part is called
     * @param launch what it opens; an address within the package is no question
     * @throws RefusedException if it lies on a host that is not on the list
     */
    public void check(String title, String launch) {
        if (launch.matches("(?i)https?://.*")) {
            require(title, launch);
        }
    }

    /** The same for an address that is known to lie elsewhere. */
    public void require(String title, String address) {
        if (!allow(address)) {
            throw new RefusedException(
                    "content.host.not-allowed", title, address.replaceFirst("(?i)^\\w+://([^/?#]*).*", "$1"));
        }
    }

    /** Whether an address, or the origin of a page, is that of a host on the list. */
    public boolean allow(String address) {
        try {
            // paths are written in ways that no URI has
            URI uri = new URI(address.strip().replaceFirst("(?s)^(\\w+://[^/?#]*).*", "$1"));
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            String host = uri.getHost();
            if (!web || host == null) {
                return false;
            }
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return hosts.contains(host.toLowerCase(Locale.ROOT) + port);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
