package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Audience;
import dk.loeft.learning.RuleCause;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.internal.rules.ChangeRepository.Occasion;
import dk.loeft.organisation.AttributeId;
import dk.loeft.organisation.AttributeRemoved;
import dk.loeft.organisation.AttributesChanged;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.organisation.PersonMoved;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitMoved;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who joins, moves, leaves or gets an attribute is looked at at once under all rules, in the transaction that says so. */
@Dependent
class RuleObserver {
    private final RuleRepository rules;

    private final ChangeRepository changes;

    private final Evaluation evaluation;

    private final Clock clock;

    @Inject
    RuleObserver(RuleRepository rules, ChangeRepository changes, Evaluation evaluation, Clock clock) {
        this.rules = rules;
        this.changes = changes;
        this.evaluation = evaluation;
        this.clock = clock;
    }

    void joined(@Observes PersonJoined joined) {
        look(joined.person(), RuleCause.JOINED);
    }

    void moved(@Observes PersonMoved moved) {
        look(moved.person(), RuleCause.MOVED);
    }

    void left(@Observes PersonLeft left) {
        look(left.person(), RuleCause.LEFT);
    }

    private void look(PersonId person, RuleCause cause) {
        List<Running> running = rules.holdRunning();
        if (!running.isEmpty()) {
            evaluation.look(
                    running,
                    SqlPart.of("d.id = ?", person.value()),
                    occasion(cause, Optional.of(person), Optional.empty()));
        }
    }

    /** Those whose attributes are others now are looked at together. */
    void changed(@Observes AttributesChanged changed) {
        List<Running> running = rules.holdRunning();
        if (!running.isEmpty()) {
            evaluation.look(
                    running,
                    SqlPart.of(
                            "d.id IN (SELECT j.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j)",
                            changed.people().stream()
                                    .map(PersonId::value)
                                    .toList()
                                    .toString()),
                    occasion(RuleCause.ATTRIBUTE, Optional.empty(), Optional.empty()));
        }
    }

    /** An attribute by which a rule chooses people stays: what the rule says would be about nobody. */
    void removed(@Observes AttributeRemoved removed) {
        rules.holdRunning().stream()
                .filter(each -> asksFor(each.audience(), removed.attribute()))
                .flatMap(each -> rules.find(new RuleId(each.rule())).stream())
                .findFirst()
                .ifPresent(rule -> {
                    throw new RefusedException("learning.rule.attribute", rule.title());
                });
    }

    private static boolean asksFor(Audience audience, AttributeId attribute) {
        return audience instanceof Audience.Fact fact
                        && fact.kind().equals(AttributeAudience.KIND)
                        && fact.key() == attribute.value()
                || audience.parts().stream().anyMatch(part -> asksFor(part, attribute));
    }

    /** All who work in the unit or below are looked at. */
    void moved(@Observes UnitMoved moved) {
        List<Running> running = rules.holdRunning();
        Optional<String> path = running.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(changes.paths(Set.of(moved.unit())).get(moved.unit()));
        path.ifPresent(top -> evaluation.look(
                running,
                SqlPart.of("d.unit_path LIKE ?", top + "%"),
                occasion(RuleCause.UNIT, Optional.empty(), Optional.of(moved.unit()))));
    }

    private Occasion occasion(RuleCause cause, Optional<PersonId> person, Optional<UnitId> unit) {
        return new Occasion(cause, person, unit, Optional.empty(), clock.instant(), LocalDay.today(clock));
    }
}
