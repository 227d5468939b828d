package dk.loeft.competence.internal;

import dk.loeft.competence.ProfileId;
import dk.loeft.organisation.UnitId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom something is asked of: a title, a unit, or a title in a unit. What is asked for lies in its versions. */
@Entity
@Table(name = "competence_profile")
class Profile {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "title", nullable = false, updatable = false)
    private String title = "";

    @Column(name = "unit_id", updatable = false)
    private @Nullable Long unitId;

    protected Profile() {}

    Profile(String title, Optional<UnitId> unit) {
        this.title = title;
        this.unitId = unit.map(UnitId::value).orElse(null);
    }

    ProfileId id() {
        return new ProfileId(id);
    }
}
