package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.spi.FormerAttempts;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class FormerAttemptsService implements FormerAttempts {
    private final EnrolmentRepository enrolments;

    private final CourseRepository courses;

    private final Successions successions;

    @Inject
    FormerAttemptsService(EnrolmentRepository enrolments, CourseRepository courses, Successions successions) {
        this.enrolments = enrolments;
        this.courses = courses;
        this.successions = successions;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected FormerAttemptsService() {
        this(null, null, null);
    }

    @Override
    public void takeAlong(AttemptId successor) {
        Attempt attempt =
                enrolments.attempt(successor).orElseThrow(() -> new RefusedException("learning.attempt.unknown"));
        Optional<Enrolment> enrolment = attempt.enrolment().flatMap(enrolments::lock);
        enrolments.refresh(attempt);
        if (enrolment.filter(each -> each.counts(attempt)).isPresent()) {
            successions.catchUp(attempt, courses.version(attempt.version().value()), courses);
        }
    }
}
