package dk.loeft.web.certification;

import dk.loeft.certification.CertificateDetails;
import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateState;
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
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One certificate as HR sees it, and its withdrawal. */
@Named("certificate")
@RequestScoped
public class CertificatePage {
    private final Certification certification;
    private final CurrentActor actor;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<CertificateDetails> found = Optional.empty();
    private boolean revoking;
    private String reason = "";

    @Inject
    public CertificatePage(
            Certification certification, CurrentActor actor, Address address, Refusals refusals, Toasts toasts) {
        this.certification = certification;
        this.actor = actor;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CertificatePage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        found = certification.certificate(new CertificateId(address.key("id")));
        revoking = isRevocable() && address.text("edit").equals("revoke");
    }

    /** Answers "not found" for a certificate that is not there, or is out of the reader's reach. */
    public void check() throws IOException {
        if (found.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String revoke() {
        CertificateId id = getView().row().id();
        try {
            certification.revoke(id, reason.strip());
            toasts.done("certification", "one.revoked.done");
            return "/certification/certificate?faces-redirect=true&id=" + id.value();
        } catch (RefusedException e) {
            refusals.show(e, Map.of("certification.record.reason", "revoke:reason"));
            return null;
        }
    }

    public boolean isFound() {
        return found.isPresent();
    }

    public CertificateDetails getView() {
        return found.orElseThrow();
    }

    /** Whether the reader may withdraw it, and it is not withdrawn yet. */
    public boolean isRevocable() {
        boolean managing = actor.find()
                .filter(who -> who.may(Permission.MANAGE_CERTIFICATES))
                .isPresent();
        return managing
                && found.filter(one -> one.row().state() != CertificateState.REVOKED)
                        .isPresent();
    }

    /** Whether the form for withdrawing is open. */
    public boolean isRevoking() {
        return revoking;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
