package dk.loeft.organisation.internal;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.ApiTokenId;
import dk.loeft.organisation.ApiTokenRow;
import dk.loeft.organisation.ApiTokenStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Passwords, wrong attempts and API tokens, through the connection of the running transaction. */
@Dependent
class CredentialRepository {
    private final EntityManager manager;

    @Inject
    CredentialRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Something that asks the database. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    Optional<String> passwordOf(Person person) {
        return Optional.ofNullable(manager.find(Password.class, person.key())).map(Password::hash);
    }

    void setPassword(Person person, String hash, Instant now) {
        Password password = manager.find(Password.class, person.key());
        if (password == null) {
            manager.persist(new Password(person.key(), hash, now));
        } else {
            password.replace(hash, now);
        }
    }

    /** How long the name must wait still; absent if it may try, and then nobody else may try it until the commit. */
    Optional<Duration> claim(String userName, Instant now) {
        return ask(connection -> SignInFailures.claim(connection, userName, now));
    }

    void failed(String userName, Instant now) {
        ask(connection -> SignInFailures.failed(connection, userName, now));
    }

    void forgive(String userName) {
        ask(connection -> SignInFailures.forgive(connection, userName));
    }

    Optional<Actor> actorOfToken(String secret) {
        return ask(connection -> ApiTokenStore.actor(connection, secret));
    }

    List<ApiTokenRow> tokens() {
        return ask(ApiTokenStore::list);
    }

    boolean revoke(ApiTokenId token, Instant now) {
        return ask(connection -> ApiTokenStore.revoke(connection, token, now));
    }

    private <T> T ask(Work<T> work) {
        try {
            return work.on(manager.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("The database did not answer", e);
        }
    }
}
