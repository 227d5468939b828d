package dk.loeft.learning.internal.rules;

import dk.loeft.learning.RuleId;
import dk.loeft.learning.RulePlan;
import dk.loeft.learning.RulePlanId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a version of a rule would do on a day. Its people are rows of their own, for there may be tens of thousands. */
@Entity
@Table(name = "assignment_plan")
class DryRun {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "rule_id", nullable = false, updatable = false)
    private long ruleId;

    @Column(name = "version_id", nullable = false, updatable = false)
    private long versionId;

    @Column(name = "day", nullable = false, updatable = false)
    private LocalDate day = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RulePlan.State state = RulePlan.State.OPEN;

    @Column(name = "fingerprint", nullable = false)
    private String fingerprint = "";

    @Column(name = "entering", nullable = false)
    private int entering;

    @Column(name = "leaving", nullable = false)
    private int leaving;

    @Column(name = "changing", nullable = false)
    private int changing;

    @Column(name = "staying", nullable = false)
    private int staying;

    @Column(name = "everybody", nullable = false)
    private int everybody;

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "made_by", updatable = false)
    private @Nullable Long madeBy;

    @Column(name = "run_at")
    private @Nullable Instant runAt;

    @Column(name = "run_by")
    private @Nullable Long runBy;

    protected DryRun() {}

    DryRun(RuleId rule, RuleVersion version, LocalDate day, Optional<PersonId> who, Instant now) {
        this.ruleId = rule.value();
        this.versionId = version.id();
        this.day = day;
        this.madeAt = now;
        this.madeBy = who.map(PersonId::value).orElse(null);
    }

    /** What it says: how many, and a sum over all of it. */
    void says(Counts counts, String sum) {
        this.entering = counts.entering();
        this.leaving = counts.leaving();
        this.changing = counts.changing();
        this.staying = counts.staying();
        this.everybody = counts.everybody();
        this.fingerprint = sum;
    }

    /** How many people it is about in each way. */
    record Counts(int entering, int leaving, int changing, int staying, int everybody) {}

    void drop() {
        this.state = RulePlan.State.DROPPED;
    }

    void run(Optional<PersonId> who, Instant now) {
        if (state != RulePlan.State.OPEN) {
            throw new RefusedException("learning.rule.plan.not-open");
        }
        this.state = RulePlan.State.RUN;
        this.runAt = now;
        this.runBy = who.map(PersonId::value).orElse(null);
    }

    RulePlanId id() {
        return new RulePlanId(id);
    }

    RuleId rule() {
        return new RuleId(ruleId);
    }

    long version() {
        return versionId;
    }

    LocalDate day() {
        return day;
    }

    String fingerprint() {
        return fingerprint;
    }
}
