package dk.loeft.web.competence;

import dk.loeft.competence.ChangeKind;
import dk.loeft.competence.ChangedField;
import dk.loeft.competence.FrameworkChange;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.ImportId;
import dk.loeft.competence.ImportPlan;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Brings a framework in: a file is chosen, what it does is shown, and then it is done. */
@Named("frameworkImport")
@RequestScoped
public class FrameworkImportPage {
    /** More lines than anybody reads; the figures above them tell the whole. */
    private static final int SHOWN = 200;

    private final Frameworks frameworks;
    private final CurrentActor actor;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private ImportId waiting = new ImportId(0);
    private Optional<ImportPlan> plan = Optional.empty();
    private boolean retiring;

    @Inject
    public FrameworkImportPage(
            Frameworks frameworks, CurrentActor actor, Address address, Refusals refusals, Toasts toasts) {
        this.frameworks = frameworks;
        this.actor = actor;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected FrameworkImportPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        waiting = new ImportId(address.key("id"));
        plan = waiting.value() == 0 ? Optional.empty() : frameworks.planned(waiting);
    }

    /** Before a file is chosen the page asks for no use case that would check whether the reader may bring one in. */
    public void check() {
        if (!actor.get().may(Permission.EDIT_COMPETENCES)) {
            throw new NotPermittedException(Permission.EDIT_COMPETENCES);
        }
    }

    /** Does what is shown. */
    public @Nullable String run() {
        try {
            FrameworkId framework =
                    Retry.of(() -> retiring ? frameworks.runRetiring(waiting) : frameworks.run(waiting));
            toasts.done("competence", "import.done");
            return "/competence/framework?faces-redirect=true&id=" + framework.value();
        } catch (RefusedException e) {
            refusals.show(e);
            plan = frameworks.planned(waiting);
            return null;
        }
    }

    /** Whether competences in use may be retired. */
    public boolean isRetiring() {
        return retiring;
    }

    public void setRetiring(boolean retiring) {
        this.retiring = retiring;
    }

    /** Whether a file waits. */
    public boolean isPlanned() {
        return plan.isPresent();
    }

    /** Whether the address names a file that waits no more. */
    public boolean isGone() {
        return waiting.value() > 0 && plan.isEmpty();
    }

    public ImportPlan getPlan() {
        return plan.orElseThrow();
    }

    /** Whether the file can be taken in, and would change something. */
    public boolean isReady() {
        return plan.filter(each -> !each.stale() && !each.changes().isEmpty()).isPresent();
    }

    /** The first changes; {@link #getHidden} are not among them. */
    public List<FrameworkChange> getChanges() {
        return getPlan().changes().stream().limit(SHOWN).toList();
    }

    public int getHidden() {
        return Math.max(0, getPlan().changes().size() - SHOWN);
    }

    /** How many changes of that kind there are. */
    public long count(ChangeKind kind) {
        return getPlan().count(kind);
    }

    /** The kinds of change there are. */
    public List<ChangeKind> getKinds() {
        return Stream.of(ChangeKind.values()).filter(kind -> count(kind) > 0).toList();
    }

    /** What of it is changed, in one order. */
    public List<ChangedField> fieldsOf(FrameworkChange change) {
        return change.fields().stream().sorted().toList();
    }
}
