package dk.loeft.organisation.internal;

import dk.loeft.organisation.DeputyId;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.GrantId;
import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PositionId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** People with their positions, deputies and roles, for changes. */
@Dependent
class PersonRepository {
    private final EntityManager manager;

    @Inject
    PersonRepository(EntityManager manager) {
        this.manager = manager;
    }

    Optional<Person> find(PersonId person) {
        return Optional.ofNullable(manager.find(Person.class, person.value()));
    }

    Person get(PersonId person) {
        return known(manager.find(Person.class, person.value()), "organisation.person.unknown");
    }

    /** The person, held off from every other change until the end of the transaction. */
    Person lock(PersonId person) {
        return known(
                manager.find(Person.class, person.value(), LockModeType.PESSIMISTIC_WRITE),
                "organisation.person.unknown");
    }

    Position position(PositionId position) {
        return known(manager.find(Position.class, position.value()), "organisation.position.unknown");
    }

    Deputy deputy(DeputyId deputy) {
        return known(manager.find(Deputy.class, deputy.value()), "organisation.deputy.unknown");
    }

    Leave leave(LeaveId leave) {
        return known(manager.find(Leave.class, leave.value()), "organisation.leave.unknown");
    }

    RoleGrant grant(GrantId grant) {
        return known(manager.find(RoleGrant.class, grant.value()), "organisation.grant.unknown");
    }

    /** Makes it permanent and gives it its key. */
    <T> T add(T entity) {
        manager.persist(entity);
        manager.flush();
        return entity;
    }

    void remove(Object entity) {
        manager.remove(entity);
    }

    /** Sends what has changed, where the order of the statements matters. */
    void flush() {
        manager.flush();
    }

    boolean staffNumberTaken(String staffNumber, long except) {
        return taken("SELECT COUNT(p) FROM Person p WHERE p.staffNumber = ?1 AND p.id <> ?2", staffNumber, except);
    }

    boolean userNameTaken(String userName, long except) {
        return taken("SELECT COUNT(p) FROM Person p WHERE p.userName = ?1 AND p.id <> ?2", userName, except);
    }

    Optional<Person> byUserName(String userName) {
        return manager.createQuery("SELECT p FROM Person p WHERE p.userName = ?1", Person.class)
                .setParameter(1, userName)
                .getResultStream()
                .findFirst();
    }

    List<Position> positions(Person person) {
        return manager.createQuery(
                        "SELECT o FROM Position o JOIN FETCH o.unit WHERE o.person = ?1 ORDER BY o.validFrom, o.id",
                        Position.class)
                .setParameter(1, person)
                .getResultList();
    }

    /** The appointments in which the person is the leader, or acts for one. */
    List<Deputy> appointments(Person person) {
        return manager.createQuery("SELECT d FROM Deputy d WHERE d.leader = ?1 OR d.deputy = ?1", Deputy.class)
                .setParameter(1, person)
                .getResultList();
    }

    List<Deputy> deputiesOf(Person leader) {
        return manager.createQuery("SELECT d FROM Deputy d WHERE d.leader = ?1", Deputy.class)
                .setParameter(1, leader)
                .getResultList();
    }

    /** The newest first. */
    List<Leave> leaves(Person person) {
        return manager.createQuery(
                        "SELECT l FROM Leave l WHERE l.person = ?1 ORDER BY l.validFrom DESC, l.id DESC", Leave.class)
                .setParameter(1, person)
                .getResultList();
    }

    List<RoleGrant> grants(Person person) {
        return manager.createQuery(
                        "SELECT g FROM RoleGrant g LEFT JOIN FETCH g.unit WHERE g.person = ?1", RoleGrant.class)
                .setParameter(1, person)
                .getResultList();
    }

    /** The paths of the units that the person leads at some time between these days. */
    List<String> ledPaths(Person person, LocalDate from, LocalDate to) {
        return manager.createQuery("""
                        SELECT DISTINCT o.unit.path FROM Position o WHERE o.person = ?1 AND o.leader = TRUE
                        AND o.validFrom <= ?3 AND (o.validTo IS NULL OR o.validTo >= ?2)""", String.class)
                .setParameter(1, person)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
    }

    /** What the person holds on that day for those they act for on that day: the units led by them then. */
    List<Grant> deputised(Person person, LocalDate day) {
        return manager.createQuery("""
                        SELECT DISTINCT o.unit.path, d.leader.id FROM Deputy d JOIN Position o ON o.person = d.leader
                        WHERE d.deputy = ?1 AND d.validFrom <= ?2 AND d.validTo >= ?2 AND o.leader = TRUE
                        AND o.validFrom <= ?2 AND (o.validTo IS NULL OR o.validTo >= ?2)""", Object[].class)
                .setParameter(1, person)
                .setParameter(2, day)
                .getResultStream()
                .map(row -> Grant.deputy(String.valueOf(row[0]), new PersonId((Long) row[1])))
                .toList();
    }

    boolean holds(Person person, Role role, @Nullable Unit unit) {
        return grants(person).stream()
                .anyMatch(g -> g.role() == role
                        && g.reach().equals(unit == null ? "" : unit.path().value()));
    }

    Optional<Password> password(Person person) {
        return Optional.ofNullable(manager.find(Password.class, person.key()));
    }

    private boolean taken(String count, String name, long except) {
        return manager.createQuery(count, Long.class)
                        .setParameter(1, name)
                        .setParameter(2, except)
                        .getSingleResult()
                > 0;
    }

    private static <T> T known(@Nullable T found, String key) {
        if (found == null) {
            throw new RefusedException(key);
        }
        return found;
    }
}
