package dk.loeft.content.internal.h5p;

import dk.loeft.learning.AttemptId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

@Dependent
class H5pRepository {
    private final EntityManager manager;

    @Inject
    H5pRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The registration of an attempt, made when it is first asked for. Two requests at once make one. */
    UUID registration(AttemptId attempt) {
        manager.createNativeQuery("INSERT IGNORE INTO h5p_registration (attempt_id, registration) VALUES (?, ?)")
                .setParameter(1, attempt.value())
                .setParameter(2, UUID.randomUUID().toString())
                .executeUpdate();
        return UUID.fromString(
                manager.createNativeQuery("SELECT registration FROM h5p_registration WHERE attempt_id = ?")
                        .setParameter(1, attempt.value())
                        .getSingleResult()
                        .toString());
    }
}
