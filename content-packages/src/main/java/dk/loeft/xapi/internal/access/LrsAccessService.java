package dk.loeft.xapi.internal.access;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.UseCases;
import dk.loeft.xapi.LaunchCredentials;
import dk.loeft.xapi.LrsAccess;
import dk.loeft.xapi.LrsBearer;
import dk.loeft.xapi.LrsCredentialId;
import dk.loeft.xapi.LrsCredentialRow;
import dk.loeft.xapi.LrsCredentialStore.Created;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.internal.access.CredentialRepository.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@UseCases
@Transactional
@ApplicationScoped
class LrsAccessService implements LrsAccess {
    private static final Duration BEARER_LIFE = Duration.ofHours(1);

    private static final int TOKEN_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CredentialRepository credentials;

    private final KnownCredentials known;

    private final LaunchRepository launches;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    LrsAccessService(
            CredentialRepository credentials,
            KnownCredentials known,
            LaunchRepository launches,
            CurrentActor actor,
            Clock clock) {
        this.credentials = credentials;
        this.known = known;
        this.launches = launches;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LrsAccessService() {
        this.credentials = null;
        this.known = null;
        this.launches = null;
        this.actor = null;
        this.clock = null;
    }

    @Override
    public Optional<Actor> actorOf(String key, String secret) {
        if (secret.startsWith(LaunchCredentialsService.PREFIX)) {
            return launch(secret);
        }
        return known.find(key, secret, () -> credentials.find(key, secret)).map(LrsAccessService::actor);
    }

    @Override
    public Optional<Actor> actorOfBearer(String token) {
        if (token.startsWith(LaunchCredentialsService.PREFIX)) {
            return launch(token);
        }
        return credentials.findBearer(token, clock.instant()).map(LrsAccessService::actor);
    }

    /** One that has ended is known too, so that whoever uses it is told that it has. */
    private Optional<Actor> launch(String secret) {
        return launches.bySecret(secret)
                .map(LaunchRepository.Kept::bounds)
                .map(bounds -> Actor.launch(bounds.launch(), bounds.person(), LaunchCredentials.PERMISSIONS));
    }

    private static Actor actor(Held held) {
        return Actor.lrsCredential(held.credential(), XapiScope.permissions(held.scopes()));
    }

    @Override
    public Optional<LrsBearer> bearer(String key, String secret, Collection<XapiScope> asked) {
        Optional<Held> held = credentials.find(key, secret);
        Set<XapiScope> scopes = held.map(
                        credential -> XapiScope.within(asked.isEmpty() ? XapiScope.USUAL : asked, credential.scopes()))
                .orElse(Set.of());
        if (scopes.isEmpty()) {
            return Optional.empty();
        }
        byte[] random = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        credentials.addBearer(
                token,
                new Held(held.orElseThrow().credential(), scopes),
                clock.instant(),
                clock.instant().plus(BEARER_LIFE));
        return Optional.of(new LrsBearer(token, scopes, BEARER_LIFE));
    }

    @Override
    public List<LrsCredentialRow> credentials() {
        everywhere();
        return credentials.list();
    }

    @Override
    public Created create(String name, Collection<XapiScope> scopes) {
        everywhere();
        return credentials.create(name, scopes.stream().map(XapiScope::text).toList(), clock.instant());
    }

    @Override
    public void revoke(LrsCredentialId credential) {
        everywhere();
        credentials.revoke(credential, clock.instant());
        known.forget();
    }

    /** Statements know no units: who may administer access in a part of the organisation alone has no say here. */
    private void everywhere() {
        if (!actor.get().scopeOf(Permission.ADMINISTER_ACCESS).unitPaths().contains("")) {
            throw new NotPermittedException();
        }
    }
}
