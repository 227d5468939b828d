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
import java.util.Comparator;
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
    public int evaluate(List<RuleId> which) {
        List<Running> running = which.stream()
                .sorted(Comparator.comparingLong(RuleId::value))
                .map(rules::lock)
                .filter(rule -> rule.state() == RuleState.ON)
                .map(this::running)
                .toList();
        return evaluation.lookAtEverybody(
                running,
                new Occasion(
                        RuleCause.NIGHT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        clock.instant(),
                        LocalDay.today(clock)));
    }

    private Running running(Rule rule) {
        long version = rule.version().orElseThrow();
        RuleTerms terms = rules.version(version).terms();
        return new Running(rule.id().value(), version, terms.audience(), terms.due(), false);
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
