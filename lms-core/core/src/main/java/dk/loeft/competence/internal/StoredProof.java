package dk.loeft.competence.internal;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.EvidenceId;
import dk.loeft.competence.Proof;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.ProofState;
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

/** Proof that somebody handed in. It waits, and is then accepted, declined or taken back, once and for good. */
@Entity
@Table(name = "competence_proof")
class StoredProof {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "item_id", nullable = false, updatable = false)
    private long itemId;

    @Column(name = "level", nullable = false, updatable = false)
    private int level;

    @Column(name = "given_on", nullable = false, updatable = false)
    private LocalDate givenOn = LocalDate.EPOCH;

    @Column(name = "expires_on", updatable = false)
    private @Nullable LocalDate expiresOn;

    @Column(name = "note", nullable = false, updatable = false)
    private String note = "";

    @Column(name = "handed_in_at", nullable = false, updatable = false)
    private Instant handedInAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ProofState state = ProofState.WAITING;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "reason")
    private @Nullable String reason;

    @Column(name = "evidence_id")
    private @Nullable Long evidenceId;

    protected StoredProof() {}

    StoredProof(PersonId person, Proof proof, Instant now) {
        this.personId = person.value();
        this.itemId = proof.competence().value();
        this.level = proof.level();
        this.givenOn = proof.givenOn();
        this.expiresOn = proof.expiresOn().orElse(null);
        this.note = proof.note().strip();
        this.handedInAt = now;
    }

    void accept(EvidenceId evidence, PersonId by, Instant now) {
        decide(ProofState.ACCEPTED, by, now);
        this.evidenceId = evidence.value();
    }

    void decline(String why, PersonId by, Instant now) {
        decide(ProofState.DECLINED, by, now);
        this.reason = why;
    }

    void takeBack(Instant now) {
        decide(ProofState.TAKEN_BACK, person(), now);
    }

    private void decide(ProofState decided, PersonId by, Instant now) {
        this.state = decided;
        this.decidedBy = by.value();
        this.decidedAt = now;
    }

    ProofId id() {
        return new ProofId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    Proof proof() {
        return new Proof(new CompetenceId(itemId), level, givenOn, Optional.ofNullable(expiresOn), note);
    }

    boolean isWaiting() {
        return state == ProofState.WAITING;
    }
}
