package dk.loeft.xapi.internal.privacy;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.UseCases;
import dk.loeft.xapi.LrsPrivacy;
import dk.loeft.xapi.internal.AgentForgotten;
import dk.loeft.xapi.internal.LrsSettings;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

@UseCases
@Transactional
@ApplicationScoped
class LrsPrivacyService implements LrsPrivacy {
    private final MappingRepository mapping;

    private final LrsSettings settings;

    private final Event<AgentForgotten> forgotten;

    private final CurrentActor actor;

    @Inject
    LrsPrivacyService(
            MappingRepository mapping, LrsSettings settings, Event<AgentForgotten> forgotten, CurrentActor actor) {
        this.mapping = mapping;
        this.settings = settings;
        this.forgotten = forgotten;
        this.actor = actor;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LrsPrivacyService() {
        this.mapping = null;
        this.settings = null;
        this.forgotten = null;
        this.actor = null;
    }

    @Override
    public boolean forget(Ifi agent) {
        if (!actor.get().scopeOf(Permission.ADMINISTER_ACCESS).unitPaths().contains("")) {
            throw new NotPermittedException();
        }
        Ifi nobody =
                Ifi.account(settings.homePage() + "/erased", UUID.randomUUID().toString());
        boolean known = mapping.replace(agent, nobody);
        if (known) {
            forgotten.fire(new AgentForgotten());
        }
        return known;
    }
}
