package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportOutcome;
import dk.loeft.certification.ReportPlan;
import dk.loeft.certification.ReportRecipient;
import dk.loeft.certification.ReportRun;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports of saved views: each step by one statement, however many reports there are. */
@Dependent
class ReportRepository {
    /** Whether {@code d} may see HR's list today; takes the day. Leaders and those who deputise for them never do by that. */
    private static final String MAY_SEE = "(d.left_on IS NULL OR d.left_on > ?) AND d.id IN (SELECT g.person_id FROM"
            + " role_directory g WHERE g.role IN "
            + Arrays.stream(Role.values())
                    .filter(role -> role.permissions().contains(Permission.SEE_CERTIFICATES))
                    .map(role -> "'" + role.name() + "'")
                    .collect(Collectors.joining(", ", "(", "))"));

    private static final String DUE = """
            SELECT v.id, v.name, v.owner_id,
                (v.unit_id IS NULL OR EXISTS (SELECT 1 FROM unit_directory u WHERE u.id = v.unit_id))
                AND (v.kind_id IS NULL OR EXISTS (SELECT 1 FROM certificate_kind k WHERE k.id = v.kind_id)),
                r.rhythm, r.day, r.format
            FROM certification_report r JOIN certification_view v ON v.id = r.view_id""";

    private final EntityManager manager;

    @Inject
    ReportRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * A report that is to go out.
     *
     * @param whole whether the unit and the kind of its view are still there
     * @param plan without its recipients
     */
    record Due(CertificateViewId view, String name, PersonId owner, boolean whole, ReportPlan plan) {}

    /** Somebody a report is for, or the owner of it. */
    record Reader(PersonId person, boolean maySee, boolean recipient) {}

    /** What is written down of a report that went out. */
    record Done(Due due, ReportOutcome outcome, int told, int leftOut) {}

    List<ReportRecipient> candidates(LocalDate today) {
        return new SqlQuery("SELECT d.id, d.name, d.unit_name FROM person_directory d")
                .and(MAY_SEE, today)
                .then("ORDER BY d.family_name, d.given_name, d.id")
                .rows(manager)
                .map(row ->
                        new ReportRecipient(new PersonId(Rows.number(row[0])), Rows.text(row[1]), Rows.text(row[2])))
                .toList();
    }

    void plan(CertificateViewId view, ReportPlan plan, LocalDate next) {
        new SqlQuery(
                        "INSERT INTO certification_report (view_id, rhythm, day, format, next_on) VALUES (?, ?, ?, ?, ?) ON"
                                + " DUPLICATE KEY UPDATE rhythm = VALUES(rhythm), day = VALUES(day), format ="
                                + " VALUES(format), next_on = VALUES(next_on)",
                        view.value(),
                        plan.rhythm().name(),
                        plan.day(),
                        plan.format().name(),
                        next)
                .on(manager)
                .executeUpdate();
        new SqlQuery("DELETE FROM certification_report_recipient")
                .and("view_id = ?", view.value())
                .on(manager)
                .executeUpdate();
        List<Long> people = plan.recipients().stream().map(PersonId::value).toList();
        new SqlQuery(
                        "INSERT INTO certification_report_recipient (view_id, person_id) SELECT ?, j.id FROM JSON_TABLE(?,"
                                + " '$[*]' COLUMNS (id BIGINT PATH '$')) j",
                        view.value(),
                        people.toString())
                .on(manager)
                .executeUpdate();
    }

    void stop(CertificateViewId view) {
        new SqlQuery("DELETE FROM certification_report")
                .and("view_id = ?", view.value())
                .on(manager)
                .executeUpdate();
    }

    List<ReportRun> runs(CertificateViewId view, int most) {
        return new SqlQuery("SELECT r.ran_at, r.outcome, r.told, r.left_out FROM certification_report_run r")
                .and("r.view_id = ?", view.value())
                .then("ORDER BY r.id DESC LIMIT " + most)
                .rows(manager)
                .map(row -> new ReportRun(
                        Rows.moment(row[0]).orElseThrow(),
                        ReportOutcome.valueOf(Rows.text(row[1])),
                        (int) Rows.number(row[2]),
                        (int) Rows.number(row[3])))
                .toList();
    }

    Optional<PersonId> owner(CertificateViewId view) {
        return new SqlQuery("SELECT v.owner_id, v.id FROM certification_view v")
                .and("v.id = ?", view.value())
                .rows(manager)
                .map(row -> new PersonId(Rows.number(row[0])))
                .findFirst();
    }

