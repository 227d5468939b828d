package dk.loeft.xapi.internal.access;

import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.spi.LaunchStatements;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** The content standards that hear of what their launches report. */
@Dependent
class LaunchListeners {
    private final Iterable<LaunchStatements> standards;

    @Inject
    LaunchListeners(@Any Instance<LaunchStatements> standards) {
        this.standards = standards;
    }

    LaunchListeners(List<LaunchStatements> standards) {
        this.standards = standards;
    }

    LaunchStatements of(LaunchBounds launch) {
        for (LaunchStatements each : standards) {
            if (each.standard().equals(launch.standard())) {
                return each;
            }
        }
        throw new IllegalStateException("No module brings launches of the standard " + launch.standard());
    }
}
