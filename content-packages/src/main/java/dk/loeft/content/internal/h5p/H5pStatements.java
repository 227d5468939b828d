package dk.loeft.content.internal.h5p;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.ItemProgress.Known;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.spi.LaunchStatements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Turns what the statements of H5P content say into the result of its part, as they are stored for the first time. */
@ApplicationScoped
class H5pStatements implements LaunchStatements {
    private final Launches launches;

    private final ItemProgress progress;

    @Inject
    H5pStatements(Launches launches, ItemProgress progress) {
        this.launches = launches;
        this.progress = progress;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected H5pStatements() {
        this.launches = null;
        this.progress = null;
    }

    @Override
    public String standard() {
        return PackageStandard.H5P.activityKind();
    }

    @Override
    public void stored(LaunchBounds bounds, List<Statement> statements) {
        Launches.Opened launch = launches.find(bounds.launch()).orElseThrow();
        Known known = progress.known(launch.attempt(), launch.item()).orElse(new Known(ScoState.NEW, Map.of()));
        ScoState state = known.state();
        for (Statement statement : statements) {
            state = H5pResult.after(state, statement, bounds.activities().get(0));
        }
        if (!state.equals(known.state())) {
            progress.store(launch.attempt(), launch.item(), launch.id(), new Known(state, known.elements()));
        }
    }

    @Override
    public void document(LaunchBounds launch, DocumentShelf shelf, String name) {
        throw new LaunchRefusedException("The state of H5P content is kept by its player, not as documents.");
    }
}
