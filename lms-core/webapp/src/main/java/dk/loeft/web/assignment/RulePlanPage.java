package dk.loeft.web.assignment;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.RuleChange;
import dk.loeft.learning.RulePlan;
import dk.loeft.learning.RulePlanFilter;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RulePlanPerson;
import dk.loeft.learning.RulePlanUnit;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dry run: whom the rule would touch and how, and carrying it out. */
@Named("rulePlan")
@RequestScoped
public class RulePlanPage {
    private static final int PAGE_SIZE = 25;

    private static final int UNITS = 10;

    private final AssignmentRules rules;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private final ListState<RulePlanPerson> list = new ListState<>(PAGE_SIZE, "name", false);

    private Optional<RulePlan> plan = Optional.empty();
    private Page<RulePlanUnit> units = new Page<>(List.of(), 0, PageRequest.first(UNITS));
    private String fingerprint = "";
    private String change = "";
    private long unit;

    @Inject
    public RulePlanPage(AssignmentRules rules, Address address, Refusals refusals, Toasts toasts) {
        this.rules = rules;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RulePlanPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        plan = rules.find(new RulePlanId(address.key("id")));
        fingerprint = plan.map(RulePlan::fingerprint).orElse("");
    }

    /** Reads the people once the address has been read; answers "not found" for a dry run that is not there. */
    public void load() throws IOException {
        if (plan.isEmpty()) {
            address.notFound();
            return;
        }
        RulePlanFilter filter = new RulePlanFilter(
                list.getText(),
                Arrays.stream(RuleChange.values())
                        .filter(each -> each.name().equals(change))
                        .findFirst(),
                unit > 0 ? Optional.of(new UnitId(unit)) : Optional.empty());
        list.show(rules.people(getView().id(), filter, list.request()));
        units = rules.units(getView().id(), PageRequest.first(UNITS));
    }

    /** Does what the dry run says, as it was looked at. */
    public @Nullable String run() {
        try {
            rules.run(getView().id(), fingerprint);
            toasts.done("assignment", "plan.ran");
            return Outcomes.rule(getView().rule());
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return plan.isPresent();
    }

    public RulePlan getView() {
        return plan.orElseThrow();
    }

    public boolean isOpen() {
        return getView().state() == RulePlan.State.OPEN;
    }

    /** How many it touches. */
    public long getTouched() {
        return getView().entering() + getView().leaving() + getView().changing();
    }

    /** The beginning of the fingerprint, enough to tell two dry runs apart. */
    public String getShortFingerprint() {
        return getView().fingerprint().substring(0, 12);
    }

    /** Whether only some of the people are wanted. */
    public boolean isFiltered() {
        return !(list.getText() + change).isEmpty() || unit > 0;
    }

    public Page<RulePlanUnit> getUnits() {
        return units;
    }

    public RuleChange[] getChanges() {
        return RuleChange.values();
    }

    public ListState<RulePlanPerson> getList() {
        return list;
    }

    public String getFingerprint() {
        return fingerprint;
    }

    public void setFingerprint(String fingerprint) {
        this.fingerprint = fingerprint;
    }

    public String getChange() {
        return change;
    }

    public void setChange(String change) {
        this.change = change;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }
}
