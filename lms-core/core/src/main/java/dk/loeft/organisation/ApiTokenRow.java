package dk.loeft.organisation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An API token, without its secret.
 *
 * @param id key
 * @param name what it is for
 * @param scopes what it may do, for example {@code packages:write}
 * @param createdAt when it was made
 * @param revokedAt when it was withdrawn
 */
public record ApiTokenRow(
        ApiTokenId id, String name, List<String> scopes, Instant createdAt, Optional<Instant> revokedAt) {
    public ApiTokenRow {
        scopes = List.copyOf(scopes);
    }
}
