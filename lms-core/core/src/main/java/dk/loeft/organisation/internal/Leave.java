package dk.loeft.organisation.internal;

import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.LeaveInput;
import dk.loeft.organisation.LeaveKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person's leave. It is registered, perhaps before anybody knows how long it lasts, and ends as planned or otherwise. */
@Entity
@Table(name = "person_leave")
class Leave {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", nullable = false, updatable = false)
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind", nullable = false)
    private LeaveKind kind = LeaveKind.OTHER;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected Leave() {}

    Leave(Person person, LeaveInput input) {
        this.person = person;
        describe(input);
    }

    /** Takes over what was written; {@link LeaveBook} has looked at it. */
    void describe(LeaveInput input) {
        kind = input.kind();
        validFrom = input.from();
        validTo = input.until().orElse(null);
    }

    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    /** Whether a day after that one belongs to the leave. */
    boolean runsPast(LocalDate day) {
        return validTo == null || validTo.isAfter(day);
    }

    boolean overlaps(LeaveInput other) {
        return other.until().filter(last -> last.isBefore(validFrom)).isEmpty() && !endsBefore(other.from());
    }

    private boolean endsBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    LeaveId id() {
        return new LeaveId(id);
    }

    Person person() {
        return person;
    }

    LeaveKind kind() {
        return kind;
    }

    LocalDate from() {
        return validFrom;
    }

    Optional<LocalDate> until() {
        return Optional.ofNullable(validTo);
    }
}
