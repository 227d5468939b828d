package dk.loeft.learning.internal;

import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.ActivityReports;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class ReportService implements ActivityReports {
    private final EnrolmentRepository enrolments;
    private final Event<CourseCompleted> completed;

    @Inject
    ReportService(EnrolmentRepository enrolments, Event<CourseCompleted> completed) {
        this.enrolments = enrolments;
        this.completed = completed;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ReportService() {
        this(null, null);
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
        boolean done = attempt.follow(report);
        enrolment.get().follow(attempt);
        if (done && enrolment.get().counts(attempt)) {
            completed.fire(new CourseCompleted(
                    attempt.person(),
                    new CourseId(enrolment.get().courseId()),
                    attempt.version(),
                    attempt.id(),
                    report.at(),
                    attempt.score()));
        }
        return enrolment.get().state();
    }
}
