package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Drafts, changes and publishing. */
@Dependent
class CourseWriting {
    private final CourseRepository courses;
    private final Activities activities;
    private final Clock clock;

    @Inject
    CourseWriting(CourseRepository courses, Activities activities, Clock clock) {
        this.courses = courses;
        this.activities = activities;
        this.clock = clock;
    }

    CourseId draft(CourseInput input, String kind, String reference, Optional<PersonId> author) {
        CourseRules.checked(input);
        activities.check(kind, reference);
        Course course =
                courses.add(new Course(input, author.map(PersonId::value).orElse(null), clock.instant()));
        courses.add(new CourseVersion(course, 1, kind, reference));
        return course.id();
    }

    void change(CourseId id, CourseInput input) {
        courses.lock(id).describe(CourseRules.checked(input));
    }

    void replaceActivity(CourseId id, String kind, String reference) {
        activities.check(kind, reference);
        Course course = courses.lock(id);
        CourseVersion newest = courses.newest(id);
        if (newest.publishedAt().isPresent()) {
            courses.add(new CourseVersion(course, newest.number() + 1, kind, reference));
        } else {
            newest.restOn(kind, reference);
        }
    }

    void publish(CourseId id) {
        Course course = courses.lock(id);
        CourseVersion newest = courses.newest(id);
        if (activities.of(newest).isEmpty()) {
            throw new RefusedException("learning.activity.unknown");
        }
        newest.publish(clock.instant());
        course.publish(newest);
    }

    void retire(CourseId id) {
        courses.lock(id).retire();
    }
}
