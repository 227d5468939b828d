package dk.loeft.xapi.internal.privacy;

import dk.loeft.xapi.LrsAgentId;
import dk.loeft.xapi.LrsErasureId;
import dk.loeft.xapi.internal.AgentForgotten;
import dk.loeft.xapi.internal.LrsSettings;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/** Puts nobody in the place of somebody. */
@Dependent
class Erasure {
    private final MappingRepository mapping;

    private final LrsSettings settings;

    private final Event<AgentForgotten> forgotten;

    @Inject
    Erasure(MappingRepository mapping, LrsSettings settings, Event<AgentForgotten> forgotten) {
        this.mapping = mapping;
        this.settings = settings;
        this.forgotten = forgotten;
    }

    LrsErasureId of(LrsAgentId agent, String reason, Instant now) {
        Ifi nobody =
                Ifi.account(settings.homePage() + "/erased", UUID.randomUUID().toString());
        LrsErasureId erasure = mapping.replace(agent, nobody, reason, now);
        forgotten.fire(new AgentForgotten());
        return erasure;
    }
}
