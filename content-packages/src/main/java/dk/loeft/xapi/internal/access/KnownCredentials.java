package dk.loeft.xapi.internal.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.loeft.shared.Sha256;
import dk.loeft.xapi.internal.access.CredentialRepository.Held;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Remembers for a few seconds what a key and secret open, for programs send many statements one after the other. A credential
 * that is withdrawn on another node opens nothing there after {@link #LONGEST}; here at once.
 */
@ApplicationScoped
class KnownCredentials {
    static final Duration LONGEST = Duration.ofSeconds(5);

    private static final int MOST = 1_000;

    private final Cache<String, Held> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    Optional<Held> find(String key, String secret, Supplier<Optional<Held>> otherwise) {
        String pair = Sha256.hex(key + ':' + secret);
        Optional<Held> held = Optional.ofNullable(known.getIfPresent(pair));
        if (held.isPresent()) {
            return held;
        }
        Optional<Held> found = otherwise.get();
        found.ifPresent(each -> known.put(pair, each));
        return found;
    }

    void forget() {
        known.invalidateAll();
    }
}
