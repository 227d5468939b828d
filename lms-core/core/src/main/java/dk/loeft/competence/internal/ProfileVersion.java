package dk.loeft.competence.internal;

import dk.loeft.competence.ProfileId;
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

/** What a profile asks for from a day on. It may be written anew until that day is over, and never after. */
@Entity
@Table(name = "competence_profile_version")
class ProfileVersion {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "profile_id", nullable = false, updatable = false)
    private long profileId;

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "made_at", nullable = false)
    private Instant madeAt = Instant.EPOCH;

    @Column(name = "made_by")
    private @Nullable Long madeBy;

    protected ProfileVersion() {}

    ProfileVersion(ProfileId profile, LocalDate validFrom) {
        this.profileId = profile.value();
        this.validFrom = validFrom;
    }

    /** Somebody wrote it, or wrote it anew. */
    void written(Optional<PersonId> by, Instant now) {
        this.madeBy = by.map(PersonId::value).orElse(null);
        this.madeAt = now;
    }

    long id() {
        return id;
    }
}
