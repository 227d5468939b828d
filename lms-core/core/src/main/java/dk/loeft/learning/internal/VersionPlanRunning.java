package dk.loeft.learning.internal;

import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Does what a plan says, and takes it back. */
@Dependent
class VersionPlanRunning {
    private final PlanRepository plans;

    private final PlanRunRepository running;

    private final PlanUndoRepository undoing;

    private final PlanMoves moves;

    private final Clock clock;

    @Inject
    VersionPlanRunning(
            PlanRepository plans, PlanRunRepository running, PlanUndoRepository undoing, PlanMoves moves, Clock clock) {
        this.plans = plans;
        this.running = running;
        this.undoing = undoing;
        this.moves = moves;
        this.clock = clock;
    }

    void run(VersionPlanId id, String fingerprint, Optional<PersonId> who) {
        Plan plan = plans.lock(id);
        plan.checkOpen();
        plan.checkSeen(fingerprint);
        if (!plans.fingerprint(plan).equals(fingerprint)) {
            throw new RefusedException("learning.plan.not-as-seen");
        }
        if (!moves.leadsToPublished(plan)) {
            throw new RefusedException("learning.plan.outdated");
        }
        Instant now = clock.instant();
        plan.run(who, now);
        running.lock(id);
        running.markChanged(id, LocalDay.today(clock));
        running.snapshot(id);
        running.keep(id);
        running.release(id);
        moves.move(plan, now);
        running.queueCredits(id);
        moves.settledIfNothingWaits(plan);
    }

    long settle(VersionPlanId id) {
        Plan plan = plans.lock(id);
        if (plan.state() != VersionPlanState.RUNNING && plan.state() != VersionPlanState.UNDOING) {
            return 0;
        }
        return moves.settle(plan, clock.instant());
    }

    void undo(VersionPlanId id, Optional<PersonId> who) {
        Plan plan = plans.lock(id);
        Instant now = clock.instant();
        plan.undo(who, now);
        running.lock(id);
        undoing.undo(id, now);
        moves.settledIfNothingWaits(plan);
    }
}
