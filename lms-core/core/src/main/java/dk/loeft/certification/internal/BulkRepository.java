package dk.loeft.certification.internal;

import dk.loeft.certification.BulkAction;
import dk.loeft.certification.BulkInput;
import dk.loeft.certification.BulkPlan;
import dk.loeft.certification.BulkPlanId;
import dk.loeft.certification.BulkPlanRow;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateState;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.BulkInsert;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dry runs over many records, and what they say of each: a constant number of statements for each portion. */
@Dependent
class BulkRepository {
    private final EntityManager manager;

    @Inject
    BulkRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * What a dry run found of a record.
     *
     * @param knownTo the last line of the history then
     * @param why key of the sentence that says why it cannot be done; absent: it can
     */
    record Row(
            StandingKey key,
            long knownTo,
            CertificateState before,
            CertificateState after,
            Optional<LocalDate> dueBefore,
            Optional<LocalDate> dueAfter,
            Optional<String> why) {}

    BulkPlanId add(BulkInput input, PersonId who, LocalDate day, Instant now) {
        var insert = manager.createNativeQuery(
                "INSERT INTO certification_bulk (made_by, action, until_day, reason, approver, day, made_at) VALUES (?, ?,"
                        + " ?, ?, ?, ?, ?) RETURNING id");
        insert.setParameter(1, who.value());
        insert.setParameter(2, input.action().name());
        insert.setParameter(3, input.until().orElse(null));
        insert.setParameter(4, input.reason());
        insert.setParameter(5, input.approver());
        insert.setParameter(6, day);
        insert.setParameter(7, column(now));
        return new BulkPlanId(Rows.number(insert.getSingleResult()));
    }

