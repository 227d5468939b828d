package dk.loeft.learning.internal.rules;

import dk.loeft.learning.RuleCause;
import dk.loeft.learning.internal.rules.ChangeRepository.Occasion;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.organisation.PersonMoved;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitMoved;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who joins, moves or leaves is looked at at once under all rules, in the transaction that says so. */
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
