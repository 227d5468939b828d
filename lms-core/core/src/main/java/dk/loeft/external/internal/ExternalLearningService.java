package dk.loeft.external.internal;

import static dk.loeft.organisation.Permission.RATE_TEAM;
import static dk.loeft.organisation.Permission.SEE_LEARNING;

import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.external.ExternalFilter;
import dk.loeft.external.ExternalInput;
import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningDecided;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.external.ExternalState;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class ExternalLearningService implements ExternalLearning {
    private final ExternalRepository learnings;

    private final Documented documented;

    private final CurrentActor actor;

    private final Event<ExternalLearningDecided> decided;

    private final Clock clock;

    @Inject
    ExternalLearningService(
            ExternalRepository learnings,
            Documented documented,
            CurrentActor actor,
            Event<ExternalLearningDecided> decided,
            Clock clock) {
        this.learnings = learnings;
        this.documented = documented;
        this.actor = actor;
        this.decided = decided;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ExternalLearningService() {
        this(null, null, null, null, null);
    }

    @Override
    public ExternalLearningId handIn(ExternalInput learning, List<AttachmentId> files) {
        ExternalInput checked = ExternalRules.checked(learning, today());
        ExternalLearningId id = learnings.add(new StoredExternal(actor.person(), checked, clock.instant()));
        documented.attach(id, files);
        return id;
    }

    @Override
    public void handInAgain(ExternalLearningId learning, ExternalInput told, List<AttachmentId> more) {
        ExternalInput checked = ExternalRules.checked(told, today());
        StoredExternal stored = ownLocked(learning);
        if (stored.state() != ExternalState.RETURNED) {
            throw decidedBefore();
        }
        stored.handIn(checked, clock.instant());
        documented.attach(learning, more);
    }

    @Override
    public List<ExternalRow> mine() {
        return documented.with(learnings.of(actor.person()));
    }

    @Override
    public Optional<ExternalRow> own(ExternalLearningId learning) {
        return learnings
                .of(actor.person(), learning)
                .map(row -> documented.with(List.of(row)).get(0));
    }

    @Override
    public void withdraw(ExternalLearningId learning) {
        StoredExternal stored = ownLocked(learning);
        if (stored.state() != ExternalState.WAITING && stored.state() != ExternalState.RETURNED) {
            throw decidedBefore();
        }
        stored.withdraw(clock.instant());
    }

    @Override
    public List<ExternalRow> waiting() {
        return documented.with(
                learnings.waiting(actor.outsideTeam(), actor.get().scopeOf(RATE_TEAM), today()));
    }

    @Override
    public void accept(ExternalLearningId learning) {
        StoredExternal stored = ofTeam(learning);
        decided.fire(stored.accept(actor.person(), actor.onBehalfOf(), clock.instant()));
    }

    @Override
    public void giveBack(ExternalLearningId learning, String reason) {
        StoredExternal stored = ofTeam(learning);
        String why = ExternalRules.text(reason, ExternalRules.LONGEST_REASON, "external.reason");
        decided.fire(stored.giveBack(why, actor.person(), actor.onBehalfOf(), clock.instant()));
    }

    @Override
    public Page<ExternalRow> list(ExternalFilter filter, PageRequest page) {
        return documented.with(learnings.list(filter, actor.get().scopeOf(SEE_LEARNING), page));
    }

    @Override
    public Optional<AttachedFile> file(ExternalLearningId learning, AttachmentId file) {
        return learnings.owner(learning).filter(this::mayRead).flatMap(owner -> documented.file(learning, file));
    }

    private boolean mayRead(PersonId owner) {
        return actor.person().equals(owner)
                || leads(owner)
                || learnings.within(owner, actor.get().scopeOf(SEE_LEARNING));
    }

    private boolean leads(PersonId person) {
        return learnings
                .unitPath(person, actor.get().scopeOf(RATE_TEAM), today())
                .filter(path -> actor.decidesAbout(person, path, RATE_TEAM))
                .isPresent();
    }

    private StoredExternal ownLocked(ExternalLearningId learning) {
        return learnings
                .lock(learning)
                .filter(each -> each.person().equals(actor.person()))
                .orElseThrow(ExternalLearningService::unknown);
    }

    private StoredExternal ofTeam(ExternalLearningId learning) {
        StoredExternal stored = learnings.lock(learning).orElseThrow(ExternalLearningService::unknown);
        if (!leads(stored.person())) {
            throw new NotPermittedException(RATE_TEAM);
        }
        if (stored.state() != ExternalState.WAITING) {
            throw decidedBefore();
        }
        return stored;
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }

    private static RefusedException decidedBefore() {
        return new RefusedException("external.decided");
    }

    private static RefusedException unknown() {
        return new RefusedException("external.unknown");
    }
}
