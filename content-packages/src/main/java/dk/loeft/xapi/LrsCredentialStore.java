package dk.loeft.xapi;

import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Sha256;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes credentials over a JDBC connection that the caller owns, so that the command line can make one while the server runs.
 * Only the SHA-256 of a secret is kept: it has 256 random bits, so that a slow hash would add nothing.
 */
public final class LrsCredentialStore {
    private static final int KEY_BYTES = 16;

    private static final int SECRET_BYTES = 32;

    private static final int MAX_NAME = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    private LrsCredentialStore() {}

    /**
     * A credential that was just made.
     *
     * @param id key
     * @param key what the client sends as user name, or as client id
     * @param secret what the client sends as password, or as client secret; shown once, it cannot be had again
     */
    public record Created(LrsCredentialId id, String key, String secret) {}

    /**
     * Makes a credential.
     *
     * @param name what it is for, 1–100 characters
     * @param scopes what it may do, as {@link XapiScope#text()}; at least one
     * @throws RefusedException if the name is missing or too long, or a scope is not known
     */
    public static Created create(Connection connection, String name, Collection<String> scopes, Instant now)
            throws SQLException {
        String purpose = name.strip();
        if (purpose.isEmpty() || purpose.length() > MAX_NAME) {
            throw new RefusedException("xapi.credential.name", MAX_NAME);
        }
        String key = HexFormat.of().formatHex(random(KEY_BYTES));
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO lrs_credential (name, api_key, secret_hash, scopes, created_at) VALUES (?, ?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, purpose);
            insert.setString(2, key);
            insert.setString(3, Sha256.hex(secret));
            insert.setString(4, XapiScope.written(known(scopes)));
            insert.setObject(5, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
            try (ResultSet id = insert.getGeneratedKeys()) {
                if (!id.next()) {
                    throw new SQLException("The new credential got no key");
                }
                return new Created(new LrsCredentialId(id.getLong(1)), key, secret);
            }
        }
    }

    private static Set<XapiScope> known(Collection<String> scopes) {
        if (scopes.isEmpty()) {
            throw new RefusedException("xapi.credential.no-scope", XapiScope.known());
        }
        return scopes.stream()
                .map(text -> XapiScope.find(text)
                        .orElseThrow(() -> new RefusedException("xapi.credential.scope", text, XapiScope.known())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
