package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.engine.Validity;
import dk.loeft.learning.AttemptId;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One certificate of one person: issued once, with the holder's name, the title and the dates of that day. Later it can be
 * succeeded by a newer one of its kind, and it can be withdrawn; nothing else about it ever changes.
 */
@Entity
@Table(name = "certificate")
class Certificate {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "kind_id", nullable = false, updatable = false)
    private CertificateKind kind;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long person;

    @Column(name = "serial", nullable = false, updatable = false)
    private String serial = "";

    @Column(name = "verification_code", nullable = false, updatable = false)
    private String code = "";

    @Column(name = "title", nullable = false, updatable = false)
    private String title = "";

    @Column(name = "holder_name", nullable = false, updatable = false)
    private String holderName = "";

    @Column(name = "holder_given_name", nullable = false, updatable = false)
    private String holderGivenName = "";

    @Column(name = "attempt_id")
    private @Nullable Long attempt;

    @Column(name = "score", updatable = false)
    private @Nullable BigDecimal score;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "window_opens", updatable = false)
    private @Nullable LocalDate windowOpens;

    @Column(name = "expires", updatable = false)
    private @Nullable LocalDate expires;

    @Column(name = "grace_ends", updatable = false)
    private @Nullable LocalDate graceEnds;

    @Column(name = "issued_at", nullable = false, updatable = false)
    private Instant issuedAt = Instant.EPOCH;

    /** TRUE or absent, as the unique key of the newest wants it. */
    @Column(name = "newest")
    private @Nullable Boolean newest;

    @Column(name = "revoked_on")
    private @Nullable LocalDate revokedOn;

    @Column(name = "revocation_reason")
    private @Nullable String revocationReason;

    /**
     * What earned a certificate.
     *
     * @param attempt the attempt at a course, absent for proof from elsewhere
     * @param score the score of that attempt
     */
    record Proof(Optional<AttemptId> attempt, Optional<BigDecimal> score) {
        static Proof fromElsewhere() {
            return new Proof(Optional.empty(), Optional.empty());
        }
    }

    /**
     * The number to read and the code to check by.
     *
     * @param serial unique, readable
     * @param code unique, not to be guessed
     */
    record Numbers(String serial, String code) {}

    protected Certificate() {}

    Certificate(
            CertificateKind kind,
            PersonCard holder,
            Validity validity,
            Numbers numbers,
            Proof proof,
            Instant issuedAt) {
        this.kind = kind;
        this.person = holder.id().value();
        this.serial = numbers.serial();
        this.code = numbers.code();
        this.title = kind.title();
        this.holderName = holder.name();
        this.holderGivenName = holder.givenName();
        this.attempt = proof.attempt().map(AttemptId::value).orElse(null);
        this.score = proof.score().orElse(null);
        this.validFrom = validity.validFrom();
        this.windowOpens = validity.term().map(Validity.Term::windowOpens).orElse(null);
        this.expires = validity.term().map(Validity.Term::expires).orElse(null);
        this.graceEnds = validity.term().map(Validity.Term::graceEnds).orElse(null);
        this.issuedAt = issuedAt;
        this.newest = true;
    }

    /** A newer certificate of the kind takes its place; it keeps its dates. */
    void succeeded() {
        newest = null;
    }

    /** It is the newest again, for the one that took its place was withdrawn. */
    void takeUp() {
        newest = true;
    }

    /**
     * Revoked with the completion that earned it. The attempt lets go of it and may earn another one.
     *
     * @return whether it was the newest
     */
    boolean withdraw(LocalDate on, String reason) {
        boolean was = newest != null;
        revoke(on, reason);
        attempt = null;
        newest = null;
        return was;
    }

    void revoke(LocalDate on, String reason) {
        revokedOn = on;
        revocationReason = reason;
    }

    Validity validity() {
        if (windowOpens == null || expires == null || graceEnds == null) {
            return new Validity(validFrom, Optional.empty());
        }
        return new Validity(validFrom, Optional.of(new Validity.Term(windowOpens, expires, graceEnds)));
    }

    Validity.Former asFormer() {
        return new Validity.Former(validity(), revokedOn());
    }

    CertificateState stateOn(LocalDate day) {
        if (revokedOn != null && !revokedOn.isAfter(day)) {
            return CertificateState.REVOKED;
        }
        return switch (validity().on(day)) {
            case CERTIFIED -> CertificateState.CERTIFIED;
            case DUE_FOR_RENEWAL -> CertificateState.DUE_FOR_RENEWAL;
            case EXPIRED -> CertificateState.EXPIRED;
            case LAPSED -> CertificateState.LAPSED;
        };
    }

    /** As much of the holder's name as the public may learn: the given name and the initial of the family name. */
    String holderForThePublic() {
        String family = holderName.startsWith(holderGivenName)
                ? holderName.substring(holderGivenName.length()).strip()
                : "";
        if (family.isEmpty()) {
            return holderGivenName;
        }
        return holderGivenName + " " + family.substring(0, family.offsetByCodePoints(0, 1)) + ".";
    }

    CertificateId id() {
        return new CertificateId(id);
    }

    PersonId person() {
        return new PersonId(person);
    }

    CertificateKind kind() {
        return kind;
    }

    String serial() {
        return serial;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String holderName() {
        return holderName;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Optional<LocalDate> expires() {
        return Optional.ofNullable(expires);
    }

    Instant issuedAt() {
        return issuedAt;
    }

    Optional<LocalDate> revokedOn() {
        return Optional.ofNullable(revokedOn);
    }

    /** Empty if it was not withdrawn. */
    String revocationReason() {
        return Optional.ofNullable(revocationReason).orElse("");
    }

    Optional<BigDecimal> score() {
        return Optional.ofNullable(score);
    }
}
