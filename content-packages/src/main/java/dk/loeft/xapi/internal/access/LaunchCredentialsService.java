package dk.loeft.xapi.internal.access;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchCredential;
import dk.loeft.xapi.LaunchCredentials;
import dk.loeft.xapi.internal.LrsSettings;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

@UseCases
@Transactional
@ApplicationScoped
class LaunchCredentialsService implements LaunchCredentials {
    /** Secrets of launches begin so; no key or token of another kind does. */
    static final String PREFIX = "launch.";

    private static final String KEY = "launch";

    private static final int SECRET_BYTES = 32;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final LaunchRepository launches;

    private final LrsSettings settings;

    private final Clock clock;

    @Inject
    LaunchCredentialsService(LaunchRepository launches, LrsSettings settings, Clock clock) {
        this.launches = launches;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LaunchCredentialsService() {
        this.launches = null;
        this.settings = null;
        this.clock = null;
    }

    @Override
    public Ifi agent(PersonId person) {
        return Ifi.account(settings.homePage(), launches.account(person));
    }

    @Override
    public LaunchCredential open(LaunchBounds bounds, Duration life) {
        byte[] random = new byte[SECRET_BYTES];
        RANDOM.nextBytes(random);
        String secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        launches.add(bounds, secret, now, now.plus(life));
        return new LaunchCredential(KEY, secret);
    }

    @Override
    public void end(long launch) {
        launches.end(launch, clock.instant());
    }
}
