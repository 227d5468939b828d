package dk.loeft.xapi.internal.statements;

import dk.loeft.organisation.Actor;
import dk.loeft.shared.Setting;
import dk.loeft.xapi.model.Ifi;
import java.util.Locale;

/** Who vouches for a statement (1.0.3 Data 2.4.9): whoever stored it, as an account of this server. */
final class Authority {
    private Authority() {}

    /** A credential by its number; launches and the system are one each, for people are the actors of statements. */
    static Ifi of(Actor actor) {
        String kind = actor.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return Ifi.account(
                Setting.PUBLIC_URL.text(),
                switch (actor.kind()) {
                    case LAUNCH, SYSTEM -> kind;
                    default -> kind + '-' + actor.id();
                });
    }
}
