package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.CertificateViewInput;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportPlan;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Saved views with what goes out of them: one statement for all that somebody may open. */
@Dependent
class ViewRepository {
    private static final String SELECT = """
            SELECT v.id, v.name, v.shared, v.unit_id, v.kind_id, v.state, v.expires_within, v.words, v.former, v.overdue,
                v.sort, v.ascending, v.owner_id, d.name, d.left_on, u.id, k.id, r.rhythm, r.day, r.format, r.next_on,
                (SELECT GROUP_CONCAT(c.person_id) FROM certification_report_recipient c WHERE c.view_id = v.id)
            FROM certification_view v JOIN person_directory d ON d.id = v.owner_id
            LEFT JOIN unit_directory u ON u.id = v.unit_id LEFT JOIN certificate_kind k ON k.id = v.kind_id
            LEFT JOIN certification_report r ON r.view_id = v.id""";

    private final EntityManager manager;

    @Inject
    ViewRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The reader's own and those that are shared. */
    List<CertificateView> all(PersonId reader, LocalDate today) {
        return new SqlQuery(SELECT)
                .and("v.owner_id = ? OR v.shared", reader.value())
                .then("ORDER BY v.owner_id <> " + reader.value() + ", v.name, v.id")
                .rows(manager)
                .map(row -> view(row, reader, today))
                .toList();
    }

    /** One that the reader may open. */
    Optional<CertificateView> one(CertificateViewId view, PersonId reader, LocalDate today) {
        return new SqlQuery(SELECT)
                .and("v.id = ?", view.value())
                .and(
                        "v.owner_id = ? OR v.shared OR EXISTS (SELECT 1 FROM certification_report_recipient c"
                                + " WHERE c.view_id = v.id AND c.person_id = ?) OR EXISTS (SELECT 1 FROM"
                                + " certification_report_run n JOIN certification_report_copy y ON y.run_id = n.id"
                                + " WHERE n.view_id = v.id AND y.person_id = ?)",
                        reader.value(),
                        reader.value(),
                        reader.value())
                .rows(manager)
                .map(row -> view(row, reader, today))
                .findFirst();
    }

    /** Whether another view of that owner has the name, in whatever case. */
    boolean taken(PersonId owner, String name, CertificateViewId other) {
        return new SqlQuery("SELECT COUNT(*) FROM certification_view v")
                        .and("v.owner_id = ?", owner.value())
                        .and("v.name = ?", name)
                        .and("v.id <> ?", other.value())
                        .number(manager)
                > 0;
    }

    CertificateViewId add(PersonId owner, CertificateViewInput input, Instant now) {
        Query insert = bound(
                "INSERT INTO certification_view (name, shared, unit_id, kind_id, state, expires_within, words, former,"
                        + " overdue, sort, ascending, changed_at, owner_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " RETURNING id",
                input,
                now,
                owner.value());
        return new CertificateViewId(Rows.number(insert.getSingleResult()));
    }

    void change(CertificateViewId view, CertificateViewInput input, Instant now) {
        bound(
                        "UPDATE certification_view SET name = ?, shared = ?, unit_id = ?, kind_id = ?, state = ?,"
                                + " expires_within = ?, words = ?, former = ?, overdue = ?, sort = ?, ascending = ?,"
                                + " changed_at = ? WHERE id = ?",
                        input,
                        now,
                        view.value())
                .executeUpdate();
    }

    void remove(CertificateViewId view) {
        new SqlQuery("DELETE FROM certification_view")
                .and("id = ?", view.value())
                .on(manager)
                .executeUpdate();
    }

    private Query bound(String sql, CertificateViewInput input, Instant now, long key) {
        CertificateFilter filter = input.filter();
        Query query = manager.createNativeQuery(sql);
        int at = 1;
        query.setParameter(at++, input.name());
        query.setParameter(at++, input.shared());
        query.setParameter(at++, filter.unit().map(UnitId::value).orElse(null));
        query.setParameter(at++, filter.kind().map(CertificateKindId::value).orElse(null));
        query.setParameter(at++, filter.state().map(CertificateState::name).orElse(null));
        query.setParameter(at++, filter.expiresWithin());
        query.setParameter(at++, filter.text());
        query.setParameter(at++, filter.former());
        query.setParameter(at++, filter.overdue());
        query.setParameter(at++, input.order().sort());
        query.setParameter(at++, input.order().ascending());
        query.setParameter(at++, LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        query.setParameter(at, key);
        return query;
    }

    private static CertificateView view(@Nullable Object[] row, PersonId reader, LocalDate today) {
        PersonId owner = new PersonId(Rows.number(row[12]));
        boolean own = owner.equals(reader);
        boolean left = Rows.day(row[14]).filter(day -> !day.isAfter(today)).isPresent();
        return new CertificateView(
                new CertificateViewId(Rows.number(row[0])),
                new CertificateViewInput(Rows.text(row[1]), Rows.number(row[2]) == 1, filter(row), order(row)),
                owner,
                Rows.text(row[13]),
                own,
                own || left,
                row[3] != null && row[15] == null,
                row[4] != null && row[16] == null,
                plan(row),
                Rows.day(row[20]));
    }

    private static CertificateFilter filter(@Nullable Object[] row) {
        return new CertificateFilter(
                Optional.ofNullable(row[3]).map(key -> new UnitId(Rows.number(key))),
                Optional.ofNullable(row[4]).map(key -> new CertificateKindId(Rows.number(key))),
                Optional.ofNullable(row[5]).map(state -> CertificateState.valueOf(Rows.text(state))),
                (int) Rows.number(row[6]),
                Rows.text(row[7]),
                Rows.number(row[8]) == 1,
                Rows.number(row[9]) == 1);
    }

    private static CertificateOrder order(@Nullable Object[] row) {
        return new CertificateOrder(Rows.text(row[10]), Rows.number(row[11]) == 1);
    }

    private static Optional<ReportPlan> plan(@Nullable Object[] row) {
        return Optional.ofNullable(row[17])
                .map(rhythm -> new ReportPlan(
                        ReportPlan.Rhythm.valueOf(Rows.text(rhythm)),
                        (int) Rows.number(row[18]),
                        ExportFormat.valueOf(Rows.text(row[19])),
                        Stream.of(Rows.text(row[21]).split(",", -1))
                                .filter(key -> !key.isEmpty())
                                .map(key -> new PersonId(Long.parseLong(key)))
                                .collect(Collectors.toSet())));
    }
}
