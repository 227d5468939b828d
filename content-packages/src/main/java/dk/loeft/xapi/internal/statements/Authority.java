package dk.loeft.xapi.internal.statements;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.xapi.internal.LrsSettings;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;

/** Who vouches for a statement (1.0.3 Data 2.4.9): whoever stores it, as an account of this server. */
@Dependent
class Authority {
    private final CurrentActor current;

    private final LrsSettings settings;

    @Inject
    Authority(CurrentActor current, LrsSettings settings) {
        this.current = current;
        this.settings = settings;
    }

    /** A credential by its number; launches and the system are one each, for people are the actors of statements. */
    Ifi account() {
        Actor actor = current.get();
        String kind = actor.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Ifi.account(
                settings.homePage(),
                switch (actor.kind()) {
                    case LAUNCH, SYSTEM -> kind;
                    default -> kind + '-' + actor.id();
                });
    }

    boolean may(Permission permission) {
        return current.get().may(permission);
    }
}
