package dk.loeft.web.audit;

import dk.loeft.audit.Audit;
import dk.loeft.audit.AuditCheck;
import dk.loeft.audit.AuditRow;
import dk.loeft.audit.AuditVerification.Broken;
import dk.loeft.audit.AuditVerification.Intact;
import dk.loeft.audit.AuditWords;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PeopleFilter;
import dk.loeft.organisation.PersonRow;
import dk.loeft.shared.PageRequest;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Toasts;
import dk.loeft.web.ViewerPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who did what on whom and when, and whether the trail of it holds. */
@Named("auditTrail")
@RequestScoped
public class AuditTrailPage {
    private static final int ROWS = 50;

    private static final int MATCHES = 20;

    private final Audit audit;

    private final Organisation organisation;

    private final Address address;

    private final ViewerPage viewer;

    private final Toasts toasts;

    private final ListState<AuditRow> list = new ListState<>(ROWS, "", false);

    private AuditQuery asked = AuditQuery.of(name -> "");

    private List<PersonRow> matches = List.of();

    private Optional<AuditCheck> check = Optional.empty();

    @Inject
    public AuditTrailPage(Audit audit, Organisation organisation, Address address, ViewerPage viewer, Toasts toasts) {
        this.audit = audit;
        this.organisation = organisation;
        this.address = address;
        this.viewer = viewer;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AuditTrailPage() {
        this(null, null, null, null, null);
    }

    /** Asked before anything is rendered, so that whoever may not come here is told so on a page that is whole. */
    public void check() {
        // To be there is enough: whoever may not read this does not get so far.
    }

    @PostConstruct
    void read() {
        check = audit.lastCheck();
        asked = AuditQuery.of(address::text);
        if (!asked.text().isEmpty() && asked.person() == 0) {
            matches = organisation
                    .people(
                            new PeopleFilter(asked.text(), Optional.empty(), Optional.empty(), true),
                            PageRequest.first(MATCHES))
                    .rows();
            if (matches.size() != 1) {
                // Of whom is not known yet, so there is nothing to show.
                return;
            }
            asked = asked.by(matches.get(0).id());
            matches = List.of();
        }
        int page = (int) Math.min(address.key("page"), Integer.MAX_VALUE);
        list.show(audit.trail(asked.filter(), new PageRequest(page, ROWS, "", true)));
    }

    /** Walks along the whole trail now. */
    public String checkNow() {
        audit.check();
        toasts.done("audit", "check.done");
        return "/audit/trail?faces-redirect=true";
    }

    public ListState<AuditRow> getList() {
        return list;
    }

    /** The words for what the trail says by the program's own names. */
    public AuditWords getWords() {
        return AuditWords.in(viewer.getLocale());
    }

    /** The people of whom one must be chosen. */
    public List<PersonRow> getMatches() {
        return matches;
    }

    /** Whether it is not known yet of whom the trail is wanted. */
    public boolean isUndecided() {
        return !asked.text().isEmpty() && asked.person() == 0;
    }

    public boolean isNarrowed() {
        return asked.narrowed();
    }

    /** The filter as the rest of an address, for the file. */
    public String getQuery() {
        return asked.address();
    }

    public String getText() {
        return asked.text();
    }

    public boolean isDone() {
        return asked.done();
    }

    public String getUseCase() {
        return asked.useCase();
    }

    public String getFrom() {
        return asked.from().map(LocalDate::toString).orElse("");
    }

    public String getTo() {
        return asked.to().map(LocalDate::toString).orElse("");
    }

    /** When the trail was walked last, null before the first time. */
    public @Nullable Instant getChecked() {
        return check.map(AuditCheck::at).orElse(null);
    }

    /** What was found if the trail holds, else null. */
    public @Nullable Intact getIntact() {
        return check.map(AuditCheck::result)
                .filter(Intact.class::isInstance)
                .map(Intact.class::cast)
                .orElse(null);
    }

    /** What was found if the trail does not hold, else null. */
    public @Nullable Broken getBroken() {
        return check.map(AuditCheck::result)
                .filter(Broken.class::isInstance)
                .map(Broken.class::cast)
                .orElse(null);
    }
}
