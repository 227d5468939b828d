package dk.loeft.web.certification;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.CertificateKindRow;
import dk.loeft.certification.Certification;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kinds of certificate that the municipality uses, and their terms. */
@Named("certificateKinds")
@RequestScoped
public class CertificateKindsPage {
    private static final String NEW = "new";
    private static final Map<String, String> FIELDS = Map.of(
            "certification.kind.code", "kind:code",
            "certification.kind.title", "kind:title",
            "certification.kind.months", "kind:months",
            "certification.kind.window", "kind:window",
            "certification.kind.grace", "kind:grace");

    private final Certification certification;
    private final CurrentActor actor;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<CertificateKindRow> rows = List.of();
    private Optional<CertificateKindRow> edited = Optional.empty();
    private boolean adding;

    private String code = "";
    private String title = "";
    private @Nullable Integer months = 12;
    private int window = 60;
    private int grace = 30;

    @Inject
    public CertificateKindsPage(
            Certification certification, CurrentActor actor, Address address, Refusals refusals, Toasts toasts) {
        this.certification = certification;
        this.actor = actor;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CertificateKindsPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        rows = certification.kinds();
        if (isManaging()) {
            adding = address.text("edit").equals(NEW);
            CertificateKindId key = new CertificateKindId(address.key("edit"));
            edited = rows.stream().filter(row -> row.id().equals(key)).findFirst();
            edited.map(CertificateKindRow::input).ifPresent(this::fill);
        }
    }

    private void fill(CertificateKindInput input) {
        code = input.code();
        title = input.title();
    }

    public @Nullable String save() {
        String given = code.strip().toUpperCase(Locale.ROOT);
        try {
            edited.ifPresentOrElse(
                    row -> certification.changeKind(row.id(), renamed(row.input(), given)),
                    () -> certification.addKind(
                            CertificateKindInput.of(given, title, Optional.ofNullable(months), window, grace)));
            toasts.done("certification", "kinds.saved");
            return "/certification/kinds?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** The rules stay as they are; they have a page of their own. */
    private CertificateKindInput renamed(CertificateKindInput input, String given) {
        return new CertificateKindInput(given, title, input.validity(), input.window(), input.grace());
    }

    /** Whether the reader may change what is listed. */
    public boolean isManaging() {
        return actor.find()
                .filter(who -> who.may(Permission.MANAGE_CERTIFICATES))
                .isPresent();
    }

    public List<CertificateKindRow> getRows() {
        return rows;
    }

    /** Whether the form is open. */
    public boolean isEditing() {
        return adding || edited.isPresent();
    }

    public boolean isAdding() {
        return adding;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer months) {
        this.months = months;
    }

    public int getWindow() {
        return window;
    }

    public void setWindow(int window) {
        this.window = window;
    }

    public int getGrace() {
        return grace;
    }

    public void setGrace(int grace) {
        this.grace = grace;
    }
}
