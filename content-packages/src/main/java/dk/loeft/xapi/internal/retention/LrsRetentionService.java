package dk.loeft.xapi.internal.retention;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import dk.loeft.xapi.LrsRetention;
import dk.loeft.xapi.LrsRetentionId;
import dk.loeft.xapi.RetentionInput;
import dk.loeft.xapi.RetentionPreview;
import dk.loeft.xapi.RetentionRow;
import dk.loeft.xapi.model.Syntax;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class LrsRetentionService implements LrsRetention {
    private static final int LONGEST_IRI = 1_000;

    private static final int MOST_DAYS = 36_500;

    private static final LrsRetentionId NEW = new LrsRetentionId(0);

    private final RetentionRepository repository;

    private final Sweep sweep;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    LrsRetentionService(RetentionRepository repository, Sweep sweep, CurrentActor actor, Clock clock) {
        this.repository = repository;
        this.sweep = sweep;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LrsRetentionService() {
        this(null, null, null, null);
    }

    @Override
    public List<RetentionRow> rules() {
        everywhere();
        return repository.list();
    }

    @Override
    public RetentionPreview preview(RetentionInput input, Optional<LrsRetentionId> instead) {
        everywhere();
        List<Rule> others = others(instead.orElse(NEW));
        RetentionInput checked = checked(input, others);
        if (checked.days().isEmpty()) {
            return new RetentionPreview(0, Optional.empty(), Optional.empty(), 0, true);
        }
        Rule rule = new Rule(NEW, checked, 0);
        List<Rule> all = new ArrayList<>(others);
        all.add(rule);
        return sweep.preview(rule, all, checked.days().get());
    }

    @Override
    public LrsRetentionId add(RetentionInput input) {
        everywhere();
        LrsRetentionId rule = repository.add(checked(input, others(NEW)), clock.instant());
        repository.examineAnew();
        return rule;
    }

    @Override
    public void change(LrsRetentionId rule, RetentionInput input) {
        everywhere();
        repository.change(rule, checked(input, others(rule)));
        repository.examineAnew();
    }

    @Override
    public void remove(LrsRetentionId rule) {
        everywhere();
        repository.remove(rule);
        repository.examineAnew();
    }

    private List<Rule> others(LrsRetentionId rule) {
        return repository.rules().stream()
                .filter(each -> !each.id().equals(rule))
                .toList();
    }

    private static RetentionInput checked(RetentionInput input, List<Rule> others) {
        String activity = input.activity().strip();
        RetentionInput tidy = new RetentionInput(activity, input.whole() && !activity.isEmpty(), input.days());
        if (activity.length() > LONGEST_IRI || (!activity.isEmpty() && !Syntax.isIri(activity))) {
            throw new RefusedException("xapi.retention.activity");
        }
        if (tidy.days().filter(days -> days < 1 || days > MOST_DAYS).isPresent()) {
            throw new RefusedException("xapi.retention.days", MOST_DAYS);
        }
        if (others.stream()
                .anyMatch(each ->
                        each.input().activity().equals(activity) && each.input().whole() == tidy.whole())) {
            throw new RefusedException("xapi.retention.activity.twice");
        }
        return tidy;
    }

    /** Statements know no units: who may administer access in a part of the organisation alone has no say here. */
    private void everywhere() {
        if (!actor.get().scopeOf(Permission.ADMINISTER_ACCESS).unitPaths().contains("")) {
            throw new NotPermittedException();
        }
    }
}
