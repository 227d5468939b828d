package dk.loeft.web.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Builds the demo: units, people, courses and certificates. */
@ApplicationScoped
public class DemoMunicipality {
    private final DemoPeople people;

    @Inject
    DemoMunicipality(DemoPeople people) {
        this.people = people;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoMunicipality() {
        this(null);
    }

    /** Builds what is missing. */
    void build() {
        people.people(people.units());
    }
}
