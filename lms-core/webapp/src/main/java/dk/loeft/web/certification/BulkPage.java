package dk.loeft.web.certification;

import dk.loeft.certification.BulkAction;
import dk.loeft.certification.BulkInput;
import dk.loeft.certification.BulkInput.Pick;
import dk.loeft.certification.BulkPlanId;
import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.Certification;
import dk.loeft.certification.CertificationBulk;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to be written into the records that the list shows, or into those of them that were ticked. */
@Named("bulk")
@RequestScoped
public class BulkPage {
    private static final Map<String, String> FIELDS = Map.of(
            "certification.record.reason", "bulk:reason",
            "certification.record.approver", "bulk:approver",
            "certification.record.day", "bulk:until",
            "certification.record.bad.until-before-on", "bulk:until",
            "certification.bulk.until", "bulk:until");

    private static final Pattern PICK = Pattern.compile("pick-(\\d{1,18})-(\\d{1,18})");

    private final Certification certification;
    private final CertificationBulk bulk;
    private final Address address;
    private final Refusals refusals;

    private List<Pick> picked = List.of();
    private long count;
    private BulkAction action = BulkAction.EXEMPT;
    private @Nullable LocalDate until;
    private String reason = "";
    private String approver = "";

    @Inject
    public BulkPage(Certification certification, CertificationBulk bulk, Address address, Refusals refusals) {
        this.certification = certification;
        this.bulk = bulk;
        this.address = address;
        this.refusals = refusals;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected BulkPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        picked = address.has("all")
                ? List.of()
                : address.names().stream().flatMap(BulkPage::pick).toList();
        count = picked.isEmpty()
                ? certification.list(filter(), PageRequest.first(1)).total()
                : picked.size();
    }

    private static Stream<Pick> pick(String name) {
        Matcher matcher = PICK.matcher(name);
        return matcher.matches()
                ? Stream.of(new Pick(
                        new PersonId(Long.parseLong(matcher.group(1))),
                        new CertificateKindId(Long.parseLong(matcher.group(2)))))
                : Stream.empty();
    }

    /** Makes the bean before anything is written: reading refuses whoever may not. */
    public void check() {
        // Reading is done once the bean is there.
    }

    /** Tries it out. */
    public @Nullable String plan() {
        try {
            BulkPlanId plan =
                    bulk.plan(new BulkInput(filter(), picked, action, Optional.ofNullable(until), reason, approver));
            return "/certification/bulk-plan?faces-redirect=true&id=" + plan.value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    private CertificateFilter filter() {
        return CertificateFilters.of(address);
    }

    /** The list as it was. */
    public String getBack() {
        CertificateOrder order =
                new CertificateOrder(address.text("sort"), !Boolean.parseBoolean(address.text("descending")));
        return "/certification/list?bulk=true" + CertificateFilters.query(filter(), order);
    }

    /** Whether some were ticked; else it is about all that the list shows. */
    public boolean isPicking() {
        return !picked.isEmpty();
    }

    /** How many records it is about. */
    public long getCount() {
        return count;
    }

    public int getMost() {
        return CertificationBulk.MOST;
    }

    public BulkAction[] getActions() {
        return BulkAction.values();
    }

    public BulkAction getAction() {
        return action;
    }

    public void setAction(BulkAction action) {
        this.action = action;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getApprover() {
        return approver;
    }

    public void setApprover(String approver) {
        this.approver = approver;
    }
}
