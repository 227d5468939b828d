package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Part;
import dk.loeft.learning.Player;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Enrolling, beginning an attempt and opening the activity. */
@Dependent
class Participation {
    private final CourseRepository courses;
    private final EnrolmentRepository enrolments;
    private final Activities activities;
    private final Organisation organisation;
    private final Clock clock;

    @Inject
    Participation(
            CourseRepository courses,
            EnrolmentRepository enrolments,
            Activities activities,
            Organisation organisation,
            Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.activities = activities;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Enrols in a published course; who is enrolled already stays so, whatever became of the course. */
    Enrolment enrol(PersonId person, CourseId id) {
        Course course = courses.get(id);
        Optional<Enrolment> known = enrolments.find(person, id);
        if (known.isEmpty() && course.state() != CourseState.PUBLISHED) {
            throw new RefusedException("learning.course.closed", course.title());
        }
        return known.orElseGet(() -> enrolments.ensure(person, id, clock.instant()));
    }

    Player open(PersonId person, CourseId id, Optional<String> part) {
        return open(person, id, part, Optional.empty());
    }

    /** @param asked how to open it; absent: for review once it is completed, else for credit */
    Player open(PersonId person, CourseId id, Optional<String> part, Optional<LaunchMode> asked) {
        Course course = courses.get(id);
        Enrolment enrolment = enrol(person, id);
        enrolments.lock(enrolment);
        boolean anew = enrolment.currentAttempt().isEmpty() || enrolment.state() == LearningState.FAILED;
        Attempt attempt = anew ? begin(person, course, enrolment) : current(enrolment);
        LaunchMode mode = asked.orElse(attempt.completed() ? LaunchMode.REVIEW : LaunchMode.NORMAL);
        return play(course, courses.version(attempt.version().value()), attempt, mode, part);
    }

    AttemptId startOver(PersonId person, CourseId id) {
        Course course = courses.get(id);
        Enrolment enrolment = enrolments
                .find(person, id)
                .orElseThrow(() -> new RefusedException("learning.course.not-enrolled", course.title()));
        enrolments.lock(enrolment);
        if (enrolment.currentAttempt().isEmpty()) {
            throw new RefusedException("learning.course.not-begun", course.title());
        }
        if (course.state() != CourseState.PUBLISHED) {
            throw new RefusedException("learning.course.closed", course.title());
        }
        return begin(person, course, enrolment).id();
    }

    /** An author looks at the newest version; the attempt belongs to no enrolment, so nothing counts. */
    Player preview(PersonId author, CourseId id, Optional<String> part) {
        Course course = courses.get(id);
        CourseVersion version = courses.newest(id);
        Attempt attempt = enrolments.add(new Attempt(Optional.empty(), version, author, 1, clock.instant()));
        return play(course, version, attempt, LaunchMode.BROWSE, part);
    }

    /** The version a person takes: that of the running attempt, else the published one, absent for a draft. */
    Optional<CourseVersion> version(Course course, Optional<Enrolment> enrolment) {
        return enrolment
                .flatMap(Enrolment::currentAttempt)
                .flatMap(attempt -> enrolments.attempt(new AttemptId(attempt)))
                .map(attempt -> attempt.version().value())
                .or(course::publishedVersion)
                .map(courses::version);
    }

    private Attempt begin(PersonId person, Course course, Enrolment enrolment) {
        long published = course.publishedVersion()
                .orElseThrow(() -> new RefusedException("learning.course.closed", course.title()));
        CourseVersion version = courses.version(published);
        Instant now = clock.instant();
        int number = enrolments.attempts(enrolment) + 1;
        Attempt attempt = enrolments.add(new Attempt(Optional.of(enrolment), version, person, number, now));
        int parts = (int) activities.parts(version, Optional.empty()).stream()
                .filter(Part::launchable)
                .count();
        enrolment.begin(attempt, parts, now);
        return attempt;
    }

    private Attempt current(Enrolment enrolment) {
        return enrolment
                .currentAttempt()
                .flatMap(key -> enrolments.attempt(new AttemptId(key)))
                .orElseThrow();
    }

    private Player play(Course course, CourseVersion version, Attempt attempt, LaunchMode mode, Optional<String> part) {
        Launch launch = activities.launch(
                version,
                new LaunchRequest(
                        version.activityReference(), attempt.id(), organisation.card(attempt.person()), mode, part));
        List<Part> parts = activities.parts(version, Optional.of(attempt.id()));
        return new Player(course.id(), course.title(), attempt.id(), mode, launch.frameUrl(), launch.part(), parts);
    }
}
