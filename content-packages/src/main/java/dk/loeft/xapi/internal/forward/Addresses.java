package dk.loeft.xapi.internal.forward;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which addresses may be asked. This server stands where others do not reach, so nobody may send it to the machine it runs on,
 * nor to the link-local network where clouds answer for their secrets (RFC 3927, RFC 4291 section 2.5.6). Addresses of the
 * house are fine: other record stores live there.
 *
 * @param localToo whether a setting allows those addresses
 */
record Addresses(boolean localToo) {
    /** Where a cloud answers over IPv6, which is not link-local. */
    private static final String METADATA_V6 = "fd00:ec2:0:0:0:0:0:254";

    private static final int CARRIER_GRADE = 100;

    /** Why an address cannot be used. */
    enum Refusal {
        /** Not an http or https address without user, query and fragment. */
        FORM,
        /** No machine of that name. */
        UNKNOWN,
        /** A machine that must not be asked. */
        FORBIDDEN
    }

    /** The address to which {@code /statements} can be added. */
    static Optional<URI> parse(String endpoint) {
        try {
            URI uri = new URI(endpoint.strip().replaceFirst("/+$", ""));
            boolean good = ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            return good ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Asked when it is chosen and again each time it is used: what a name stands for may change. */
    Optional<Refusal> refusal(String endpoint) {
        Optional<URI> uri = parse(endpoint);
        if (uri.isEmpty()) {
            return Optional.of(Refusal.FORM);
        }
        try {
            boolean forbidden =
                    Arrays.stream(InetAddress.getAllByName(uri.get().getHost())).anyMatch(this::forbidden);
            return forbidden ? Optional.of(Refusal.FORBIDDEN) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(Refusal.UNKNOWN);
        }
    }

    private boolean forbidden(InetAddress address) {
        if (address.isAnyLocalAddress() || address.isMulticastAddress()) {
            return true;
        }
        return !localToo && (address.isLoopbackAddress() || address.isLinkLocalAddress() || metadata(address));
    }

    private static boolean metadata(InetAddress address) {
        if (address instanceof Inet4Address) {
            byte[] bytes = address.getAddress();
            return bytes[0] == CARRIER_GRADE && bytes[1] == CARRIER_GRADE;
        }
        return address instanceof Inet6Address && METADATA_V6.equals(address.getHostAddress());
    }
}
