package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.CourseView;
import dk.loeft.learning.spi.Activity;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** A course as a learner opens it. */
@Dependent
class CourseShelf {
    private final CourseRepository courses;
    private final EnrolmentRepository enrolments;
    private final LearnerLists lists;
    private final Participation participation;
    private final Activities activities;

    @Inject
    CourseShelf(
            CourseRepository courses,
            EnrolmentRepository enrolments,
            LearnerLists lists,
            Participation participation,
            Activities activities) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.lists = lists;
        this.participation = participation;
        this.activities = activities;
    }

    /** A published course, or one that the reader is enrolled in. */
    Optional<CourseView> course(PersonId reader, CourseId id) {
        Optional<Enrolment> enrolment = enrolments.find(reader, id);
        return courses.find(id)
                .filter(course -> course.state() == CourseState.PUBLISHED || enrolment.isPresent())
                .flatMap(course -> participation
                        .version(course, enrolment)
                        .map(version -> view(course, version, enrolment, reader)));
    }

    String title(CourseId course) {
        return courses.get(course).title();
    }

    private CourseView view(Course course, CourseVersion version, Optional<Enrolment> enrolment, PersonId reader) {
        CourseInput input = course.input();
        Resting resting = participation.resting(course, version, enrolment, reader);
        Optional<CourseLanguage> further = resting.further();
        return new CourseView(
                course.id(),
                further.map(CourseLanguage::title).orElse(input.title()),
                further.map(CourseLanguage::summary).orElse(input.summary()),
                input.description(),
                resting.language().orElse(input.language()),
                lists.languages(version, input.language()),
                input.minutes(),
                version.number(),
                version.publishedAt().orElse(Instant.EPOCH),
                activities.of(resting).map(Activity::standard).orElse(""),
                enrolment.isPresent() ? lists.mine(reader, course.id()) : Optional.empty(),
                activities.parts(
                        resting, enrolment.flatMap(Enrolment::currentAttempt).map(AttemptId::new)));
    }
}
