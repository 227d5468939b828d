package dk.loeft.certification.internal;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;

import dk.loeft.certification.BulkInput;
import dk.loeft.certification.BulkPlan;
import dk.loeft.certification.BulkPlanId;
import dk.loeft.certification.CertificateFilter;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Does what a dry run over many records says, portion by portion in one transaction: all of it or nothing. */
@Dependent
class BulkRunning {
    private final BulkRepository bulk;

    private final Settling settling;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    BulkRunning(BulkRepository bulk, Settling settling, CurrentActor actor, Clock clock) {
        this.bulk = bulk;
        this.settling = settling;
        this.actor = actor;
        this.clock = clock;
    }

    void run(BulkPlanId id, String fingerprint) {
        PersonId who = actor.person();
        BulkPlan plan = bulk.find(id, who, true).orElseThrow(() -> new RefusedException("certification.bulk.unknown"));
        if (plan.runAt().isPresent()) {
            throw new RefusedException("certification.bulk.done");
        }
        if (!plan.fingerprint().equals(fingerprint)) {
            throw new RefusedException("certification.bulk.not-as-seen");
        }
        if (!plan.day().equals(LocalDay.today(clock))) {
            throw new RefusedException("certification.bulk.day", plan.day());
        }
        if (plan.possible() == 0) {
            throw new RefusedException("certification.bulk.nobody");
        }
        List<StandingKey> keys = bulk.next(id, Optional.empty(), BulkPlanning.PORTION);
        while (!keys.isEmpty()) {
            write(plan, keys, who);
            keys = bulk.next(id, Optional.of(keys.get(keys.size() - 1)), BulkPlanning.PORTION);
        }
        bulk.ran(id, clock.instant());
    }

    private void write(BulkPlan plan, List<StandingKey> keys, PersonId who) {
        StandingKey from = keys.get(0);
        StandingKey to = keys.get(keys.size() - 1);
        Scope scope = actor.get().scopeOf(MANAGE_CERTIFICATES);
        bulk.lock(plan.id(), from, to);
        if (bulk.unchanged(plan.id(), from, to, scope) != keys.size()) {
            throw new RefusedException("certification.bulk.changed");
        }
        bulk.write(plan.id(), from, to, line(plan, from), who, clock.instant());
        settling.settle(keys);
    }

    /** The line is the same for each: whose it is stands in its row. */
    private NewLine line(BulkPlan plan, StandingKey any) {
        BulkInput input = new BulkInput(
                CertificateFilter.all(), List.of(), plan.action(), plan.until(), plan.reason(), plan.approver());
        return new EntryLines(any, List.of(), plan.day()).of(BulkPlanning.entry(input, plan.day()));
    }
}
