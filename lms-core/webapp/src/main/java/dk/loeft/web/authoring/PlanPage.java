package dk.loeft.web.authoring;

import dk.loeft.learning.VersionPlanState;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan for those on older versions: whom it touches, running it as it was looked at, excepting one person, and undoing it.
 *
 * @param <P> the plan
 * @param <R> one of its people
 */
public abstract class PlanPage<P, R> {
    private static final int PAGE_SIZE = 25;

    /** Enough of a fingerprint to tell two plans apart. */
    private static final int SHORT = 12;

    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private final ListState<R> list = new ListState<>(PAGE_SIZE, "name", false);

    private Optional<P> plan = Optional.empty();
    private String edit = "";
    private String fingerprint = "";
    private String decided = "";

    protected PlanPage(Address address, Refusals refusals, Toasts toasts) {
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** The plan with that key. */
    protected abstract Optional<P> find(long key);

    protected abstract VersionPlanState stateOf(P found);

    protected abstract String fingerprintOf(P found);

    /** The key by which the address names one of the people. */
    protected abstract long keyOf(R row);

    protected abstract String nameOf(R row);

    /** Reads the people of the plan into the list, and what else the page shows. */
    protected abstract void show();

    /** Where the page leads when something was done. */
    protected abstract String here();

    @PostConstruct
    void read() {
        edit = address.text("edit");
        plan = find(address.key("id"));
        fingerprint = plan.map(this::fingerprintOf).orElse("");
    }

    /** Reads the people once the address has been read; answers "not found" for a plan that is not there. */
    public void load() throws IOException {
        if (plan.isEmpty()) {
            address.notFound();
            return;
        }
        show();
    }

    protected static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
    }

    protected @Nullable String act(String done, Runnable work) {
        try {
            work.run();
            toasts.done("authoring", done);
            return here();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    /** Whom the address names. */
    protected long person() {
        return address.key("person");
    }

    public boolean isFound() {
        return plan.isPresent();
    }

    public P getView() {
        return plan.orElseThrow();
    }

    protected VersionPlanState planState() {
        return stateOf(getView());
    }

    public boolean isPlanned() {
        return planState() == VersionPlanState.PLANNED;
    }

    public boolean isDone() {
        return planState() == VersionPlanState.DONE;
    }

    public boolean isUndone() {
        return planState() == VersionPlanState.UNDONE;
    }

    /** The beginning of the fingerprint. */
    public String getShortFingerprint() {
        return fingerprintOf(getView()).substring(0, SHORT);
    }

    /** Whether an exception is being written; the list is not read yet when a form is sent. */
    public boolean isExcepting() {
        return edit.equals("except") && isPlanned() && person() > 0;
    }

    /** The name of whoever is excepted, empty if not on this page of the list. */
    public String getPersonName() {
        long key = person();
        return list.getRows().stream()
                .filter(each -> keyOf(each) == key)
                .map(this::nameOf)
                .findFirst()
                .orElse("");
    }

    public ListState<R> getList() {
        return list;
    }

    /** Which form is open: {@code undo}, {@code except} or none. */
    public String getEdit() {
        return edit;
    }

    public String getFingerprint() {
        return fingerprint;
    }

    public void setFingerprint(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    public String getDecided() {
        return decided;
    }

    public void setDecided(String decided) {
        this.decided = decided;
    }
}
