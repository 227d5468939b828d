package dk.loeft.xapi.internal.statements;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.loeft.xapi.internal.statements.DescriptionRepository.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObject;
import java.time.Duration;

/**
 * Remembers which descriptions told nothing new, for programs tell the same again with every statement. Not for long: another
 * node may have learnt something else meanwhile.
 */
@ApplicationScoped
class Lessons {
    private static final int MOST = 20_000;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<Subject, JsonObject> old =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    boolean isOld(Subject subject, JsonObject description) {
        return description.equals(old.getIfPresent(subject));
    }

    /** It was found that what is stored and committed says all this. */
    void note(Subject subject, JsonObject description) {
        old.put(subject, description);
    }
}
