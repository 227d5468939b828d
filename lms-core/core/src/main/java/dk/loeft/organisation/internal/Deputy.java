package dk.loeft.organisation.internal;

import dk.loeft.organisation.DeputyId;
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

/** The appointment of a person who acts for a leader, from a day to a day, both included. It may end earlier or later. */
@Entity
@Table(name = "deputy")
class Deputy {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "leader_id", nullable = false, updatable = false)
    private Person leader;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "deputy_id", nullable = false, updatable = false)
    @SuppressWarnings("UnusedVariable") // queries read it
    private Person deputy;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to", nullable = false)
    private LocalDate validTo = LocalDate.EPOCH;

    protected Deputy() {}

    Deputy(Person leader, Person deputy, LocalDate from, LocalDate to) {
        this.leader = leader;
        this.deputy = deputy;
        this.validFrom = from;
        this.validTo = to;
    }

    void end(LocalDate lastDay) {
        validTo = lastDay;
    }

    boolean overlaps(LocalDate from, LocalDate to) {
        return !validFrom.isAfter(to) && !validTo.isBefore(from);
    }

    LocalDate from() {
        return validFrom;
    }

    LocalDate to() {
        return validTo;
    }

    Person leader() {
        return leader;
    }

    DeputyId id() {
        return new DeputyId(id);
    }
}
