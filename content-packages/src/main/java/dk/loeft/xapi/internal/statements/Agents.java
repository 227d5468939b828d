package dk.loeft.xapi.internal.statements;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.loeft.xapi.internal.AgentForgotten;
import dk.loeft.xapi.internal.statements.AgentRepository.Form;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers which form belongs to whom, so that statements by people who are known need no question to the database. Only what
 * was found committed is remembered, and not for long: an erasure on another node must count soon.
 */
@ApplicationScoped
class Agents {
    private static final int MOST = 50_000;

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Cache<String, Form> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    /** The forms of that JSON which are remembered. */
    Map<String, Form> recall(Collection<String> jsons) {
        return new HashMap<>(known.getAllPresent(jsons));
    }

    /** Remembers forms that were found committed. */
    void note(Map<String, Form> forms) {
        known.putAll(forms);
    }

    /** Whoever it was: an erasure does not say. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AgentForgotten forgotten) {
        known.invalidateAll();
    }
}
