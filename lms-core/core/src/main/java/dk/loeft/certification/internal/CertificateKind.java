package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.engine.Validity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What HR certifies and on which terms. Changing the terms touches no certificate that was issued before. */
@Entity
@Table(name = "certificate_kind")
class CertificateKind {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "code", nullable = false)
    private String code = "";

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "months")
    private @Nullable Integer months;

    @Column(name = "window_days", nullable = false)
    private int windowDays;

    @Column(name = "grace_days", nullable = false)
    private int graceDays;

    protected CertificateKind() {}

    CertificateKind(CertificateKindInput input) {
        describe(input);
    }

    /** Takes over what HR writes; {@link Kinds} has looked at it. */
    void describe(CertificateKindInput input) {
        code = input.code();
        title = input.title();
        months = input.months().orElse(null);
        windowDays = input.windowDays();
        graceDays = input.graceDays();
    }

    CertificateKindId id() {
        return new CertificateKindId(id);
    }

    long key() {
        return id;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    Validity.Terms terms() {
        return new Validity.Terms(Optional.ofNullable(months), windowDays, graceDays);
    }

    CertificateKindInput described() {
        return new CertificateKindInput(code, title, Optional.ofNullable(months), windowDays, graceDays);
    }
}
