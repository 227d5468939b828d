package dk.loeft.web.certification;

import dk.loeft.certification.Certification;
import dk.loeft.certification.Verification;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The public check of a certificate by the code printed on it. */
@Named("verify")
@RequestScoped
public class VerifyPage {
    private final Certification certification;

    private String code = "";
    private Optional<Verification> found = Optional.empty();

    @Inject
    public VerifyPage(Certification certification) {
        this.certification = certification;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected VerifyPage() {
        this(null);
    }

    /** Looks the code up, if there is one in the address. */
    public void load() {
        if (isAsked()) {
            found = certification.verify(code.strip());
        }
    }

    public boolean isAsked() {
        return !code.isBlank();
    }

    /** What may be told, null if no certificate has the code. */
    public @Nullable Verification getFound() {
        return found.orElse(null);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
