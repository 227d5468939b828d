package dk.loeft.content.internal.cmi5;

import dk.loeft.learning.AttemptId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Dependent
class Cmi5Repository {
    private final EntityManager manager;

    @Inject
    Cmi5Repository(EntityManager manager) {
        this.manager = manager;
    }

    Optional<Cmi5Registration> registration(AttemptId attempt) {
        return Optional.ofNullable(manager.find(Cmi5Registration.class, attempt.value()));
    }

    Optional<Cmi5Registration> registration(UUID registration) {
        return manager.createQuery("SELECT r FROM Cmi5Registration r WHERE r.registration = ?1", Cmi5Registration.class)
                .setParameter(1, registration.toString())
                .getResultStream()
                .findFirst();
    }

    /**
     * Holds off every other change of a registration until the end of the transaction. To be the first that a transaction
     * reads: what it reads afterwards is then as the one before it left it.
     */
    Optional<AttemptId> lockByLaunch(long launch) {
        return lock(
                "SELECT r.attempt_id FROM launch l JOIN cmi5_registration r ON r.attempt_id = l.attempt_id"
                        + " WHERE l.id = ? FOR UPDATE",
                launch);
    }

    /** @see #lockByLaunch */
    Optional<AttemptId> lockByRegistration(UUID registration) {
        return lock(
                "SELECT attempt_id FROM cmi5_registration WHERE registration = ? FOR UPDATE", registration.toString());
    }

    /** @see #lockByLaunch */
    Optional<AttemptId> lockBySession(String sessionId) {
        return lock(
                "SELECT r.attempt_id FROM cmi5_session s JOIN cmi5_registration r ON r.attempt_id = s.attempt_id"
                        + " WHERE s.session_id = ? FOR UPDATE",
                sessionId);
    }

    private Optional<AttemptId> lock(String query, Object key) {
        List<?> found = manager.createNativeQuery(query).setParameter(1, key).getResultList();
        return found.stream().findFirst().map(attempt -> new AttemptId(((Number) attempt).longValue()));
    }

    Cmi5Registration add(Cmi5Registration fresh) {
        manager.persist(fresh);
        manager.flush();
        return fresh;
    }

    /** What is known of the units and blocks of an attempt, by key of the item. */
    Map<Long, Cmi5Unit> units(AttemptId attempt) {
        Map<Long, Cmi5Unit> units = new HashMap<>();
        manager.createQuery("SELECT u FROM Cmi5Unit u WHERE u.attemptId = ?1", Cmi5Unit.class)
                .setParameter(1, attempt.value())
                .getResultStream()
                .forEach(unit -> units.put(unit.item(), unit));
        return units;
    }

    /** The same for several attempts in one query; those of which nothing is known are left out. */
    Map<AttemptId, Map<Long, Cmi5Unit>> units(Set<AttemptId> attempts) {
        if (attempts.isEmpty()) {
            return Map.of();
        }
        Map<AttemptId, Map<Long, Cmi5Unit>> units = new HashMap<>();
        manager.createQuery("SELECT u FROM Cmi5Unit u WHERE u.attemptId IN ?1", Cmi5Unit.class)
                .setParameter(1, attempts.stream().map(AttemptId::value).toList())
                .getResultStream()
                .forEach(unit -> units.computeIfAbsent(unit.attempt(), attempt -> new HashMap<>())
                        .put(unit.item(), unit));
        return units;
    }

    Cmi5Unit unit(AttemptId attempt, long item) {
        return manager.createQuery("SELECT u FROM Cmi5Unit u WHERE u.attemptId = ?1 AND u.itemId = ?2", Cmi5Unit.class)
                .setParameter(1, attempt.value())
                .setParameter(2, item)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Cmi5Unit fresh = new Cmi5Unit(attempt, item);
                    manager.persist(fresh);
                    manager.flush();
                    return fresh;
                });
    }

    void add(Cmi5Session session) {
        manager.persist(session);
        manager.flush();
    }

    Optional<Cmi5Session> session(String sessionId) {
        return Optional.ofNullable(manager.find(Cmi5Session.class, sessionId));
    }

    Optional<Cmi5Session> sessionOfLaunch(long launch) {
        return manager.createQuery("SELECT s FROM Cmi5Session s WHERE s.launchId = ?1", Cmi5Session.class)
                .setParameter(1, launch)
                .getResultStream()
                .findFirst();
    }

    /** The newest session that a player opened. */
    Optional<Cmi5Session> sessionOfShell(long shell) {
        return manager.createQuery(
                        "SELECT s FROM Cmi5Session s WHERE s.shellId = ?1 ORDER BY s.launchId DESC", Cmi5Session.class)
                .setParameter(1, shell)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    List<Cmi5Session> openSessions(AttemptId attempt) {
        return manager.createQuery(
                        "SELECT s FROM Cmi5Session s WHERE s.attemptId = ?1 AND s.endedAt IS NULL ORDER BY s.launchId",
                        Cmi5Session.class)
                .setParameter(1, attempt.value())
                .getResultList();
    }

    List<Cmi5Session> sessions(AttemptId attempt) {
        return manager.createQuery(
                        "SELECT s FROM Cmi5Session s WHERE s.attemptId = ?1 ORDER BY s.launchId", Cmi5Session.class)
                .setParameter(1, attempt.value())
                .getResultList();
    }

    /** Whether a person belongs to a part of the organisation. */
    boolean within(PersonId person, Scope scope) {
        return new SqlQuery("SELECT COUNT(*) FROM person_directory d")
                        .and("d.id = ?", person.value())
                        .within("d.unit_path", scope.unitPaths())
                        .number(manager)
                > 0;
    }
}
