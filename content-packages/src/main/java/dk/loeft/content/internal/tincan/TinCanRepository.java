package dk.loeft.content.internal.tincan;

import dk.loeft.content.internal.tracking.AttemptLine;
import dk.loeft.learning.AttemptId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
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

    /** The registration of the nearest attempt that this one succeeds, in which the same item was opened. */
    Optional<UUID> former(AttemptId attempt, long item) {
        List<?> found = manager.createNativeQuery(AttemptLine.EARLIER + """
                    SELECT r.registration FROM line JOIN tincan_registration r ON r.attempt_id = line.id
                    JOIN sco_tracking t ON t.attempt_id = line.id JOIN content_item o ON o.id = t.item_id
                    JOIN content_item n ON n.id = ? AND n.identifier = o.identifier AND n.item_type = o.item_type
                        AND n.launch = o.launch
                    ORDER BY line.far LIMIT 1\
                    """)
                .setParameter(1, attempt.value())
                .setParameter(2, item)
                .getResultList();
        return found.stream().findFirst().map(registration -> UUID.fromString(String.valueOf(registration)));
    }
}
