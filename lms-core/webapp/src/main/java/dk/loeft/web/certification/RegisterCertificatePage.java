package dk.loeft.web.certification;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindName;
import dk.loeft.certification.Certification;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Registers proof that was given outside Løft. */
@Named("register")
@RequestScoped
public class RegisterCertificatePage {
    private static final Map<String, String> FIELDS = Map.of(
            "certification.register.person", "register:person",
            "certification.kind", "register:kind",
            "certification.record", "register:date");

    private final Certification certification;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<CertificateKindName> kinds = List.of();
    private String person = "";
    private long kind;
    private @Nullable LocalDate date;

    @Inject
    public RegisterCertificatePage(Certification certification, Refusals refusals, Toasts toasts) {
        this.certification = certification;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RegisterCertificatePage() {
        this(null, null, null);
    }

    @PostConstruct
    void read() {
        kinds = certification.kindNames();
    }

    public @Nullable String save() {
        LocalDate day = date;
        if (day == null) {
            return null;
        }
        try {
            CertificateId made = certification.register(person.strip(), new CertificateKindId(kind), day);
            toasts.done("certification", "register.done");
            return "/certification/certificate?faces-redirect=true&id=" + made.value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public List<CertificateKindName> getKinds() {
        return kinds;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(String person) {
        this.person = person;
    }

    public long getKind() {
        return kind;
    }

    public void setKind(long kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }
}
