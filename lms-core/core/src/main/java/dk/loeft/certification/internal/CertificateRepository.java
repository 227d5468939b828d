package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Certificates one by one. */
@Dependent
class CertificateRepository {
    private final EntityManager manager;

    @Inject
    CertificateRepository(EntityManager manager) {
        this.manager = manager;
    }

    void add(Certificate certificate) {
        // A succeeded one must give up being the newest before the new one claims it.
        manager.flush();
        manager.persist(certificate);
        manager.flush();
    }

    Optional<Certificate> find(CertificateId id) {
        return Optional.ofNullable(manager.find(Certificate.class, id.value()));
    }

    Optional<Certificate> byCode(String code) {
        return manager.createQuery("SELECT c FROM Certificate c WHERE c.code = :code", Certificate.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** Whether the attempt has been paid with a certificate of that kind. */
    boolean issuedFor(CertificateKind kind, AttemptId attempt) {
        return manager.createQuery(
                                "SELECT COUNT(c) FROM Certificate c WHERE c.kind.id = :kind AND c.attempt = :attempt",
                                Long.class)
                        .setParameter("kind", kind.key())
                        .setParameter("attempt", attempt.value())
                        .getSingleResult()
                > 0;
    }

    /** What an attempt earned, of every kind. */
    List<Certificate> issuedFor(AttemptId attempt) {
        return manager.createQuery("SELECT c FROM Certificate c WHERE c.attempt = :attempt", Certificate.class)
                .setParameter("attempt", attempt.value())
                .getResultList();
    }

    /** The one that it succeeded, absent for the first of its kind. */
    Optional<Certificate> before(Certificate certificate) {
        return manager.createQuery("""
                        SELECT c FROM Certificate c WHERE c.person = :person AND c.kind = :kind AND c <> :certificate
                        AND NOT (c.attempt IS NULL AND c.revokedOn IS NOT NULL) AND c.issuedAt <= :issuedAt ORDER BY c.issuedAt DESC, c.id DESC""", Certificate.class)
                .setParameter("person", certificate.person().value())
                .setParameter("kind", certificate.kind())
                .setParameter("certificate", certificate)
                .setParameter("issuedAt", certificate.issuedAt())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    void flush() {
        manager.flush();
    }

    /** The newest of a kind that a person has, locked so that no other transaction succeeds it meanwhile. */
    Optional<Certificate> newestForUpdate(PersonId person, CertificateKind kind) {
        return manager.createQuery("""
                        SELECT c FROM Certificate c
                        WHERE c.person = :person AND c.kind.id = :kind AND c.newest = TRUE""", Certificate.class)
                .setParameter("person", person.value())
                .setParameter("kind", kind.key())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    /** The newest of each kind that a person has, those that expire first on top. */
    List<Certificate> of(PersonId person) {
        return manager.createQuery("""
                        SELECT c FROM Certificate c JOIN FETCH c.kind WHERE c.person = :person AND c.newest = TRUE
                        ORDER BY CASE WHEN c.expires IS NULL THEN 1 ELSE 0 END, c.expires, c.title, c.id""", Certificate.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    Optional<Certificate> of(PersonId person, CertificateKindId kind) {
        return manager.createQuery("""
                        SELECT c FROM Certificate c
                        WHERE c.person = :person AND c.kind.id = :kind AND c.newest = TRUE""", Certificate.class)
                .setParameter("person", person.value())
                .setParameter("kind", kind.value())
                .getResultStream()
                .findFirst();
    }

    /** The published course that gives each kind, where there is one. */
    Map<Long, CourseId> publishedCourses() {
        Query query = manager.createNativeQuery("""
                SELECT cc.kind_id, MIN(cc.course_id) FROM certificate_course cc
                JOIN course_directory d ON d.id = cc.course_id AND d.state = 'PUBLISHED' GROUP BY cc.kind_id""");
        Map<Long, CourseId> courses = new HashMap<>();
        Rows.of(query).forEach(row -> courses.put(Rows.number(row[0]), new CourseId(Rows.number(row[1]))));
        return courses;
    }

    /** The next number of a code in a year. The row stays locked until the transaction ends, so no number is lost. */
    int nextNumber(String code, int year) {
        manager.createNativeQuery("""
                        INSERT INTO certificate_serial (code, year, last) VALUES (?, ?, 1)
                        ON DUPLICATE KEY UPDATE last = last + 1""")
                .setParameter(1, code)
                .setParameter(2, year)
                .executeUpdate();
        Query last = manager.createNativeQuery("SELECT last FROM certificate_serial WHERE code = ? AND year = ?");
        return (int)
                Rows.number(last.setParameter(1, code).setParameter(2, year).getSingleResult());
    }

    /** The person with that staff number who is employed on that day and whose main position lies within the scope. */
    Optional<PersonId> employed(String staffNumber, Scope scope, LocalDate day) {
        SqlQuery query = new SqlQuery("SELECT d.id FROM person_directory d")
                .and("d.staff_number = ?", staffNumber)
                .and("d.left_on IS NULL OR d.left_on > ?", day)
                .within("d.unit_path", scope.unitPaths());
        return query.on(manager).getResultList().stream().findFirst().map(key -> new PersonId(Rows.number(key)));
    }

    /** Whether the holder's main position lies within the scope. */
    boolean within(PersonId holder, Scope scope) {
        SqlQuery query = new SqlQuery("SELECT d.id FROM person_directory d")
                .and("d.id = ?", holder.value())
                .within("d.unit_path", scope.unitPaths());
        return !query.on(manager).getResultList().isEmpty();
    }
}
