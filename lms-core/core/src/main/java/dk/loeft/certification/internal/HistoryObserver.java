package dk.loeft.certification.internal;

import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.organisation.LeaveEnded;
import dk.loeft.organisation.LeaveRegistered;
import dk.loeft.organisation.LeaveRemoved;
import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.organisation.PersonMoved;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What happens elsewhere and matters to certificates, written down in the transaction in which it happens. */
@Dependent
class HistoryObserver {
    private final Kinds kinds;

    private final Ledger ledger;

    private final Employment employment;

    private final LeaveLines leaves;

    @Inject
    HistoryObserver(Kinds kinds, Ledger ledger, Employment employment, LeaveLines leaves) {
        this.kinds = kinds;
        this.ledger = ledger;
        this.employment = employment;
        this.leaves = leaves;
    }

    void completed(@Observes CourseCompleted done) {
        kinds.tieOf(done.course()).ifPresent(tie -> ledger.completed(tie, done));
    }

    void withdrawn(@Observes CompletionWithdrawn withdrawn) {
        ledger.withdrawn(withdrawn.person(), withdrawn.attempt());
    }

    void joined(@Observes PersonJoined joined) {
        employment.joined(joined);
    }

    void moved(@Observes PersonMoved moved) {
        employment.moved(moved);
    }

    void left(@Observes PersonLeft left) {
        employment.left(left);
    }

    void onLeave(@Observes LeaveRegistered registered) {
        leaves.registered(registered);
    }

    void back(@Observes LeaveEnded ended) {
        leaves.ended(ended);
    }

    void noLeave(@Observes LeaveRemoved removed) {
        leaves.removed(removed);
    }
}