    void add(BulkPlanId plan, List<Row> rows) {
        try (BulkInsert insert = new BulkInsert(
                manager.unwrap(Connection.class),
                "certification_bulk_row",
                "bulk_id, person_id, kind_id, known_to, state_before, state_after, due_before, due_after, why")) {
            for (Row row : rows) {
                insert.row(
                        plan.value(),
                        row.key().person().value(),
                        row.key().kind().value(),
                        row.knownTo(),
                        row.before().name(),
                        row.after().name(),
                        row.dueBefore().orElse(null),
                        row.dueAfter().orElse(null),
                        row.why().orElse(null));
            }
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    void counted(BulkPlanId plan, String fingerprint, long possible, long impossible) {
        new SqlQuery(
                        "UPDATE certification_bulk SET fingerprint = ?, possible = ?, impossible = ? WHERE id = ?",
                        fingerprint,
                        possible,
                        impossible,
                        plan.value())
                .on(manager)
                .executeUpdate();
    }

    /** A dry run of that person, locked if it is to be carried out. */
    Optional<BulkPlan> find(BulkPlanId plan, PersonId who, boolean locked) {
        return new SqlQuery(
                        "SELECT b.id, b.action, b.until_day, b.reason, b.approver, b.day, b.fingerprint, b.possible,"
                                + " b.impossible, b.made_at, b.run_at FROM certification_bulk b")
                .and("b.id = ?", plan.value())
                .and("b.made_by = ?", who.value())
                .then(locked ? "FOR UPDATE" : "")
                .rows(manager)
                .map(BulkRepository::plan)
                .findFirst();
    }

    Page<BulkPlanRow> rows(BulkPlanId plan, Function<String, String> sentence, PageRequest request) {
        String from = " FROM certification_bulk_row r";
        long total = new SqlQuery("SELECT COUNT(*)" + from)
                .and("r.bulk_id = ?", plan.value())
                .number(manager);
        List<BulkPlanRow> rows = new SqlQuery(
                        "SELECT r.person_id, d.name, d.unit_name, r.kind_id, k.title, r.state_before,"
                                + " r.state_after, r.due_before, r.due_after, r.why" + from
                                + " JOIN person_directory d ON d.id = r.person_id JOIN certificate_kind k ON k.id = r.kind_id")
                .and("r.bulk_id = ?", plan.value())
                .then("ORDER BY r.why IS NULL, d.family_name, d.given_name, r.person_id, r.kind_id")
                .rows(manager, request)
                .map(column -> row(column, sentence))
                .toList();
        return new Page<>(rows, total, request);
    }

    /** The next records that it touches, after that one. */
    List<StandingKey> next(BulkPlanId plan, Optional<StandingKey> after, int most) {
        SqlQuery query = new SqlQuery("SELECT r.person_id, r.kind_id FROM certification_bulk_row r")
                .and("r.bulk_id = ?", plan.value())
                .and("r.why IS NULL");
        after.ifPresent(key -> query.and(
                "(r.person_id, r.kind_id) > (?, ?)",
                key.person().value(),
                key.kind().value()));
        return query.then("ORDER BY r.person_id, r.kind_id LIMIT " + most)
                .rows(manager)
                .map(column -> new StandingKey(
                        new PersonId(Rows.number(column[0])), new CertificateKindId(Rows.number(column[1]))))
                .toList();
    }

    /** Locks the histories of some records; nobody adds to them until the transaction ends. */
    void lock(BulkPlanId plan, StandingKey from, StandingKey to) {
        portion(
                        "SELECT s.person_id FROM certification_bulk_row r JOIN certification_standing s ON s.person_id = r.person_id"
                                + " AND s.kind_id = r.kind_id",
                        plan,
                        from,
                        to)
                .then("ORDER BY s.person_id, s.kind_id FOR UPDATE")
                .on(manager)
                .getResultList();
    }

    /** How many of them are as they were when it was tried out, and within the scope. */
    long unchanged(BulkPlanId plan, StandingKey from, StandingKey to, Scope scope) {
        return portion(
                        "SELECT COUNT(*) FROM certification_bulk_row r JOIN person_directory d ON d.id = r.person_id",
                        plan,
                        from,
                        to)
                .and("r.known_to = (SELECT MAX(e.id) FROM certification_event e WHERE e.person_id = r.person_id AND"
                        + " (e.kind_id = r.kind_id OR e.kind_id IS NULL))")
                .within("d.unit_path", scope.unitPaths())
                .number(manager);
    }

    /** Adds the same line to the history of each of them. */
    void write(BulkPlanId plan, StandingKey from, StandingKey to, NewLine line, PersonId author, Instant now) {
        new SqlQuery(
                        "INSERT INTO certification_event (person_id, kind_id, type, on_day, details, recorded_at, actor_id)"
                                + " SELECT r.person_id, r.kind_id, ?, ?, ?, ?, ? FROM certification_bulk_row r",
                        line.type().name(),
                        line.day().orElseThrow(),
                        line.details().toString(),
                        column(now),
                        author.value())
                .and("r.bulk_id = ?", plan.value())
                .and("r.why IS NULL")
                .and(
                        "(r.person_id, r.kind_id) >= (?, ?)",
                        from.person().value(),
                        from.kind().value())
                .and(
                        "(r.person_id, r.kind_id) <= (?, ?)",
                        to.person().value(),
                        to.kind().value())
                .then("ORDER BY r.person_id, r.kind_id")
                .on(manager)
                .executeUpdate();
    }

    void ran(BulkPlanId plan, Instant now) {
        new SqlQuery("UPDATE certification_bulk SET run_at = ? WHERE id = ?", column(now), plan.value())
                .on(manager)
                .executeUpdate();
    }

    private static SqlQuery portion(String select, BulkPlanId plan, StandingKey from, StandingKey to) {
        return new SqlQuery(select)
                .and("r.bulk_id = ?", plan.value())
                .and("r.why IS NULL")
                .and(
                        "(r.person_id, r.kind_id) >= (?, ?)",
                        from.person().value(),
                        from.kind().value())
                .and(
                        "(r.person_id, r.kind_id) <= (?, ?)",
                        to.person().value(),
                        to.kind().value());
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static BulkPlan plan(@Nullable Object[] column) {
        return new BulkPlan(
                new BulkPlanId(Rows.number(column[0])),
                BulkAction.valueOf(Rows.text(column[1])),
                Rows.day(column[2]),
                Rows.text(column[3]),
                Rows.text(column[4]),
                Rows.day(column[5]).orElseThrow(),
                Rows.text(column[6]),
                Rows.number(column[7]),
                Rows.number(column[8]),
                Rows.moment(column[9]).orElseThrow(),
                Rows.moment(column[10]));
    }

    private static BulkPlanRow row(@Nullable Object[] column, Function<String, String> sentence) {
        String why = Rows.text(column[9]);
        return new BulkPlanRow(
                new PersonId(Rows.number(column[0])),
                Rows.text(column[1]),
                Rows.text(column[2]),
                new CertificateKindId(Rows.number(column[3])),
                Rows.text(column[4]),
                CertificateState.valueOf(Rows.text(column[5])),
                CertificateState.valueOf(Rows.text(column[6])),
                Rows.day(column[7]),
                Rows.day(column[8]),
                why.isEmpty() ? "" : sentence.apply(why));
    }
}
