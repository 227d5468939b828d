package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindName;
import dk.loeft.certification.CertificateKindRow;
import dk.loeft.certification.CourseTie;
import dk.loeft.certification.engine.Kind;
import dk.loeft.certification.engine.Path;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.spi.AudienceFacts.Subject;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Kinds of certificate and the courses tied to them. */
@Dependent
class KindRepository {
    /** Of several courses that give a kind, the one that can be taken now, else the oldest. */
    static final String COURSE_OF_KIND = """
            (SELECT cc.course_id FROM certificate_course cc JOIN course_directory d ON d.id = cc.course_id
            WHERE cc.kind_id = k.id ORDER BY d.state = 'PUBLISHED' DESC, d.id LIMIT 1)""";

    private final EntityManager manager;

    @Inject
    KindRepository(EntityManager manager) {
        this.manager = manager;
    }

    void add(CertificateKind kind) {
        manager.persist(kind);
        manager.flush();
    }

    Optional<CertificateKind> find(CertificateKindId id) {
        return Optional.ofNullable(manager.find(CertificateKind.class, id.value()));
    }

    /** All kinds, in one statement. */
    Map<CertificateKindId, CertificateKind> all() {
        return manager.createQuery("SELECT k FROM CertificateKind k", CertificateKind.class)
                .getResultStream()
                .collect(Collectors.toMap(CertificateKind::id, Function.identity()));
    }

    /** All kinds by title. */
    List<CertificateKindName> names() {
        return new SqlQuery("SELECT k.id, k.code, k.title FROM certificate_kind k")
                .then("ORDER BY k.title, k.id")
                .rows(manager)
                .map(column -> new CertificateKindName(
                        new CertificateKindId(Rows.number(column[0])), Rows.text(column[1]), Rows.text(column[2])))
                .toList();
    }

    /** The same as rules of assignment choose from them. */
    List<Subject> subjects() {
        return names().stream()
                .map(kind -> new Subject(kind.id().value(), kind.title()))
                .toList();
    }

    Optional<CertificateKind> byCode(String code) {
        return manager.createQuery("SELECT k FROM CertificateKind k WHERE k.code = :code", CertificateKind.class)
                .setParameter("code", code)
                .getResultStream()
                .findFirst();
    }

    /** The kind that completing the course gives. */
    Optional<CertificateKind> givenBy(CourseId course) {
        Query query = manager.createNativeQuery("SELECT kind_id FROM certificate_course WHERE course_id = ?");
        query.setParameter(1, course.value());
        return query.getResultList().stream().findFirst().flatMap(key -> find(new CertificateKindId(Rows.number(key))));
    }

    boolean knows(CourseId course) {
        Query query = manager.createNativeQuery("SELECT id FROM course_directory WHERE id = ?");
        return !query.setParameter(1, course.value()).getResultList().isEmpty();
    }

    /** What completing the course counts as. */
    Optional<CourseTie> tieOf(CourseId course) {
        return new SqlQuery("SELECT c.kind_id, c.path, c.edition FROM certificate_course c")
                .and("c.course_id = ?", course.value())
                .rows(manager)
                .map(column -> new CourseTie(
                        new CertificateKindId(Rows.number(column[0])),
                        Path.valueOf(Rows.text(column[1])) == Path.RENEWAL,
                        Optional.ofNullable(column[2]).map(year -> (int) Rows.number(year))))
                .findFirst();
    }

    void tie(CourseId course, CourseTie tie) {
        manager.createNativeQuery("""
                        INSERT INTO certificate_course (course_id, kind_id, path, edition) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE kind_id = VALUES(kind_id), path = VALUES(path), edition = VALUES(edition)""")
                .setParameter(1, course.value())
                .setParameter(2, tie.kind().value())
                .setParameter(3, (tie.renewal() ? Path.RENEWAL : Path.FIRST).name())
                .setParameter(4, tie.edition().orElse(null))
                .executeUpdate();
    }

    void untie(CourseId course) {
        manager.createNativeQuery("DELETE FROM certificate_course WHERE course_id = ?")
                .setParameter(1, course.value())
                .executeUpdate();
    }

    /** All kinds by title, with the holders that lie within the scope. */
    List<CertificateKindRow> rows(Scope scope, LocalDate today, Map<CertificateKindId, Kind> rules) {
        SqlQuery holders = new SqlQuery("SELECT s.kind_id, COUNT(*) AS people FROM certification_standing s"
                        + (scope.everywhere() ? "" : " JOIN person_directory d ON d.id = s.person_id"))
                .and("s.employed = TRUE AND s.valid = TRUE")
                .within("d.unit_path", scope.unitPaths())
                .then("GROUP BY s.kind_id");
        SqlQuery query = new SqlQuery(
                        "SELECT k.id, k.code, k.title, cd.id, cd.title, COALESCE(h.people, 0) FROM certificate_kind k"
                                + " LEFT JOIN (" + holders.sql() + ") h ON h.kind_id = k.id"
                                + " LEFT JOIN course_directory cd ON cd.id = " + COURSE_OF_KIND,
                        holders.values().toArray())
                .then("ORDER BY k.title, k.id");
        return query.rows(manager).map(column -> row(column, rules, today)).toList();
    }

    private static CertificateKindRow row(
            @Nullable Object[] column, Map<CertificateKindId, Kind> rules, LocalDate today) {
        CertificateKindId id = new CertificateKindId(Rows.number(column[0]));
        Kind kind = Optional.ofNullable(rules.get(id)).orElseThrow();
        return new CertificateKindRow(
                id,
                Terms.described(Rows.text(column[1]), Rows.text(column[2]), kind.inForce(today)),
                Optional.ofNullable(column[3]).map(course -> new CourseId(Rows.number(course))),
                Rows.text(column[4]),
                Rows.number(column[5]));
    }
}
