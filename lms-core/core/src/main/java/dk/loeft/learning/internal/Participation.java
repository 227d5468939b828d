package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Player;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Enrolling, beginning an attempt, and opening it. */
@Dependent
class Participation {
    private final CourseRepository courses;

    private final EnrolmentRepository enrolments;

    private final Playing playing;

    private final Successions successions;

    private final Clock clock;

    @Inject
    Participation(
            CourseRepository courses,
            EnrolmentRepository enrolments,
            Playing playing,
            Successions successions,
            Clock clock) {
        this.courses = courses;
        this.enrolments = enrolments;
        this.playing = playing;
        this.successions = successions;
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
        CourseVersion version = courses.version(attempt.version().value());
        successions.catchUp(attempt, version, courses);
        LaunchMode mode = asked.orElse(attempt.completed() ? LaunchMode.REVIEW : LaunchMode.NORMAL);
        return playing.play(course, version, attempt, mode, part);
    }

    /**
     * Begins an attempt at a course that is attended, whatever is under way; a course that was retired meanwhile counts all the
     * same for those who were to attend it.
     *
     * @return absent if the course does not rest on that kind of activity
     */
    Optional<AttemptId> attend(PersonId person, CourseId id, String kind) {
        Course course = courses.get(id);
        Optional<Enrolment> known = enrolments.find(person, id);
        if (course.publishedVersion().isEmpty()
                || !playing.resting(next(course, known), course, known, person)
                        .kind()
                        .equals(kind)) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Enrolment enrolment = enrolments.ensure(person, id, now);
        enrolments.lock(enrolment);
        attempt(Optional.of(enrolment))
                .filter(attempt -> !attempt.completed())
                .ifPresent(attempt -> attempt.setAside(now));
        return Optional.of(begin(person, course, enrolment).id());
    }

    AttemptId startOver(PersonId person, CourseId id) {
        Course course = courses.get(id);
        Enrolment enrolment = enrolled(person, course);
        enrolments.lock(enrolment);
        if (enrolment.currentAttempt().isEmpty()) {
            throw new RefusedException("learning.course.not-begun", course.title());
        }
        if (course.state() != CourseState.PUBLISHED) {
            throw new RefusedException("learning.course.closed", course.title());
        }
        return begin(person, course, enrolment).id();
    }

    /** The person takes the course in that language from now on. */
    void takeIn(PersonId person, CourseId id, String language) {
        Course course = courses.get(id);
        Enrolment enrolment = enrol(person, id);
        enrolments.lock(enrolment);
        CourseVersion version = version(course, Optional.of(enrolment))
                .orElseThrow(() -> new RefusedException("learning.course.closed", course.title()));
        successions.takeIn(enrolment, course, version, language);
    }

    /** An author looks at the newest version; the attempt belongs to no enrolment, so nothing counts. */
    Player preview(PersonId author, CourseId id, Optional<String> part, Optional<String> language) {
        Course course = courses.get(id);
        CourseVersion version = courses.newest(id);
        String wanted = language.orElse(course.language());
        Resting resting = playing.resting(version, course, wanted);
        if (!wanted.equals(resting.language().orElse(course.language()))) {
            throw new RefusedException("learning.course.not-in-language", course.title());
        }
        Attempt attempt = enrolments.add(
                new Attempt(Optional.empty(), version, author, 1, clock.instant()).in(resting.language()));
        return playing.play(course, version, attempt, LaunchMode.BROWSE, part);
    }

    /**
     * The version a person takes: that of the running attempt; else the one a plan keeps the person on; else the published one,
     * absent for a draft.
     */
    Optional<CourseVersion> version(Course course, Optional<Enrolment> enrolment) {
        return attempt(enrolment)
                .map(attempt -> attempt.version().value())
                .or(() -> enrolment.flatMap(Enrolment::keptVersion))
                .or(course::publishedVersion)
                .map(courses::version);
    }

    /** What that version rests on for the person: in the language of the running attempt, else in the one to begin in. */
    Resting resting(Course course, CourseVersion version, Optional<Enrolment> enrolment, PersonId person) {
        return attempt(enrolment)
                .map(attempt -> playing.resting(version, attempt))
                .orElseGet(() -> playing.resting(version, course, enrolment, person));
    }

    private Optional<Attempt> attempt(Optional<Enrolment> enrolment) {
        return enrolment.flatMap(Enrolment::currentAttempt).flatMap(key -> enrolments.attempt(new AttemptId(key)));
    }

    private Attempt begin(PersonId person, Course course, Enrolment enrolment) {
        CourseVersion version = next(course, Optional.of(enrolment));
        Instant now = clock.instant();
        int number = enrolments.attempts(enrolment) + 1;
        Resting resting = playing.resting(version, course, Optional.of(enrolment), person);
        Attempt attempt = enrolments.add(
                new Attempt(Optional.of(enrolment), version, person, number, now).in(resting.language()));
        enrolment.begin(attempt, playing.parts(resting), now);
        return attempt;
    }

    /** The version that a new attempt takes. */
    private CourseVersion next(Course course, Optional<Enrolment> enrolment) {
        long published = course.publishedVersion()
                .orElseThrow(() -> new RefusedException("learning.course.closed", course.title()));
        return courses.version(enrolment.flatMap(Enrolment::keptVersion).orElse(published));
    }

    private Enrolment enrolled(PersonId person, Course course) {
        return enrolments
                .find(person, course.id())
                .orElseThrow(() -> new RefusedException("learning.course.not-enrolled", course.title()));
    }

    private Attempt current(Enrolment enrolment) {
        return attempt(Optional.of(enrolment)).orElseThrow();
    }
}
