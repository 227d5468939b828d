package dk.loeft.learning.internal;

import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.AttendedCourses;
import dk.loeft.organisation.internal.RealOrganisation;
import dk.loeft.testing.FoundBeans;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** What learning does for courses that are attended, for the tests of the capability that notes attendance. */
public final class RealAttendedCourses {
    private RealAttendedCourses() {}

    /** @param provider what the courses rest on */
    public static AttendedCourses over(
            RealDatabase database,
            EntityManager manager,
            Clock clock,
            ActivityProvider provider,
            Event<CourseCompleted> completed,
            Event<CompletionWithdrawn> withdrawn) {
        EnrolmentRepository enrolments = new EnrolmentRepository(manager);
        LanguageRepository languages = new LanguageRepository(manager);
        Activities activities = new Activities(new FoundBeans<>(provider));
        return new AttendedCoursesService(
                new Participation(
                        new CourseRepository(manager),
                        enrolments,
                        new Playing(languages, activities, RealOrganisation.over(database, manager)),
                        new Successions(enrolments, new SuccessionRepository(manager), languages, activities, clock),
                        clock),
                new Reporting(enrolments, new TimeRepository(manager), completed, new RecordedEvents<>(), withdrawn));
    }
}
