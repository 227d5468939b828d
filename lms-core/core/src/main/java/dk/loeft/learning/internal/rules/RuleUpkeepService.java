package dk.loeft.learning.internal.rules;

import dk.loeft.learning.ReminderId;
import dk.loeft.learning.RuleCause;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleState;
import dk.loeft.learning.RuleTerms;
import dk.loeft.learning.RuleUpkeep;
import dk.loeft.learning.internal.rules.ChangeRepository.Occasion;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class RuleUpkeepService implements RuleUpkeep {
    private final RuleRepository rules;

    private final Evaluation evaluation;

    private final Reminders reminders;

    private final Clock clock;

    @Inject
    RuleUpkeepService(RuleRepository rules, Evaluation evaluation, Reminders reminders, Clock clock) {
        this.rules = rules;
        this.evaluation = evaluation;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected RuleUpkeepService() {
        this(null, null, null, null);
    }

    @Override
    public List<RuleId> running() {
        return rules.running();
    }

    @Override
    public int evaluate(RuleId id) {
        Rule rule = rules.lock(id);
        if (rule.state() != RuleState.ON) {
            return 0;
        }
        long version = rule.version().orElseThrow();
        RuleTerms terms = rules.version(version).terms();
        return evaluation.look(
                List.of(new Running(id.value(), version, terms.audience(), terms.due(), false)),
                Evaluation.EVERYBODY,
                new Occasion(
                        RuleCause.NIGHT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant(),
                        LocalDay.today(clock)));
    }

    @Override
    public int remind() {
        return reminders.remind();
    }

    @Override
    public void given(List<ReminderId> which) {
        reminders.given(which);
    }
}
