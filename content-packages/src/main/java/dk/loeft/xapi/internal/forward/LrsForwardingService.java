package dk.loeft.xapi.internal.forward;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.outbox.OutboxMessage;
import dk.loeft.xapi.ForwardFailure;
import dk.loeft.xapi.ForwardInput;
import dk.loeft.xapi.ForwardRow;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.LrsForwarding;
import dk.loeft.xapi.internal.forward.ForwardRepository.Forward;
import dk.loeft.xapi.internal.statements.Stock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class LrsForwardingService implements LrsForwarding {
    private final ForwardRepository repository;

    private final Descriptions descriptions;

    private final Line line;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    LrsForwardingService(
            ForwardRepository repository, Descriptions descriptions, Line line, CurrentActor actor, Clock clock) {
        this.repository = repository;
        this.descriptions = descriptions;
        this.line = line;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LrsForwardingService() {
        this.repository = null;
        this.descriptions = null;
        this.line = null;
        this.actor = null;
        this.clock = null;
    }

    @Override
    public List<ForwardRow> forwards() {
        everywhere();
        return repository.list().stream().map(this::row).toList();
    }

    private ForwardRow row(Forward forward) {
        Optional<ForwardRow.Trouble> trouble = line.standing(forward.id())
                .head()
                .filter(head -> head.failure().isPresent())
                .map(LrsForwardingService::trouble);
        return new ForwardRow(
                forward.id(),
                forward.input(),
                forward.active(),
                line.backlog(forward, ForwardRow.MOST_COUNTED + 1),
                Stock.stored(forward.delivered()),
                forward.lastSuccess(),
                repository.failures(forward.id()),
                trouble);
    }

    private static ForwardRow.Trouble trouble(OutboxMessage head) {
        return new ForwardRow.Trouble(head.failure().orElseThrow(), head.attempts(), head.due());
    }

    @Override
    public LrsForwardId add(ForwardInput input, Optional<Instant> from) {
        everywhere();
        ForwardInput checked = descriptions.checked(input, Optional.empty());
        // What is whole now has its place before the end; what is being written has not, and is sent.
        LrsForwardId id = repository.add(checked, from.map(this::before).orElseGet(line::end), clock.instant());
        descriptions.keepSecret(id, checked);
        return id;
    }

    @Override
    public void change(LrsForwardId id, ForwardInput input) {
        Forward forward = known(id);
        ForwardInput checked = descriptions.checked(input, Optional.of(forward.input()));
        repository.change(id, checked);
        descriptions.keepSecret(id, checked);
        line.tryNow(id, clock.instant());
    }

    @Override
    public void pause(LrsForwardId id) {
        known(id);
        repository.activate(id, false);
        line.clear(id);
    }

    @Override
    public void resume(LrsForwardId id) {
        known(id);
        repository.activate(id, true);
    }

    @Override
    public void tryNow(LrsForwardId id) {
        known(id);
        line.tryNow(id, clock.instant());
    }

    @Override
    public void replay(LrsForwardId id, Instant from) {
        known(id);
        line.clear(id);
        repository.deliveredUpTo(id, before(from));
    }

    private long before(Instant from) {
        if (from.isAfter(clock.instant())) {
            throw new RefusedException("xapi.forward.from");
        }
        return Stock.before(from);
    }

    @Override
    public void remove(LrsForwardId id) {
        known(id);
        line.clear(id);
        repository.remove(id);
    }

    @Override
    public Page<ForwardFailure> failures(LrsForwardId id, PageRequest page) {
        everywhere();
        return repository.failures(id, page);
    }

    @Override
    public void sendAgain(LrsForwardId id) {
        Forward forward = known(id);
        if (!forward.active()) {
            throw new RefusedException("xapi.forward.paused");
        }
        repository.failureKeys(id).forEach(failure -> line.again(id, failure));
    }

    /** The other store, locked until the transaction ends. */
    private Forward known(LrsForwardId id) {
        everywhere();
        return repository.findForUpdate(id).orElseThrow(() -> new RefusedException("xapi.forward.gone"));
    }

    /** Statements know no units: who may administer access in a part of the organisation alone has no say here. */
    private void everywhere() {
        if (!actor.get().scopeOf(Permission.ADMINISTER_ACCESS).unitPaths().contains("")) {
            throw new NotPermittedException();
        }
    }
}
