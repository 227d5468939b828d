package dk.loeft.web.demo;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.competence.CompetenceId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Builds the demo: units, people, courses, tracks, certificates and seminars. What a start that was cut short left behind is completed. */
@ApplicationScoped
public class DemoMunicipality {
    private final DemoPeople people;
    private final DemoCourses courses;
    private final DemoCertificates certificates;
    private final DemoCompetences competences;
    private final DemoAssignments assignments;
    private final DemoTracks tracks;
    private final DemoOccasions occasions;
    private final Clock clock;

    @Inject
    DemoMunicipality(
            DemoPeople people,
            DemoCourses courses,
            DemoCertificates certificates,
            DemoCompetences competences,
            DemoAssignments assignments,
            DemoTracks tracks,
            DemoOccasions occasions,
            Clock clock) {
        this.people = people;
        this.courses = courses;
        this.certificates = certificates;
        this.competences = competences;
        this.assignments = assignments;
        this.tracks = tracks;
        this.occasions = occasions;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoMunicipality() {
        this(null, null, null, null, null, null, null, null);
    }

    /** Builds what is missing. */
    void build() {
        Map<String, UnitId> units = people.units();
        Map<String, PersonId> everybody = people.people(units);
        List<String> staffNumbers = new ArrayList<>(everybody.keySet());
        LocalDate today = LocalDay.today(clock);
        Map<String, CertificateKindId> kinds = courses.kinds();
        assignments.assign(courses.courses(kinds), units);
        tracks.build(units, everybody, today);
        certificates.register(staffNumbers, kinds);
        if (!competences.isBuilt()) {
            Map<List<String>, CompetenceId> known = competences.known();
            courses.competences(known);
            competences.build(known, everybody, units);
        }
        occasions.build(everybody, today);
    }
}
