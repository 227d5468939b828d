package dk.loeft.web.certification;

import dk.loeft.certification.BulkPlan;
import dk.loeft.certification.BulkPlanId;
import dk.loeft.certification.BulkPlanRow;
import dk.loeft.certification.CertificationBulk;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A dry run over many records: whom it would touch and how, and carrying it out. */
@Named("bulkPlan")
@RequestScoped
public class BulkPlanPage {
    private static final int PAGE_SIZE = 50;

    private final CertificationBulk bulk;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private final ListState<BulkPlanRow> list = new ListState<>(PAGE_SIZE, "", false);

    private Optional<BulkPlan> plan = Optional.empty();
    private String fingerprint = "";

    @Inject
    public BulkPlanPage(CertificationBulk bulk, Address address, Refusals refusals, Toasts toasts) {
        this.bulk = bulk;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected BulkPlanPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        plan = bulk.find(new BulkPlanId(address.key("id")));
        fingerprint = plan.map(BulkPlan::fingerprint).orElse("");
    }

    /** Reads the rows once the address has been read; answers "not found" for a dry run that is not there. */
    public void load() throws IOException {
        if (plan.isEmpty()) {
            address.notFound();
            return;
        }
        list.show(bulk.rows(
                getView().id(), FacesContext.getCurrentInstance().getViewRoot().getLocale(), list.request()));
    }

    /** Does what the dry run says, as it was looked at. */
    public @Nullable String run() {
        try {
            bulk.run(getView().id(), fingerprint);
            toasts.done("certification", "bulk.ran", getView().possible());
            return "/certification/bulk-plan?faces-redirect=true&id="
                    + getView().id().value();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return plan.isPresent();
    }

    public BulkPlan getView() {
        return plan.orElseThrow();
    }

    public ListState<BulkPlanRow> getList() {
        return list;
    }

    public String getFingerprint() {
        return fingerprint;
    }

    public void setFingerprint(String fingerprint) {
        this.fingerprint = fingerprint;
    }
}
