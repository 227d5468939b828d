package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What HR certifies. On which terms is said by its versions. */
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

    @Column(name = "holders_keep", nullable = false)
    private boolean holdersKeep = true;

    protected CertificateKind() {}

    CertificateKind(CertificateKindInput input) {
        describe(input);
    }

    /** Takes over what HR writes; {@link Kinds} has looked at it. */
    void describe(CertificateKindInput input) {
        code = input.code();
        title = input.title();
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

    /** Whether whoever holds one is asked to keep it, also where no rule asks. */
    boolean holdersKeep() {
        return holdersKeep;
    }

    void askHolders(boolean asked) {
        holdersKeep = asked;
    }
}
