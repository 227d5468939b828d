package dk.loeft.web.demo;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.organisation.UnitId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the demo: units, people, courses and certificates. What a start that was cut short left behind is completed. */
@ApplicationScoped
public class DemoMunicipality {
    private final DemoPeople people;
    private final DemoCourses courses;
    private final DemoCertificates certificates;
    private final DemoAssignments assignments;

    @Inject
    DemoMunicipality(
            DemoPeople people, DemoCourses courses, DemoCertificates certificates, DemoAssignments assignments) {
        this.people = people;
        this.courses = courses;
        this.certificates = certificates;
        this.assignments = assignments;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoMunicipality() {
        this(null, null, null, null);
    }

    /** Builds what is missing. */
    void build() {
        Map<String, UnitId> units = people.units();
        List<String> staffNumbers = new ArrayList<>(people.people(units).keySet());
        Map<String, CertificateKindId> kinds = courses.kinds();
        assignments.assign(courses.courses(kinds), units);
        certificates.register(staffNumbers, kinds);
    }
}
