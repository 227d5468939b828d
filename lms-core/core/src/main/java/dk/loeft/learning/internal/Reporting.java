package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.ResultBettered;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.Year;
import java.util.Optional;

/** Takes over where attempts stand, and tells the house what became of their courses. */
@Dependent
class Reporting {
    private final EnrolmentRepository enrolments;

    private final TimeRepository times;

    private final Event<CourseCompleted> completed;

    private final Event<ResultBettered> bettered;

    private final Event<CompletionWithdrawn> withdrawn;

    @Inject
    Reporting(
            EnrolmentRepository enrolments,
            TimeRepository times,
            Event<CourseCompleted> completed,
            Event<ResultBettered> bettered,
            Event<CompletionWithdrawn> withdrawn) {
        this.enrolments = enrolments;
        this.times = times;
        this.completed = completed;
        this.bettered = bettered;
        this.withdrawn = withdrawn;
    }

    /** What an activity reports: it only ever gets better. */
    LearningState follows(ActivityReport report) {
        Attempt attempt = attempt(report);
        Optional<Enrolment> held = attempt.enrolment().flatMap(enrolments::lock);
        if (held.isEmpty()) {
            // A preview: nothing counts.
            return LearningState.IN_PROGRESS;
        }
        Enrolment enrolment = held.get();
        enrolments.refresh(attempt);
        long before = attempt.seconds();
        Optional<BigDecimal> scored = attempt.score();
        boolean done = attempt.follow(report);
        spent(enrolment, attempt.seconds() - before, report.at());
        settle(enrolment, attempt, done, report.at());
        if (!done && attempt.countsSince().isPresent() && enrolment.counts(attempt)) {
            attempt.score()
                    .filter(score -> scored.filter(former -> score.compareTo(former) <= 0)
                            .isEmpty())
                    .ifPresent(score -> bettered.fire(new ResultBettered(
                            attempt.person(), new CourseId(enrolment.courseId()), attempt.id(), report.at(), score)));
        }
        return enrolment.state();
    }

    /** What somebody has noted and may correct. */
    void stands(ActivityReport report) {
        Attempt attempt = attempt(report);
        Enrolment enrolment = attempt.enrolment().flatMap(enrolments::lock).orElseThrow();
        enrolments.refresh(attempt);
        long before = attempt.seconds();
        Instant reported = attempt.reportedAt().orElse(report.at());
        boolean was = attempt.completed();
        attempt.stand(report);
        long more = attempt.seconds() - before;
        // Time that is taken back is taken from the year to which it was added.
        spent(enrolment, more, more < 0 ? reported : report.at());
        if (was && !attempt.completed()) {
            enrolment.takeBack(attempt, enrolments.firstCompletion(enrolment, attempt));
            withdrawn.fire(new CompletionWithdrawn(
                    attempt.person(), new CourseId(enrolment.courseId()), attempt.id(), report.at()));
        } else {
            settle(enrolment, attempt, !was && attempt.completed(), report.at());
        }
    }

    private Attempt attempt(ActivityReport report) {
        return enrolments.attempt(report.attempt()).orElseThrow(() -> new RefusedException("learning.attempt.unknown"));
    }

    private void spent(Enrolment enrolment, long seconds, Instant at) {
        times.add(enrolment.id(), Year.from(LocalDay.of(at)), seconds);
    }

    /** An attempt that was set aside counts once it is completed: nobody is to do twice what was done. */
    private void settle(Enrolment enrolment, Attempt attempt, boolean done, Instant at) {
        if (done && attempt.isSetAside() && enrolment.state() != LearningState.COMPLETED) {
            setAsideCurrent(enrolment, at);
            attempt.takeUp();
            enrolment.finishWith(attempt);
        }
        enrolment.follow(attempt);
        if (done && enrolment.counts(attempt)) {
            completed.fire(new CourseCompleted(
                    attempt.person(),
                    new CourseId(enrolment.courseId()),
                    attempt.version(),
                    attempt.id(),
                    at,
                    attempt.score()));
        }
    }

    private void setAsideCurrent(Enrolment enrolment, Instant at) {
        enrolment
                .currentAttempt()
                .map(AttemptId::new)
                .flatMap(enrolments::attempt)
                .ifPresent(other -> other.setAside(at));
    }
}
