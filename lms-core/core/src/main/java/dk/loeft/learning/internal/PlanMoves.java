package dk.loeft.learning.internal;

import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.VersionPlanState;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The part of a plan that goes beyond enrolments: attempts on the new version, and completions that are told. */
@Dependent
class PlanMoves {
    /** How many completions are written in one transaction; each is told, and a certificate may follow. */
    private static final int BATCH = 500;

    private final PlanRunRepository running;

    private final PlanSettleRepository settling;

    private final PlanTarget target;

    private final Event<CourseCompleted> completed;

    private final Event<CompletionWithdrawn> withdrawn;

    @Inject
    PlanMoves(
            PlanRunRepository running,
            PlanSettleRepository settling,
            PlanTarget target,
            Event<CourseCompleted> completed,
            Event<CompletionWithdrawn> withdrawn) {
        this.running = running;
        this.settling = settling;
        this.target = target;
        this.completed = completed;
        this.withdrawn = withdrawn;
    }

    /** Whether the version it leads to is still the one that new learners get. */
    boolean leadsToPublished(Plan plan) {
        return target.published(plan);
    }

    void move(Plan plan, Instant now) {
        for (PlanRunRepository.From from : running.underWay(plan.id())) {
            Resting old = target.resting(from.version(), from.language());
            Resting fresh = target.resting(plan.toVersion(), from.language());
            long carrying = target.newCarrying(now);
            running.succeed(plan, from, fresh, carrying, target.parts(fresh), now);
            running.queueCompleted(plan.id(), target.carry(carrying, old, fresh, now));
        }
    }

    long settle(Plan plan, Instant now) {
        Optional<String> batch = settling.next(plan.id(), BATCH);
        if (batch.isPresent()) {
            if (plan.state() == VersionPlanState.RUNNING) {
                settling.complete(batch.get(), plan.decisions().reason(), now)
                        .forEach(each -> completed.fire(told(plan, each, now)));
            } else {
                List<PlanSettleRepository.Completion> back = settling.withdraw(batch.get(), now);
                back.forEach(each ->
                        withdrawn.fire(new CompletionWithdrawn(each.person(), plan.course(), each.attempt(), now)));
            }
        }
        return settledIfNothingWaits(plan);
    }

    private static CourseCompleted told(Plan plan, PlanSettleRepository.Completion each, Instant now) {
        return new CourseCompleted(each.person(), plan.course(), each.version(), each.attempt(), now, each.score());
    }

    /** How many wait. */
    long settledIfNothingWaits(Plan plan) {
        long waiting = settling.waiting(plan.id());
        if (waiting == 0) {
            plan.settled();
        }
        return waiting;
    }
}
