package dk.loeft.content.internal.tincan;

import dk.loeft.learning.AttemptId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;

@Dependent
class TinCanRepository {
    private final EntityManager manager;

    @Inject
    TinCanRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The registration of an attempt; of two that make it at a time, the first one's counts. */
    UUID registration(AttemptId attempt) {
        manager.createNativeQuery("INSERT IGNORE INTO tincan_registration (attempt_id, registration) VALUES (?, ?)")
                .setParameter(1, attempt.value())
                .setParameter(2, UUID.randomUUID().toString())
                .executeUpdate();
        Object found = manager.createNativeQuery(
                        "SELECT registration FROM tincan_registration WHERE attempt_id = ? FOR UPDATE")
                .setParameter(1, attempt.value())
                .getSingleResult();
        return UUID.fromString(String.valueOf(found));
    }
}
