package dk.loeft.web.demo;

import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;

/** What the demo's people learn away from their screens: with others at a time, and elsewhere. */
@ApplicationScoped
class DemoOccasions {
    private final DemoEvents events;
    private final DemoExternal external;

    @Inject
    DemoOccasions(DemoEvents events, DemoExternal external) {
        this.events = events;
        this.external = external;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoOccasions() {
        this(null, null);
    }

    /** Makes what is missing, around the day that it is. */
    void build(Map<String, PersonId> people, LocalDate today) {
        events.build(people, today);
        external.build(people, today);
    }
}
