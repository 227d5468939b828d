package dk.loeft.organisation.internal;

import dk.loeft.organisation.GrantId;
import dk.loeft.organisation.Role;
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
import org.jspecify.annotations.Nullable;

/** A role given by hand, everywhere or in a unit and all below it, until it is taken away. */
@Entity
@Table(name = "role_grant")
class RoleGrant {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "person_id", nullable = false, updatable = false)
    private Person person;

    @Enumerated(EnumType.STRING)
    @Column(name = "role", nullable = false, updatable = false)
    private Role role;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "unit_id", updatable = false)
    private @Nullable Unit unit;

    protected RoleGrant() {}

    RoleGrant(Person person, Role role, @Nullable Unit unit) {
        this.person = person;
        this.role = role;
        this.unit = unit;
    }

    Person person() {
        return person;
    }

    Role role() {
        return role;
    }

    /** The path of the unit that limits the role; empty: everywhere. */
    String reach() {
        return unit == null ? "" : unit.path().value();
    }

    GrantId id() {
        return new GrantId(id);
    }
}
