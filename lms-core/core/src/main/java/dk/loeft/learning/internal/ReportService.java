package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.ActivityReports;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class ReportService implements ActivityReports {
    private final EnrolmentRepository enrolments;
    private final TimeRepository times;
    private final Event<CourseCompleted> completed;

    @Inject
    ReportService(EnrolmentRepository enrolments, TimeRepository times, Event<CourseCompleted> completed) {
        this.enrolments = enrolments;
        this.times = times;
        this.completed = completed;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ReportService() {
        this(null, null, null);
    }

    @Override
    public LearningState report(ActivityReport report) {
        Attempt attempt = enrolments
                .attempt(report.attempt())
                .orElseThrow(() -> new RefusedException("learning.attempt.unknown"));
        Optional<Enrolment> enrolment = attempt.enrolment().flatMap(enrolments::lock);
        if (enrolment.isEmpty()) {
            // A preview: nothing counts.
            return LearningState.IN_PROGRESS;
        }
        enrolments.refresh(attempt);
        follow(report, attempt, enrolment.get());
        return enrolment.get().state();
    }

    /** An attempt that was set aside counts once it is completed: nobody is to do twice what was done. */
    private void follow(ActivityReport report, Attempt attempt, Enrolment enrolment) {
        long before = attempt.seconds();
        boolean done = attempt.follow(report);
        times.add(enrolment.id(), Year.from(LocalDay.of(report.at())), attempt.seconds() - before);
        if (done && attempt.isSetAside() && enrolment.state() != LearningState.COMPLETED) {
            enrolment
                    .currentAttempt()
                    .map(AttemptId::new)
                    .flatMap(enrolments::attempt)
                    .ifPresent(other -> {
                        other.setAside(report.at());
                        attempt.takeUp();
                    });
            enrolment.finishWith(attempt);
        }
        enrolment.follow(attempt);
        if (done && enrolment.counts(attempt)) {
            completed.fire(new CourseCompleted(
                    attempt.person(),
                    new CourseId(enrolment.courseId()),
                    attempt.version(),
                    attempt.id(),
                    report.at(),
                    attempt.score()));
        }
    }
}
