package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One attempt takes the place of another: in another language, or once more when the old one has reported since. */
@Dependent
class Successions {
    private final EnrolmentRepository enrolments;

    private final SuccessionRepository successions;

    private final LanguageRepository languages;

    private final Activities activities;

    private final Clock clock;

    @Inject
    Successions(
            EnrolmentRepository enrolments,
            SuccessionRepository successions,
            LanguageRepository languages,
            Activities activities,
            Clock clock) {
        this.enrolments = enrolments;
        this.successions = successions;
        this.languages = languages;
        this.activities = activities;
        this.clock = clock;
    }

    /**
     * The person goes on in another language of the version under way. A language that was taken before is taken up where it
     * was left, but for parts that were done in the other one.
     */
    void change(Enrolment enrolment, Attempt current, CourseVersion version, String language) {
        Resting from = languages.resting(version, current.language());
        Resting to = languages.resting(version, Optional.of(language));
        if (from.language().equals(to.language())) {
            return;
        }
        Instant now = clock.instant();
        current.setAside(now);
        Optional<Attempt> known = enrolments.setAside(enrolment, to);
        Attempt attempt = known.orElseGet(() -> enrolments.add(
                new Attempt(Optional.of(enrolment), version, current.person(), enrolments.attempts(enrolment) + 1, now)
                        .in(to.language())
                        .succeeding(current)));
        attempt.takeUp();
        enrolment.goOn(attempt, activities.count(to));
        if (known.isEmpty()) {
            carry(attempt, from, to, now);
        }
    }

    /** Takes along what an attempt that was moved away from has reported since, if the new one was not begun yet. */
    void catchUp(Attempt attempt, CourseVersion version, CourseRepository courses) {
        Optional<Attempt> former =
                attempt.succeeds().flatMap(enrolments::attempt).filter(attempt::behind);
        former.ifPresent(old -> carry(
                attempt,
                languages.resting(courses.version(old.version().value()), old.language()),
                languages.resting(version, attempt.language()),
                clock.instant()));
    }

    private void carry(Attempt attempt, Resting from, Resting to, Instant now) {
        long carrying = successions.newCarrying(now);
        attempt.carried(carrying, now);
        enrolments.flush();
        carry(carrying, from, to, now);
        enrolments.refresh(attempt);
    }

    /** Carries states between all attempts of a carrying, and says what they come to. */
    List<ActivityReport> carry(long carrying, Resting from, Resting to, Instant now) {
        List<ActivityReport> standings = activities.carry(carrying, from, to, now);
        successions.follow(standings);
        successions.show(carrying);
        return standings;
    }

    /** The language in which somebody takes a course from now on. */
    void takeIn(Enrolment enrolment, Course course, CourseVersion version, String language) {
        boolean offered = language.equals(course.language())
                || languages.resting(version, Optional.of(language)).further().isPresent();
        if (!offered) {
            throw new RefusedException("learning.course.not-in-language", course.title());
        }
        enrolment.takeIn(language);
        if (enrolment.state() == LearningState.IN_PROGRESS) {
            enrolment
                    .currentAttempt()
                    .flatMap(key -> enrolments.attempt(new AttemptId(key)))
                    .ifPresent(attempt -> change(enrolment, attempt, version, language));
        }
    }
}
