package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Due;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleTerms;
import dk.loeft.shared.RefusedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule says. It is written until it is in force, and never changes from then on. */
@Entity
@Table(name = "assignment_rule_version")
class RuleVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "rule_id", nullable = false, updatable = false)
    private long ruleId;

    @Column(name = "number", nullable = false, updatable = false)
    private int number;

    @Column(name = "audience", nullable = false)
    private String audience = "";

    @Column(name = "due", nullable = false)
    private String due = "";

    @Column(name = "notice_days", nullable = false)
    private int noticeDays;

    @Column(name = "reminders", nullable = false)
    private String reminders = "";

    @Column(name = "in_force_from")
    private @Nullable LocalDate inForceFrom;

    protected RuleVersion() {}

    RuleVersion(RuleId rule, int number, RuleTerms terms) {
        this.ruleId = rule.value();
        this.number = number;
        write(terms);
    }

    void say(RuleTerms terms) {
        if (inForceFrom != null) {
            throw new RefusedException("learning.rule.written");
        }
        write(terms);
    }

    private void write(RuleTerms terms) {
        this.audience = AudienceJson.write(terms.audience());
        this.due = TermsText.write(terms.due().anchor());
        this.noticeDays = terms.due().noticeDays();
        this.reminders = TermsText.write(terms.reminders());
    }

    void comeIntoForce(LocalDate day) {
        if (inForceFrom == null) {
            this.inForceFrom = day;
        }
    }

    long id() {
        return id;
    }

    int number() {
        return number;
    }

    RuleTerms terms() {
        return terms(audience, due, noticeDays, reminders);
    }

    static RuleTerms terms(String audience, String due, int noticeDays, String reminders) {
        return new RuleTerms(
                AudienceJson.read(audience),
                new Due(TermsText.anchor(due), noticeDays),
                TermsText.reminders(reminders));
    }

    Optional<LocalDate> inForceFrom() {
        return Optional.ofNullable(inForceFrom);
    }
}
