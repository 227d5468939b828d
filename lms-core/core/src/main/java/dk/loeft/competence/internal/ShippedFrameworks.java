package dk.loeft.competence.internal;

import dk.loeft.competence.Frameworks;
import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.Retry;
import dk.loeft.shared.ServerStarted;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Brings in the frameworks that come with Løft when a server first starts over a database, with and without the demo. */
@Dependent
public class ShippedFrameworks {
    private final Frameworks frameworks;

    private final SystemWork work;

    @Inject
    ShippedFrameworks(Frameworks frameworks, SystemWork work) {
        this.frameworks = frameworks;
        this.work = work;
    }

    void start(@Observes ServerStarted started) {
        // Of several nodes that start at once over a new database, one is first; the others find it done when they try
        // again.
        work.run(() -> frameworks.missing().forEach(name -> Retry.of(() -> frameworks.install(name))));
    }
}
