package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateReportsDue.Run;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportFile;
import dk.loeft.certification.ReportRunId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who got a report when it went out, and the files that were made of it. */
@Dependent
class ReportCopyRepository {
    private final EntityManager manager;

    @Inject
    ReportCopyRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * Somebody's copy.
     *
     * @param format as it was planned
     * @param ranAt when the report went out
     * @param made what was made; absent until then
     */
    record Stored(
            ReportRunId run,
            CertificateViewId view,
            String name,
            ExportFormat format,
            Instant ranAt,
            Optional<Made> made) {}

    /**
     * What was made.
     *
     * @param at when
     * @param scope the paths of the units that its reader saw
     * @param found how many rows there were
     * @param files without those that were too large to be kept
     */
    record Made(Instant at, String scope, int found, List<ReportFile> files) {}

    /** Whoever is to have those reports has a copy of each, in the form of its plan; the files are not made yet. */
    void add(Collection<Run> runs) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        runs.forEach(run -> run.to()
                .forEach(to -> rows.add(Json.createArrayBuilder().add(run.key()).add(to.value()))));
        new SqlQuery(
                        "INSERT INTO certification_report_copy (run_id, person_id, format) SELECT STRAIGHT_JOIN j.run_id,"
                                + " j.person_id, p.format FROM JSON_TABLE(?, '$[*]' COLUMNS (run_id BIGINT PATH '$[0]',"
                                + " person_id BIGINT PATH '$[1]')) j JOIN certification_report_run r ON r.id = j.run_id"
                                + " JOIN certification_report p ON p.view_id = r.view_id",
                        rows.build().toString())
                .on(manager)
                .executeUpdate();
    }

    /** The copy of that person, which nobody else makes before this transaction ends. */
    Optional<Stored> lock(ReportRunId run, PersonId person) {
        boolean there = new SqlQuery("SELECT c.run_id, c.format FROM certification_report_copy c")
                .and("c.run_id = ?", run.value())
                .and("c.person_id = ?", person.value())
                .then("FOR UPDATE")
                .rows(manager)
                .findFirst()
                .isPresent();
        return there ? Optional.of(find(run, person)) : Optional.empty();
    }

    private Stored find(ReportRunId run, PersonId person) {
        List<ReportFile> files = new SqlQuery("SELECT f.format, f.name FROM certification_report_file f")
                .and("f.run_id = ?", run.value())
                .and("f.person_id = ?", person.value())
                .rows(manager)
                .map(row -> new ReportFile(ExportFormat.valueOf(Rows.text(row[0])), Rows.text(row[1])))
                .toList();
        return new SqlQuery("""
                        SELECT r.view_id, v.name, c.format, r.ran_at, c.made_at, c.scope, c.found
                        FROM certification_report_copy c JOIN certification_report_run r ON r.id = c.run_id
                            JOIN certification_view v ON v.id = r.view_id""")
                .and("c.run_id = ?", run.value())
                .and("c.person_id = ?", person.value())
                .rows(manager)
                .map(row -> new Stored(
                        run,
                        new CertificateViewId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        ExportFormat.valueOf(Rows.text(row[2])),
                        Rows.moment(row[3]).orElseThrow(),
                        Rows.moment(row[4])
                                .map(at -> new Made(at, Rows.text(row[5]), (int) Rows.number(row[6]), files))))
                .findFirst()
                .orElseThrow();
    }

    /** Writes down what was made, in the place of what was made before. */
    void made(ReportRunId run, PersonId person, Made made) {
        new SqlQuery("DELETE FROM certification_report_file")
                .and("run_id = ?", run.value())
                .and("person_id = ?", person.value())
                .on(manager)
                .executeUpdate();
        new SqlQuery(
                        "UPDATE certification_report_copy SET made_at = ?, scope = ?, found = ?",
                        column(made.at()),
                        made.scope(),
                        made.found())
                .and("run_id = ?", run.value())
                .and("person_id = ?", person.value())
                .on(manager)
                .executeUpdate();
    }

    void keep(ReportRunId run, PersonId person, ReportFile file, byte[] content) {
        new SqlQuery(
                        "INSERT INTO certification_report_file (run_id, person_id, format, name, content) VALUES (?, ?, ?, ?, ?)",
                        run.value(),
                        person.value(),
                        file.format().name(),
                        file.name(),
                        content)
                .on(manager)
                .executeUpdate();
    }

    Optional<byte[]> content(ReportRunId run, PersonId person, ExportFormat format) {
        return new SqlQuery("SELECT f.content, f.name FROM certification_report_file f")
                .and("f.run_id = ?", run.value())
                .and("f.person_id = ?", person.value())
                .and("f.format = ?", format.name())
                .rows(manager)
                .map(row -> (byte[]) row[0])
                .findFirst();
    }

    /** What went out before that moment is kept no longer. */
    void forget(Instant before) {
        new SqlQuery("DELETE FROM certification_report_copy")
                .and("run_id IN (SELECT r.id FROM certification_report_run r WHERE r.ran_at < ?)", column(before))
                .on(manager)
                .executeUpdate();
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
