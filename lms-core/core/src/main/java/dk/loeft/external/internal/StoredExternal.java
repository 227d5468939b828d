package dk.loeft.external.internal;

import dk.loeft.external.ExternalInput;
import dk.loeft.external.ExternalKind;
import dk.loeft.external.ExternalLearningDecided;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalState;
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

/**
 * Learning that somebody took elsewhere. It waits; it is accepted for good, or returned and handed in again; until it is accepted the
 * person can withdraw it.
 */
@Entity
@Table(name = "external_learning")
class StoredExternal {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "provider", nullable = false)
    private String provider = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private ExternalKind kind = ExternalKind.OTHER;

    @Column(name = "from_on", nullable = false)
    private LocalDate fromOn = LocalDate.EPOCH;

    @Column(name = "until_on", nullable = false)
    private LocalDate untilOn = LocalDate.EPOCH;

    @Column(name = "minutes", nullable = false)
    private int minutes;

    @Column(name = "learned", nullable = false)
    private String learned = "";

    @Column(name = "handed_in_at", nullable = false)
    private Instant handedInAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private ExternalState state = ExternalState.WAITING;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "on_behalf_of")
    private @Nullable Long onBehalfOf;

    @Column(name = "reason")
    private @Nullable String reason;

    protected StoredExternal() {}

    StoredExternal(PersonId person, ExternalInput told, Instant now) {
        this.personId = person.value();
        handIn(told, now);
    }

    /** It waits, as it is told now. */
    final void handIn(ExternalInput told, Instant now) {
        this.title = told.title();
        this.provider = told.provider();
        this.kind = told.kind();
        this.fromOn = told.from();
        this.untilOn = told.until();
        this.minutes = told.minutes();
        this.learned = told.learned();
        this.handedInAt = now;
        this.state = ExternalState.WAITING;
        this.decidedAt = null;
        this.decidedBy = null;
        this.onBehalfOf = null;
        this.reason = null;
    }

    ExternalLearningDecided accept(PersonId by, Optional<PersonId> leader, Instant now) {
        decide(ExternalState.ACCEPTED, by, leader, now);
        return new ExternalLearningDecided(id(), person(), title, true, now);
    }

    ExternalLearningDecided giveBack(String why, PersonId by, Optional<PersonId> leader, Instant now) {
        decide(ExternalState.RETURNED, by, leader, now);
        this.reason = why;
        return new ExternalLearningDecided(id(), person(), title, false, now);
    }

    void withdraw(Instant now) {
        decide(ExternalState.WITHDRAWN, person(), Optional.empty(), now);
    }

    private void decide(ExternalState decided, PersonId by, Optional<PersonId> leader, Instant now) {
        this.state = decided;
        this.decidedBy = by.value();
        this.onBehalfOf = leader.map(PersonId::value).orElse(null);
        this.decidedAt = now;
    }

    ExternalLearningId id() {
        return new ExternalLearningId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    ExternalState state() {
        return state;
    }
}
