package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.RoundId;
import dk.loeft.competence.RoundInput;
import dk.loeft.competence.RoundState;
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
import org.jspecify.annotations.Nullable;

/** Colleagues are asked about somebody. It is open until all have answered, its last day is over, or somebody closes it. */
@Entity
@Table(name = "competence_round")
class Round {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "framework_id", nullable = false, updatable = false)
    private long frameworkId;

    @Column(name = "opened_by", nullable = false, updatable = false)
    private long openedBy;

    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "until_on", nullable = false, updatable = false)
    private LocalDate until = LocalDate.EPOCH;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", nullable = false)
    private RoundState state = RoundState.OPEN;

    @Column(name = "closed_on")
    private @Nullable LocalDate closedOn;

    protected Round() {}

    Round(PersonId about, PersonId by, RoundInput input, Instant now) {
        this.personId = about.value();
        this.frameworkId = input.framework().value();
        this.openedBy = by.value();
        this.openedAt = now;
        this.until = input.until();
    }

    void close(boolean enough, LocalDate today) {
        this.state = enough ? RoundState.SHOWN : RoundState.TOO_FEW;
        this.closedOn = today;
    }

    RoundId id() {
        return new RoundId(id);
    }

    PersonId person() {
        return new PersonId(personId);
    }

    FrameworkId framework() {
        return new FrameworkId(frameworkId);
    }

    boolean isOpenOn(LocalDate day) {
        return state == RoundState.OPEN && !day.isAfter(until);
    }

    boolean isOpen() {
        return state == RoundState.OPEN;
    }

    boolean concerns(PersonId reader) {
        return personId == reader.value() || openedBy == reader.value();
    }
}
