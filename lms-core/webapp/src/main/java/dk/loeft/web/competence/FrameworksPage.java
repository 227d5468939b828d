package dk.loeft.web.competence;

import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.Frameworks;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The frameworks there are. */
@Named("frameworkList")
@RequestScoped
public class FrameworksPage {
    private final Frameworks frameworks;
    private final CurrentActor actor;

    private List<FrameworkRow> rows = List.of();

    @Inject
    public FrameworksPage(Frameworks frameworks, CurrentActor actor) {
        this.frameworks = frameworks;
        this.actor = actor;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected FrameworksPage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        rows = frameworks.frameworks();
    }

    public List<FrameworkRow> getRows() {
        return rows;
    }

    /** Whether the reader may bring frameworks in and take them out. */
    public boolean isKeeping() {
        return actor.find().filter(who -> who.may(Permission.EDIT_COMPETENCES)).isPresent();
    }
}
