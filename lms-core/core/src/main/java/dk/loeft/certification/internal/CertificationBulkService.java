package dk.loeft.certification.internal;

import dk.loeft.certification.BulkInput;
import dk.loeft.certification.BulkPlan;
import dk.loeft.certification.BulkPlanId;
import dk.loeft.certification.BulkPlanRow;
import dk.loeft.certification.CertificationBulk;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CertificationBulkService implements CertificationBulk {
    private final BulkPlanning planning;

    private final BulkRunning running;

    private final BulkRepository bulk;

    private final CurrentActor actor;

    @Inject
    CertificationBulkService(BulkPlanning planning, BulkRunning running, BulkRepository bulk, CurrentActor actor) {
        this.planning = planning;
        this.running = running;
        this.bulk = bulk;
        this.actor = actor;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CertificationBulkService() {
        this(null, null, null, null);
    }

    @Override
    public BulkPlanId plan(BulkInput input) {
        return planning.plan(input);
    }

    @Override
    public Optional<BulkPlan> find(BulkPlanId plan) {
        return bulk.find(plan, actor.person(), false);
    }

    @Override
    public Page<BulkPlanRow> rows(BulkPlanId plan, Locale language, PageRequest page) {
        return find(plan)
                .map(found -> bulk.rows(plan, Words.in(language)::say, page))
                .orElseGet(() -> new Page<>(List.of(), 0, page));
    }

    @Override
    public void run(BulkPlanId plan, String fingerprint) {
        running.run(plan, fingerprint);
    }
}
