package dk.loeft.xapi.internal.access;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchCredential;
import dk.loeft.xapi.LaunchCredentials;
import dk.loeft.xapi.internal.LrsSettings;
import dk.loeft.xapi.spi.LaunchStatements;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Credentials of launches over the real database, without a container. */
public final class LaunchDesk {
    /** The moment at which all of this happens. */
    public static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    private static final String HOME = "http://localhost:8080";

    private LaunchDesk() {}

    /** The gate of that transaction and actor. */
    public static LaunchGate gate(EntityManager manager, CurrentActor current, LaunchStatements... standards) {
        return new LaunchGate(
                new LaunchRepository(manager),
                new LaunchListeners(List.of(standards)),
                current,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** The credentials of that transaction. */
    public static LaunchCredentials credentials(EntityManager manager) {
        return at(manager, NOW);
    }

    /** As somebody asks at another moment. */
    static LaunchCredentials at(EntityManager manager, Instant moment) {
        return new LaunchCredentialsService(
                new LaunchRepository(manager), new LrsSettings(HOME), Clock.fixed(moment, ZoneOffset.UTC));
    }

    /** Asks the credentials in a transaction of their own. */
    public static <T> T ask(RealDatabase database, Function<LaunchCredentials, T> work) {
        return database.inTransaction(manager -> work.apply(credentials(manager)));
    }

    /** Makes the credential of a launch and comes in with it. */
    public static Actor enter(RealDatabase database, LaunchBounds bounds) {
        LaunchCredential credential = ask(database, each -> each.open(bounds, Duration.ofHours(1)));
        return enter(database, credential.key(), credential.secret()).orElseThrow();
    }

    /** Whoever comes in with that. */
    public static Optional<Actor> enter(RealDatabase database, String key, String secret) {
        return database.inTransaction(manager -> access(manager).actorOf(key, secret));
    }

    static LrsAccessService access(EntityManager manager) {
        return new LrsAccessService(
                new CredentialRepository(manager),
                new KnownCredentials(),
                new LaunchRepository(manager),
                new CurrentActor(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
