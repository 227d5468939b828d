package dk.loeft.competence.internal;

import dk.loeft.competence.EvidenceId;
import dk.loeft.competence.EvidenceInput;
import dk.loeft.competence.engine.Source;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One piece of evidence. It is kept as it was given; the one thing that can happen to it is that it is withdrawn, once. */
@Entity
@Table(name = "competence_evidence")
class StoredEvidence {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "item_id", nullable = false, updatable = false)
    private long itemId;

    @Column(name = "level", nullable = false, updatable = false)
    private int level;

    @Enumerated(EnumType.STRING)
    @Column(name = "source", nullable = false, updatable = false)
    private Source source = Source.SELF;

    @Column(name = "given_on", nullable = false, updatable = false)
    private LocalDate givenOn = LocalDate.EPOCH;

    @Column(name = "expires_on", updatable = false)
    private @Nullable LocalDate expiresOn;

    @Column(name = "assessor_id", updatable = false)
    private @Nullable Long assessorId;

    @Column(name = "on_behalf_of", updatable = false)
    private @Nullable Long onBehalfOf;

    @Column(name = "reference", nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "note", nullable = false, updatable = false)
    private String note = "";

    @Column(name = "recorded_at", nullable = false, updatable = false)
    private Instant recordedAt = Instant.EPOCH;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    @Column(name = "withdrawn_by")
    private @Nullable Long withdrawnBy;

    @Column(name = "withdrawn_reason")
    private @Nullable String withdrawnReason;

    protected StoredEvidence() {}

    StoredEvidence(EvidenceInput input, Optional<Assessor> assessor, Instant now) {
        this.personId = input.person().value();
        this.itemId = input.competence().value();
        this.level = input.level();
        this.source = input.source();
        this.givenOn = input.givenOn();
        this.expiresOn = input.expiresOn().orElse(null);
        this.assessorId = assessor.map(who -> who.person().value()).orElse(null);
        this.onBehalfOf =
                assessor.flatMap(Assessor::onBehalfOf).map(PersonId::value).orElse(null);
        this.reference = input.reference();
        this.note = input.note();
        this.recordedAt = now;
    }

    void withdraw(LocalDate on, PersonId by, String reason) {
        this.withdrawnOn = on;
        this.withdrawnBy = by.value();
        this.withdrawnReason = reason;
    }

    EvidenceId id() {
        return new EvidenceId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    Source source() {
        return source;
    }

    Optional<LocalDate> withdrawnOn() {
        return Optional.ofNullable(withdrawnOn);
    }
}
