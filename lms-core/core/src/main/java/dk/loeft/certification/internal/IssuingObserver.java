package dk.loeft.certification.internal;

import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** A completed course issues the certificate that is tied to it, in the transaction that records the completion. */
@Dependent
class IssuingObserver {
    private final Kinds kinds;

    private final Issuing issuing;

    @Inject
    IssuingObserver(Kinds kinds, Issuing issuing) {
        this.kinds = kinds;
        this.issuing = issuing;
    }

    void completed(@Observes CourseCompleted done) {
        kinds.givenBy(done.course()).ifPresent(kind -> issuing.issue(kind, done));
    }

    /** A completion that is taken back takes its certificate along. */
    void withdrawn(@Observes CompletionWithdrawn withdrawn) {
        issuing.withdraw(withdrawn);
    }
}
