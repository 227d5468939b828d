package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.engine.Cycle;
import dk.loeft.certification.engine.Term;
import dk.loeft.certification.engine.ValidityTerms;
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
 * succeeded by a newer one of its kind, withdrawn and given back, and a correction of the history can supersede it; nothing
 * else about it ever changes.
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

    @Column(name = "event_id", updatable = false)
    private @Nullable Long event;

    @Column(name = "kind_version", nullable = false, updatable = false)
    private int kindVersion;

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

    @Column(name = "superseded_on")
    private @Nullable LocalDate supersededOn;

    /**
     * The number to read and the code to check by.
     *
     * @param serial unique, readable
     * @param code unique, not to be guessed
     */
    record Numbers(String serial, String code) {}

    protected Certificate() {}

    /**
     * Issues what a cycle says.
     *
     * @param terms those of the kind's version that the cycle was issued under
     */
    Certificate(
            CertificateKind kind,
            PersonCard holder,
            Cycle cycle,
            ValidityTerms terms,
            Numbers numbers,
            Optional<BigDecimal> score,
            Instant issuedAt) {
        this.kind = kind;
        this.person = holder.id().value();
        this.event = cycle.event();
        this.kindVersion = cycle.version();
        this.serial = numbers.serial();
        this.code = numbers.code();
        this.title = kind.title();
        this.holderName = holder.name();
        this.holderGivenName = holder.givenName();
        this.score = score.orElse(null);
        this.validFrom = cycle.validFrom();
        cycle.issuedTo().ifPresent(day -> {
            LocalDate opens = terms.window().before(day);
            windowOpens = opens.isBefore(validFrom) ? validFrom : opens;
            expires = day;
            graceEnds = terms.grace().after(day);
        });
        this.issuedAt = issuedAt;
    }

    /** Whether it says what a cycle says, so that it need not be issued anew. */
    boolean tells(Cycle cycle) {
        return validFrom.equals(cycle.validFrom())
                && expires().equals(cycle.issuedTo())
                && kindVersion == cycle.version();
    }

    boolean newest() {
        return newest != null;
    }

    /** A newer certificate of the kind takes its place; it keeps its dates. */
    void succeeded() {
        newest = null;
    }

    /** It is the newest, or the newest again. */
    void takeUp() {
        newest = true;
    }

    /** The history no longer bears it out: it is void from that day. One that was withdrawn before stays so. */
    void superseded(LocalDate on, String reason) {
        newest = null;
        supersededOn = on;
        if (revokedOn == null) {
            revoke(on, reason);
        }
    }

    void revoke(LocalDate on, String reason) {
        revokedOn = on;
        revocationReason = reason;
    }

    /** The withdrawal is lifted. */
    void reinstate() {
        revokedOn = null;
        revocationReason = null;
    }

    /** Its dates as they were issued, absent if it never expires. */
    Optional<Term> term() {
        if (windowOpens == null || expires == null || graceEnds == null) {
            return Optional.empty();
        }
        return Optional.of(new Term(windowOpens, expires, graceEnds));
    }

    CertificateState stateOn(LocalDate day) {
        if (revokedOn != null && !revokedOn.isAfter(day)) {
            return CertificateState.REVOKED;
        }
        return term().map(dates -> stateOn(day, dates)).orElse(CertificateState.CERTIFIED);
    }

    private static CertificateState stateOn(LocalDate day, Term dates) {
        if (day.isBefore(dates.windowOpens())) {
            return CertificateState.CERTIFIED;
        }
        if (!day.isAfter(dates.expires())) {
            return CertificateState.DUE_FOR_RENEWAL;
        }
        return day.isAfter(dates.graceEnds()) ? CertificateState.LAPSED : CertificateState.EXPIRED;
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

    /** The line of the history that earned it; 0 for one whose line is no more. */
    long event() {
        return event == null ? 0 : event;
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
