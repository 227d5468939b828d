package dk.loeft.web.demo;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Builds the demo municipality while the application starts, where the launcher has allowed it. */
@ApplicationScoped
public class DemoStart {
    private final DemoMunicipality municipality;
    private final CurrentActor current;
    private final RequestContextController requests;

    @Inject
    DemoStart(DemoMunicipality municipality, CurrentActor current, RequestContextController requests) {
        this.municipality = municipality;
        this.current = current;
        this.requests = requests;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoStart() {
        this(null, null, null);
    }

    void onStart(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (!Setting.DEMO.on()) {
            return;
        }
        boolean activated = requests.activate();
        try {
            current.as(Actor.system(), () -> {
                municipality.build();
                return start;
            });
        } finally {
            if (activated) {
                requests.deactivate();
            }
        }
    }
}
