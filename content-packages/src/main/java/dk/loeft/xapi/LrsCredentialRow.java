package dk.loeft.xapi;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A credential, without its secret.
 *
 * @param id key
 * @param name what it is for
 * @param key what a client sends as user name
 * @param scopes what it may do
 * @param created when it was made
 * @param revoked when it was withdrawn
 */
public record LrsCredentialRow(
        LrsCredentialId id,
        String name,
        String key,
        Set<XapiScope> scopes,
        Instant created,
        Optional<Instant> revoked) {
    public LrsCredentialRow {
        scopes = Set.copyOf(scopes);
    }

    /** The scopes as they are written, separated by commas. */
    public String scopeText() {
        return XapiScope.written(scopes).replace(" ", ", ");
    }
}
