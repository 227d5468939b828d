package dk.loeft.xapi.internal.access;

import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Sha256;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Sql;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of launches, and of the accounts that stand for people. */
@Dependent
class LaunchRepository {
    /** So long after its end a launch is still told that it has ended, and not that nobody knows it. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final String COLUMNS =
            " launch_id, standard, person_id, agent_home, agent_name, registration, registration_needed, activities,"
                    + " expires_at, ended_at FROM lrs_launch ";

    private final EntityManager manager;

    @Inject
    LaunchRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * A launch as it is kept.
     *
     * @param until the first moment at which it opens nothing
     */
    record Kept(LaunchBounds bounds, Instant until) {
        boolean ended(Instant now) {
            return !now.isBefore(until);
        }
    }

    Optional<Kept> bySecret(String secret) {
        return sql().first("SELECT" + COLUMNS + "WHERE secret_hash = ?", LaunchRepository::kept, Sha256.hex(secret));
    }

    /** @param forUpdate whether to hold off other requests of the launch until the transaction ends */
    Optional<Kept> find(long launch, boolean forUpdate) {
        return sql().first(
                        "SELECT" + COLUMNS + "WHERE launch_id = ?" + (forUpdate ? " FOR UPDATE" : ""),
                        LaunchRepository::kept,
                        launch);
    }

    /** Adds a launch, and clears away those that ended long ago. */
    void add(LaunchBounds bounds, String secret, Instant now, Instant expires) {
        sql().update("DELETE FROM lrs_launch WHERE expires_at <= ? LIMIT 1000", column(now.minus(REMEMBERED)));
        sql().update(
                        "INSERT INTO lrs_launch (launch_id, secret_hash, standard, person_id, agent_home, agent_name,"
                                + " registration, registration_needed, activities, expires_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        bounds.launch(),
                        Sha256.hex(secret),
                        bounds.standard(),
                        bounds.person().value(),
                        bounds.agent().homePage(),
                        bounds.agent().value(),
                        Digest.bytes(bounds.registration()),
                        bounds.registrationNeeded(),
                        String.join("\n", bounds.activities()),
                        column(expires));
    }

    /** The first time counts. */
    void end(long launch, Instant now) {
        sql().update("UPDATE lrs_launch SET ended_at = COALESCE(ended_at, ?) WHERE launch_id = ?", column(now), launch);
    }

    /** The name of a person's account; made if there is none yet. */
    String account(PersonId person) {
        return account(person, "").orElseGet(() -> {
            sql().update(
                            "INSERT INTO xapi_person (person_id, account) VALUES (?, ?)"
                                    + " ON DUPLICATE KEY UPDATE person_id = person_id",
                            person.value(),
                            UUID.randomUUID().toString());
            // The row may be another transaction's, which a plain read would not see yet.
            return account(person, " FOR UPDATE").orElseThrow();
        });
    }

    private Optional<String> account(PersonId person, String lock) {
        return sql().first(
                        "SELECT account FROM xapi_person WHERE person_id = ?" + lock,
                        row -> row.getString(1),
                        person.value());
    }

    private static Kept kept(ResultSet row) throws SQLException {
        LaunchBounds bounds = new LaunchBounds(
                row.getLong("launch_id"),
                row.getString("standard"),
                new PersonId(row.getLong("person_id")),
                Ifi.account(row.getString("agent_home"), row.getString("agent_name")),
                Digest.uuid(row.getBytes("registration")),
                row.getBoolean("registration_needed"),
                List.of(row.getString("activities").split("\n")));
        Instant expires = moment(row.getObject("expires_at", LocalDateTime.class));
        Optional<Instant> ended = Optional.ofNullable(row.getObject("ended_at", LocalDateTime.class))
                .map(LaunchRepository::moment);
        return new Kept(bounds, ended.filter(expires::isAfter).orElse(expires));
    }

    private static Instant moment(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
