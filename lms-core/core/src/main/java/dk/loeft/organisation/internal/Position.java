package dk.loeft.organisation.internal;

import dk.loeft.organisation.PositionId;
import dk.loeft.organisation.PositionInput;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person is in a unit, from a day and perhaps to a day, both included. It begins, may be or stop being the main
 * one, and ends; one that was held is never removed.
 */
@Entity
@Table(name = "person_position")
class Position {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", nullable = false, updatable = false)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "unit_id", nullable = false, updatable = false)
    private Unit unit;

    @Column(name = "title", nullable = false)
    private String title = "";

    @Column(name = "leader", nullable = false)
    private boolean leader;

    // TRUE or NULL, never FALSE: the unique key over person and main then allows one main position.
    @Column(name = "main")
    private @Nullable Boolean main;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    protected Position() {}

    Position(Person person, Unit unit, PositionInput input, boolean main) {
        this.person = person;
        this.unit = unit;
        this.title = input.title().strip();
        this.leader = input.leader();
        this.main = main ? Boolean.TRUE : null;
        this.validFrom = input.from();
        this.validTo = input.to().orElse(null);
    }

    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    void yieldMain() {
        main = null;
    }

    boolean main() {
        return main != null;
    }

    boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    LocalDate from() {
        return validFrom;
    }

    Unit unit() {
        return unit;
    }

    Person person() {
        return person;
    }

    PositionId id() {
        return new PositionId(id);
    }
}
