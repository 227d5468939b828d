package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
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
        manager.persist(certificate);
        manager.flush();
    }

    /** Makes it the newest of its kind that the person has. */
    void takeUp(Certificate certificate) {
        // The one before must give up being the newest first.
        manager.flush();
        certificate.takeUp();
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

    /** The certificates of some people that their histories bear out, oldest first. */
    List<Certificate> borneOut(List<PersonId> people) {
        return manager.createQuery("""
                        SELECT c FROM Certificate c JOIN FETCH c.kind
                        WHERE c.person IN :people AND c.supersededOn IS NULL ORDER BY c.id""", Certificate.class)
                .setParameter("people", people.stream().map(PersonId::value).toList())
                .getResultList();
    }

    /** The certificate that a line of the history earned. */
    Optional<CertificateId> byEvent(long line) {
        return manager.createQuery(
                        "SELECT c FROM Certificate c WHERE c.event = :line AND c.supersededOn IS NULL",
                        Certificate.class)
                .setParameter("line", line)
                .getResultStream()
                .findFirst()
                .map(Certificate::id);
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

    /** The published course that renews each kind, where there is one: one made for renewing before any other. */
    Map<Long, CourseId> publishedCourses() {
        Query query = manager.createNativeQuery("""
                SELECT cc.kind_id, COALESCE(MIN(IF(cc.path = 'RENEWAL', cc.course_id, NULL)), MIN(cc.course_id)) FROM certificate_course cc
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
