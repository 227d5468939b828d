package dk.loeft.xapi.internal.forward;

import dk.loeft.xapi.model.XapiVersion;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where statements are sent.
 *
 * @param secret known for as long as something is sent
 */
record Target(URI endpoint, String user, String secret, XapiVersion version) {
    String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((user + ':' + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** A secret never gets into a log by being printed with the rest. */
    @Override
    public String toString() {
        return "Target[" + endpoint + ", " + version + "]";
    }
}