    /** Some of those whose day has come; nobody else runs them before this transaction ends. */
    List<Due> due(LocalDate today, int most) {
        return due(new SqlQuery(DUE).and("r.next_on <= ?", today), "ORDER BY r.next_on, r.view_id LIMIT " + most);
    }

    Optional<Due> one(CertificateViewId view) {
        return due(new SqlQuery(DUE).and("r.view_id = ?", view.value()), "").stream()
                .findFirst();
    }

    private List<Due> due(SqlQuery query, String tail) {
        return query.then(tail + " FOR UPDATE SKIP LOCKED")
                .rows(manager)
                .map(row -> new Due(
                        new CertificateViewId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        new PersonId(Rows.number(row[2])),
                        Rows.number(row[3]) == 1,
                        new ReportPlan(
                                ReportPlan.Rhythm.valueOf(Rows.text(row[4])),
                                (int) Rows.number(row[5]),
                                ExportFormat.valueOf(Rows.text(row[6])),
                                Set.of())))
                .toList();
    }

    /** The owners and recipients of reports. */
    Map<CertificateViewId, List<Reader>> readers(Collection<Due> due, LocalDate today) {
        return new SqlQuery("""
                SELECT STRAIGHT_JOIN j.view_id, d.id, %s, p.recipient
                FROM JSON_TABLE(?, '$[*]' COLUMNS (view_id BIGINT PATH '$')) j
                JOIN (SELECT v.id AS view_id, v.owner_id AS person_id, 0 AS recipient FROM certification_view v
                    UNION ALL SELECT c.view_id, c.person_id, 1 FROM certification_report_recipient c) p ON p.view_id = j.view_id
                JOIN person_directory d ON d.id = p.person_id
                ORDER BY d.id""".formatted(MAY_SEE), today, keys(due))
                .rows(manager)
                .collect(Collectors.groupingBy(
                        row -> new CertificateViewId(Rows.number(row[0])),
                        Collectors.mapping(
                                row -> new Reader(
                                        new PersonId(Rows.number(row[1])),
                                        Rows.number(row[2]) == 1,
                                        Rows.number(row[3]) == 1),
                                Collectors.toList())));
    }

    /** Writes down what came of reports; the keys of what was written, by view. */
    Map<CertificateViewId, Long> add(Collection<Done> done, Instant now) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        done.forEach(each -> rows.add(Json.createArrayBuilder()
                .add(each.due().view().value())
                .add(each.outcome().name())
                .add(each.told())
                .add(each.leftOut())));
        Map<CertificateViewId, Long> keys = new HashMap<>();
        new SqlQuery(
                        "INSERT INTO certification_report_run (view_id, ran_at, outcome, told, left_out) SELECT j.view_id, ?,"
                                + " j.outcome, j.told, j.left_out FROM JSON_TABLE(?, '$[*]' COLUMNS (view_id BIGINT PATH"
                                + " '$[0]', outcome VARCHAR(8) PATH '$[1]', told INT PATH '$[2]', left_out INT PATH '$[3]'))"
                                + " j RETURNING view_id, id",
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC),
                        rows.build().toString())
                .rows(manager)
                .forEach(row -> keys.put(new CertificateViewId(Rows.number(row[0])), Rows.number(row[1])));
        return keys;
    }

    /** They go out next on the first of their days from that one on. */
    void next(Collection<Due> due, LocalDate from) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        due.forEach(each -> rows.add(Json.createArrayBuilder()
                .add(each.view().value())
                .add(each.plan().next(from).toString())));
        new SqlQuery(
                        "INSERT INTO certification_report (view_id, rhythm, day, format, next_on) SELECT STRAIGHT_JOIN"
                                + " r.view_id, r.rhythm, r.day, r.format, j.next_on FROM JSON_TABLE(?, '$[*]' COLUMNS (view_id"
                                + " BIGINT PATH '$[0]', next_on DATE PATH '$[1]')) j JOIN certification_report r ON r.view_id ="
                                + " j.view_id ON DUPLICATE KEY UPDATE next_on = VALUES(next_on)",
                        rows.build().toString())
                .on(manager)
                .executeUpdate();
    }

    private static String keys(Collection<Due> due) {
        return due.stream().map(each -> each.view().value()).toList().toString();
    }
}
