package dk.loeft.content.internal.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.OptionalInt;

@Dependent
class MediaRuleRepository {
    private final EntityManager manager;

    @Inject
    MediaRuleRepository(EntityManager manager) {
        this.manager = manager;
    }

    OptionalInt needed(String reference) {
        return manager.createNativeQuery("SELECT needed FROM media_rule WHERE content_hash = ?")
                .setParameter(1, reference)
                .getResultStream()
                .mapToInt(each -> ((Number) each).intValue())
                .findFirst();
    }

    void set(String reference, int percent) {
        manager.createNativeQuery(
                        "INSERT INTO media_rule (content_hash, needed) VALUES (?, ?) ON DUPLICATE KEY UPDATE needed = ?")
                .setParameter(1, reference)
                .setParameter(2, percent)
                .setParameter(3, percent)
                .executeUpdate();
    }
}
