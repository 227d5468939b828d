package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Due;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RulePlan;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.RuleState;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** Rules, their versions and dry runs, for changes. */
@Dependent
class RuleRepository {
    private static final String ON = """
            SELECT r.id, v.id, v.audience, v.due, v.notice_days, v.reminders
            FROM assignment_rule r JOIN assignment_rule_version v ON v.id = r.version_id WHERE r.state = 'ON'""";

    private final EntityManager manager;

    @Inject
    RuleRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A rule that is on, and its reminders. */
    record Reminding(long rule, List<RuleReminder> reminders) {}

    <T> T add(T entity) {
        manager.persist(entity);
        manager.flush();
        return entity;
    }

    Optional<Rule> find(RuleId rule) {
        return Optional.ofNullable(manager.find(Rule.class, rule.value()));
    }

    /** The rule, held off from every other change and look until the end of the transaction. */
    Rule lock(RuleId rule) {
        return Optional.ofNullable(manager.find(Rule.class, rule.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(RuleRepository::unknown);
    }

    private static RefusedException unknown() {
        return new RefusedException("learning.rule.unknown");
    }

    RuleVersion version(long version) {
        return Optional.ofNullable(manager.find(RuleVersion.class, version)).orElseThrow(RuleRepository::unknown);
    }

    /** The version that is being written. */
    Optional<RuleVersion> draft(RuleId rule) {
        return manager.createQuery(
                        "SELECT v FROM RuleVersion v WHERE v.ruleId = ?1 AND v.inForceFrom IS NULL", RuleVersion.class)
                .setParameter(1, rule.value())
                .getResultStream()
                .findFirst();
    }

    int newestNumber(RuleId rule) {
        return manager.createQuery("SELECT MAX(v.number) FROM RuleVersion v WHERE v.ruleId = ?1", Integer.class)
                .setParameter(1, rule.value())
                .getSingleResult();
    }

    /** The rule of a dry run. */
    RuleId planned(RulePlanId plan) {
        return manager.createQuery("SELECT p.ruleId FROM DryRun p WHERE p.id = ?1", Long.class)
                .setParameter(1, plan.value())
                .getResultStream()
                .findFirst()
                .map(RuleId::new)
                .orElseThrow(() -> new RefusedException("learning.rule.plan.unknown"));
    }

    DryRun plan(RulePlanId plan) {
        return Optional.ofNullable(manager.find(DryRun.class, plan.value(), LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RefusedException("learning.rule.plan.unknown"));
    }

    /** Dry runs that wait no longer hold; the lists of people go, the counts stay. */
    void dropPlans(RuleId rule) {
        manager.flush();
        new SqlQuery("DELETE p FROM assignment_plan_person p JOIN assignment_plan n ON n.id = p.plan_id")
                .and("n.rule_id = ?", rule.value())
                .and("n.state = 'OPEN'")
                .on(manager)
                .executeUpdate();
        manager.createQuery("SELECT p FROM DryRun p WHERE p.ruleId = ?1 AND p.state = ?2", DryRun.class)
                .setParameter(1, rule.value())
                .setParameter(2, RulePlan.State.OPEN)
                .getResultStream()
                .forEach(DryRun::drop);
        manager.flush();
    }

    /** Removes a rule that was never on, with all that was written for it. */
    void remove(Rule rule) {
        manager.flush();
        new SqlQuery("DELETE FROM assignment_rule")
                .and("id = ?", rule.id().value())
                .on(manager)
                .executeUpdate();
        manager.clear();
    }

    /** Removes a version that was never in force, with its dry runs. */
    void remove(RuleVersion version) {
        manager.flush();
        new SqlQuery("DELETE FROM assignment_rule_version")
                .and("id = ?", version.id())
                .on(manager)
                .executeUpdate();
        manager.clear();
    }

    /**
     * All rules that are on; they cannot be switched until the end of the transaction. One that is just being switched or looked
     * at is left out: whoever moves a person holds that person, and must wait for nobody who may wait for the same.
     */
    List<Running> holdRunning() {
        manager.flush();
        return new SqlQuery(ON + " ORDER BY r.id LOCK IN SHARE MODE SKIP LOCKED")
                .rows(manager)
                .map(row -> new Running(
                        Rows.number(row[0]),
                        Rows.number(row[1]),
                        AudienceJson.read(Rows.text(row[2])),
                        new Due(TermsText.anchor(Rows.text(row[3])), (int) Rows.number(row[4])),
                        false))
                .toList();
    }

    /** The reminders of all rules that are on and assign courses; other targets have reminders of their own. */
    List<Reminding> reminding() {
        return new SqlQuery(ON + " AND r.target_kind IN ('course', 'track') AND v.reminders <> '' ORDER BY r.id")
                .rows(manager)
                .map(row -> new Reminding(Rows.number(row[0]), TermsText.reminders(Rows.text(row[5]))))
                .toList();
    }

    List<RuleId> running() {
        return manager.createQuery("SELECT r.id FROM Rule r WHERE r.state = ?1 ORDER BY r.id", Long.class)
                .setParameter(1, RuleState.ON)
                .getResultStream()
                .map(RuleId::new)
                .toList();
    }

    void flush() {
        manager.flush();
    }
}
