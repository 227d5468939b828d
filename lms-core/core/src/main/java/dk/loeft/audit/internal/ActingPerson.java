package dk.loeft.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The name that belongs to a key in the trail, read from the organisation's view. Never written. */
@Entity
@Table(name = "person_directory")
class ActingPerson {
    @Id
    private long id;

    @Column(name = "name")
    private String name = "";

    protected ActingPerson() {}
}
