package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleInput;
import dk.loeft.learning.RuleState;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives learning to whoever is in an audience. It is written as a draft, looked at by a dry run, and on by carrying that out; what
 * it says then is a version that never changes. Off means that nobody is under it; it can be on again the same way.
 */
@Entity
@Table(name = "assignment_rule")
class Rule {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "target_kind", nullable = false)
    private String targetKind = "";

    @Column(name = "target_key", nullable = false)
    private long targetKey;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RuleState state = RuleState.DRAFT;

    @Column(name = "version_id")
    private @Nullable Long versionId;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "created_by", updatable = false)
    private @Nullable Long createdBy;

    protected Rule() {}

    Rule(RuleInput input, Optional<PersonId> who, Instant now) {
        this.title = input.title().strip();
        this.targetKind = input.target().kind();
        this.targetKey = input.target().key();
        this.createdAt = now;
        this.createdBy = who.map(PersonId::value).orElse(null);
    }

    void describe(RuleInput input) {
        if (!input.target().equals(target())) {
            if (state != RuleState.DRAFT) {
                throw new RefusedException("learning.rule.target-fixed");
            }
            this.targetKind = input.target().kind();
            this.targetKey = input.target().key();
        }
        this.title = input.title().strip();
    }

    /** That version holds from now on. */
    void hold(RuleVersion version) {
        this.versionId = version.id();
        this.state = RuleState.ON;
    }

    void switchOff() {
        if (state != RuleState.ON) {
            throw new RefusedException("learning.rule.not-on", title);
        }
        this.state = RuleState.OFF;
    }

    RuleId id() {
        return new RuleId(id);
    }

    String title() {
        return title;
    }

    AssignmentTarget target() {
        return new AssignmentTarget(targetKind, targetKey);
    }

    RuleState state() {
        return state;
    }

    /** The version that holds, or held last. */
    Optional<Long> version() {
        return Optional.ofNullable(versionId);
    }
}
