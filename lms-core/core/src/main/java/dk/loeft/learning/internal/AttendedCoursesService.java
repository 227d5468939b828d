package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.AttendedCourses;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class AttendedCoursesService implements AttendedCourses {
    private final Participation participation;

    private final Reporting reporting;

    @Inject
    AttendedCoursesService(Participation participation, Reporting reporting) {
        this.participation = participation;
        this.reporting = reporting;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AttendedCoursesService() {
        this(null, null);
    }

    @Override
    public Optional<AttemptId> begin(PersonId person, CourseId course, String kind) {
        return participation.attend(person, course, kind);
    }

    @Override
    public void stands(ActivityReport report) {
        reporting.stands(report);
    }
}
