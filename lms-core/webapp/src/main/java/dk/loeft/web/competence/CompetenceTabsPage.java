package dk.loeft.web.competence;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which pages about competences the reader may open. */
@Named("competenceTabs")
@RequestScoped
public class CompetenceTabsPage {
    private final CurrentActor actor;

    @Inject
    public CompetenceTabsPage(CurrentActor actor) {
        this.actor = actor;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CompetenceTabsPage() {
        this(null);
    }

    /** Whether the reader leads somebody, or deputises for one who does. */
    public boolean isLeading() {
        return may(Permission.SEE_TEAM);
    }

    /** Whether the reader keeps frameworks and profiles. */
    public boolean isKeeping() {
        return may(Permission.EDIT_COMPETENCES);
    }

    private boolean may(Permission permission) {
        return actor.find().filter(who -> who.may(permission)).isPresent();
    }
}
