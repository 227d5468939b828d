package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.ImportId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Frameworks and their parts to be changed, and the files that wait. */
@Dependent
class FrameworkRepository {
    private final EntityManager manager;

    @Inject
    FrameworkRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The framework with that identifier and edition; nobody else changes it until the transaction ends. */
    Optional<Framework> lock(FrameworkInfo info) {
        return manager.createQuery(
                        "SELECT f FROM Framework f WHERE f.identifier = :identifier AND f.edition = :edition",
                        Framework.class)
                .setParameter("identifier", info.identifier())
                .setParameter("edition", info.edition())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The framework with that key; nobody else changes it until the transaction ends. */
    Optional<Framework> lock(FrameworkId framework) {
        return Optional.ofNullable(manager.find(Framework.class, framework.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Adds it and gives it its key. */
    Framework add(Framework framework) {
        manager.persist(framework);
        manager.flush();
        return framework;
    }

    List<StoredLevel> levels(FrameworkId framework) {
        return manager.createQuery("SELECT l FROM StoredLevel l WHERE l.frameworkId = :framework", StoredLevel.class)
                .setParameter("framework", framework.value())
                .getResultList();
    }

    List<StoredItem> items(FrameworkId framework) {
        return manager.createQuery("SELECT i FROM StoredItem i WHERE i.frameworkId = :framework", StoredItem.class)
                .setParameter("framework", framework.value())
                .getResultList();
    }

    void add(StoredLevel level) {
        manager.persist(level);
    }

    void add(StoredItem item) {
        manager.persist(item);
    }

    /** Adds it and gives it its key. */
    ImportId add(WaitingImport waiting) {
        manager.persist(waiting);
        manager.flush();
        return waiting.id();
    }

    Optional<WaitingImport> waiting(ImportId id) {
        return Optional.ofNullable(manager.find(WaitingImport.class, id.value()));
    }

    /** The waiting file; of two who take it in, the second one finds none. */
    Optional<WaitingImport> lock(ImportId id) {
        return Optional.ofNullable(manager.find(WaitingImport.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    void remove(WaitingImport waiting) {
        manager.remove(waiting);
    }

    void forgetBefore(Instant moment) {
        manager.createQuery("DELETE FROM WaitingImport w WHERE w.madeAt < :moment")
                .setParameter("moment", moment)
                .executeUpdate();
    }
}
