package dk.loeft.organisation;

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
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The API tokens, over a JDBC connection that the caller owns, so that the command line can make one while the server
 * runs. Only the SHA-256 of a secret is kept: it has 256 random bits, so that a slow hash would add nothing.
 */
public final class ApiTokenStore {
    private static final String PREFIX = "loeft_";

    private static final int SECRET_BYTES = 32;

    private static final int MAX_NAME = 100;

    private static final SecureRandom RANDOM = new SecureRandom();

    private ApiTokenStore() {}

    /**
     * A token that was just made.
     *
     * @param id key
     * @param secret what the caller sends as bearer token; shown once, it cannot be had again
     */
    public record Created(ApiTokenId id, String secret) {}

    /**
     * Makes a token.
     *
     * @param name what it is for, 1–100 characters
     * @param scopes what it may do, as {@link ApiScope#text()}; at least one
     * @throws RefusedException if the name is missing or too long, or a scope is not known
     */
    public static Created create(Connection connection, String name, Collection<String> scopes, Instant now)
            throws SQLException {
        String purpose = name.strip();
        if (purpose.isEmpty() || purpose.length() > MAX_NAME) {
            throw new RefusedException("organisation.token.name", MAX_NAME);
        }
        String secret = PREFIX + random();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO api_token (name, token_hash, scopes, created_at) VALUES (?, ?, ?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setString(1, purpose);
            insert.setString(2, Sha256.hex(secret));
            insert.setString(3, written(scopes));
            insert.setObject(4, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            insert.executeUpdate();
            try (ResultSet key = insert.getGeneratedKeys()) {
                if (!key.next()) {
                    throw new SQLException("The new token got no key");
                }
                return new Created(new ApiTokenId(key.getLong(1)), secret);
            }
        }
    }

    /** The actor behind a secret, absent if it is unknown or withdrawn. */
    public static Optional<Actor> actor(Connection connection, String secret) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT id, scopes FROM api_token WHERE token_hash = ? AND revoked_at IS NULL")) {
            select.setString(1, Sha256.hex(secret));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(Actor.apiToken(new ApiTokenId(row.getLong(1)), permissions(row.getString(2))))
                        : Optional.empty();
            }
        }
    }

    /** All tokens, the newest first. */
    public static List<ApiTokenRow> list(Connection connection) throws SQLException {
        List<ApiTokenRow> tokens = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(
                        "SELECT id, name, scopes, created_at, revoked_at FROM api_token ORDER BY id DESC")) {
            while (row.next()) {
                tokens.add(new ApiTokenRow(
                        new ApiTokenId(row.getLong(1)),
                        row.getString(2),
                        List.of(row.getString(3).split(" ")),
                        row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Optional.ofNullable(row.getObject(5, LocalDateTime.class))
                                .map(moment -> moment.toInstant(ZoneOffset.UTC))));
            }
        }
        return tokens;
    }

    /** Withdraws a token for good; the first time counts. False if there is no such token. */
    public static boolean revoke(Connection connection, ApiTokenId token, Instant now) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE api_token SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ?")) {
            update.setObject(1, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
            update.setLong(2, token.value());
            return update.executeUpdate() > 0;
        }
    }

    private static String written(Collection<String> scopes) {
        if (scopes.isEmpty()) {
            throw new RefusedException("organisation.token.no-scope", ApiScope.known());
        }
        return scopes.stream()
                .map(text -> ApiScope.find(text)
                        .orElseThrow(() -> new RefusedException("organisation.token.scope", text, ApiScope.known())))
                .map(ApiScope::text)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(" "));
    }

    /** A scope that this version does not know any more gives nothing. */
    private static Set<Permission> permissions(String scopes) {
        return List.of(scopes.split(" ")).stream()
                .flatMap(text -> ApiScope.find(text).stream())
                .map(ApiScope::permission)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String random() {
        byte[] bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
