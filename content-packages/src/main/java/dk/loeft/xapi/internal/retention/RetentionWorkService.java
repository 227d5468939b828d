package dk.loeft.xapi.internal.retention;

import dk.loeft.organisation.UseCases;
import dk.loeft.xapi.LrsRetentionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class RetentionWorkService implements RetentionWork {
    private final RetentionRepository repository;

    private final Sweep sweep;

    @Inject
    RetentionWorkService(RetentionRepository repository, Sweep sweep) {
        this.repository = repository;
        this.sweep = sweep;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected RetentionWorkService() {
        this(null, null);
    }

    @Override
    public List<LrsRetentionId> limited() {
        return repository.rules().stream()
                .filter(each -> each.input().days().isPresent())
                .map(Rule::id)
                .toList();
    }

    @Override
    public Step pass(LrsRetentionId rule) {
        List<Rule> all = repository.rules();
        return limited(rule, all)
                .map(each -> sweep.pass(each, all, each.input().days().orElseThrow()))
                .orElse(Step.DONE);
    }

    @Override
    public void removeExpired(LrsRetentionId rule) {
        List<Rule> all = repository.rules();
        limited(rule, all)
                .ifPresent(each -> sweep.remove(each, all, each.input().days().orElseThrow()));
    }

    /** Somebody may have changed it meanwhile. */
    private static Optional<Rule> limited(LrsRetentionId rule, List<Rule> all) {
        return all.stream()
                .filter(each -> each.id().equals(rule) && each.input().days().isPresent())
                .findFirst();
    }
}
