package dk.loeft.organisation.internal;

import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.engine.UnitPath;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

@Dependent
class UnitRepository {
    private final EntityManager manager;

    @Inject
    UnitRepository(EntityManager manager) {
        this.manager = manager;
    }

    Unit get(UnitId unit) {
        return Optional.ofNullable(manager.find(Unit.class, unit.value()))
                .orElseThrow(() -> new RefusedException("organisation.unit.unknown"));
    }

    Unit add(Unit unit) {
        manager.persist(unit);
        manager.flush();
        unit.settle();
        return unit;
    }

    void remove(Unit unit) {
        manager.remove(unit);
    }

    boolean hasRoot() {
        return manager.createQuery("SELECT COUNT(u) FROM Unit u WHERE u.parent IS NULL", Long.class)
                        .getSingleResult()
                > 0;
    }

    boolean hasChildren(Unit unit) {
        return exists("SELECT COUNT(u) FROM Unit u WHERE u.parent.id = ?1", unit.key());
    }

    boolean everHadPositions(Unit unit) {
        return exists("SELECT COUNT(o) FROM Position o WHERE o.unit.id = ?1", unit.key());
    }

    boolean limitsRoles(Unit unit) {
        return exists("SELECT COUNT(g) FROM RoleGrant g WHERE g.unit.id = ?1", unit.key());
    }

    /** How deep the deepest unit lies that is this one or below it. */
    int deepest(Unit unit) {
        return manager.createQuery("SELECT MAX(u.depth) FROM Unit u WHERE u.path LIKE ?1", Integer.class)
                .setParameter(1, unit.path().value() + "%")
                .getSingleResult();
    }

    /** Holds off every other change of the tree until the end of the transaction, so that two moves make no cycle. */
    void lockTree() {
        manager.createNativeQuery("SELECT id FROM unit WHERE root = TRUE FOR UPDATE")
                .getResultList();
    }

    /** Puts a unit below another, with all that lies below it, in two statements. */
    void move(Unit unit, Unit parent) {
        UnitPath from = unit.path();
        UnitPath to = parent.path().child(unit.key());
        manager.flush();
        manager.createNativeQuery("UPDATE unit SET parent_id = ?1 WHERE id = ?2")
                .setParameter(1, parent.key())
                .setParameter(2, unit.key())
                .executeUpdate();
        manager.createNativeQuery(
                        "UPDATE unit SET path = CONCAT(?1, SUBSTRING(path, ?2)), depth = depth + ?3 WHERE path LIKE ?4")
                .setParameter(1, to.value())
                .setParameter(2, from.value().length() + 1)
                .setParameter(3, to.depth() - from.depth())
                .setParameter(4, from.value() + "%")
                .executeUpdate();
        // What was read before has old paths.
        manager.clear();
    }

    private boolean exists(String count, long key) {
        return manager.createQuery(count, Long.class).setParameter(1, key).getSingleResult() > 0;
    }
}
