package dk.loeft.xapi.internal.access;

import dk.loeft.shared.Sha256;
import dk.loeft.xapi.LrsCredentialId;
import dk.loeft.xapi.LrsCredentialRow;
import dk.loeft.xapi.LrsCredentialStore;
import dk.loeft.xapi.LrsCredentialStore.Created;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.internal.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of credentials and bearer tokens. */
@Dependent
class CredentialRepository {
    private final EntityManager manager;

    @Inject
    CredentialRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * What a secret opens.
     *
     * @param credential key
     * @param scopes what may be done with it
     */
    record Held(long credential, Set<XapiScope> scopes) {}

    Optional<Held> find(String key, String secret) {
        return sql().first(
                        "SELECT id, scopes FROM lrs_credential"
                                + " WHERE api_key = ? AND secret_hash = ? AND revoked_at IS NULL",
                        row -> new Held(row.getLong(1), XapiScope.read(row.getString(2))),
                        key,
                        Sha256.hex(secret));
    }

    Optional<Held> findBearer(String token, Instant now) {
        return sql().first(
                        "SELECT c.id, b.scopes FROM lrs_bearer b JOIN lrs_credential c ON c.id = b.credential_id"
                                + " WHERE b.token_hash = ? AND b.expires_at > ? AND c.revoked_at IS NULL",
                        row -> new Held(row.getLong(1), XapiScope.read(row.getString(2))),
                        Sha256.hex(token),
                        column(now));
    }

    /** Adds a token, and clears away those that have outlived. */
    void addBearer(String token, Held held, Instant now, Instant expires) {
        sql().update("DELETE FROM lrs_bearer WHERE expires_at <= ? LIMIT 1000", column(now));
        sql().update(
                        "INSERT INTO lrs_bearer (token_hash, credential_id, scopes, expires_at) VALUES (?, ?, ?, ?)",
                        Sha256.hex(token),
                        held.credential(),
                        XapiScope.written(held.scopes()),
                        column(expires));
    }

    List<LrsCredentialRow> list() {
        return sql().list(
                        "SELECT id, name, api_key, scopes, created_at, revoked_at FROM lrs_credential ORDER BY id DESC",
                        row -> new LrsCredentialRow(
                                new LrsCredentialId(row.getLong(1)),
                                row.getString(2),
                                row.getString(3),
                                XapiScope.read(row.getString(4)),
                                row.getObject(5, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                                Optional.ofNullable(row.getObject(6, LocalDateTime.class))
                                        .map(moment -> moment.toInstant(ZoneOffset.UTC))));
    }

    Created create(String name, Collection<String> scopes, Instant now) {
        try {
            return LrsCredentialStore.create(manager.unwrap(Connection.class), name, scopes, now);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** The first time counts. */
    void revoke(LrsCredentialId credential, Instant now) {
        sql().update(
                        "UPDATE lrs_credential SET revoked_at = COALESCE(revoked_at, ?) WHERE id = ?",
                        column(now),
                        credential.value());
        sql().update("DELETE FROM lrs_bearer WHERE credential_id = ?", credential.value());
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
