package dk.loeft.web.demo;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.learning.Learning;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the demo: units, people, courses and certificates. What a start that was cut short left behind is completed. */
@ApplicationScoped
public class DemoMunicipality {
    private final DemoPeople people;
    private final DemoCourses courses;
    private final DemoCertificates certificates;
    private final Learning learning;
    private final Clock clock;

    @Inject
    DemoMunicipality(
            DemoPeople people, DemoCourses courses, DemoCertificates certificates, Learning learning, Clock clock) {
        this.people = people;
        this.courses = courses;
        this.certificates = certificates;
        this.learning = learning;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoMunicipality() {
        this(null, null, null, null, null);
    }

    /** Builds what is missing. */
    void build() {
        Map<String, UnitId> units = people.units();
        List<String> staffNumbers = new ArrayList<>(people.people(units).keySet());
        Map<String, CertificateKindId> kinds = courses.kinds();
        LocalDate today = LocalDay.today(clock);
        courses.courses(kinds).forEach((course, row) -> {
            UnitId unit = units.get(row.getOrDefault("unit", ""));
            if (unit != null) {
                learning.assign(course, unit, today.plusDays(Long.parseLong(row.getOrDefault("days", "0"))));
            }
        });
        certificates.register(staffNumbers, kinds);
    }
}
