package dk.loeft.competence.internal;

import dk.loeft.competence.TalkId;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A development talk. It is planned, prepared by the two, and held once or called off. */
@Entity
@Table(name = "development_talk")
class StoredTalk {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "leader_id", nullable = false, updatable = false)
    private long leaderId;

    @Column(name = "planned_on", nullable = false)
    private LocalDate plannedOn = LocalDate.EPOCH;

    @Column(name = "held_on")
    private @Nullable LocalDate heldOn;

    @Column(name = "called_off_on")
    private @Nullable LocalDate calledOffOn;

    @Column(name = "called_off_reason", nullable = false)
    private String calledOffReason = "";

    @Column(name = "made_at", nullable = false, updatable = false)
    private Instant madeAt = Instant.EPOCH;

    protected StoredTalk() {}

    StoredTalk(PersonId person, PersonId leader, LocalDate plannedOn, Instant now) {
        this.personId = person.value();
        this.leaderId = leader.value();
        this.plannedOn = plannedOn;
        this.madeAt = now;
    }

    void move(LocalDate to) {
        this.plannedOn = to;
    }

    void hold(LocalDate on) {
        this.heldOn = on;
    }

    void callOff(LocalDate on, String reason) {
        this.calledOffOn = on;
        this.calledOffReason = reason;
    }

    TalkId id() {
        return new TalkId(id);
    }

    boolean isOf(PersonId reader) {
        return personId == reader.value() || leaderId == reader.value();
    }

    /** The one of the two who is not the reader. */
    PersonId other(PersonId reader) {
        return leader().equals(reader) ? person() : leader();
    }

    boolean isHeld() {
        return heldOn != null;
    }

    PersonId person() {
        return new PersonId(personId);
    }

    PersonId leader() {
        return new PersonId(leaderId);
    }

    LocalDate plannedOn() {
        return plannedOn;
    }

    Optional<LocalDate> heldOn() {
        return Optional.ofNullable(heldOn);
    }

    Optional<LocalDate> calledOffOn() {
        return Optional.ofNullable(calledOffOn);
    }

    String calledOffReason() {
        return calledOffReason;
    }
}
