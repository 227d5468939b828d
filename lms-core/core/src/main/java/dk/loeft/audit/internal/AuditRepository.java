package dk.loeft.audit.internal;

import dk.loeft.audit.AuditChain;
import dk.loeft.audit.AuditCheck;
import dk.loeft.audit.AuditEntry;
import dk.loeft.audit.AuditFilter;
import dk.loeft.audit.AuditRow;
import dk.loeft.audit.AuditVerification;
import dk.loeft.audit.AuditVerification.Broken;
import dk.loeft.audit.AuditVerification.Intact;
import dk.loeft.audit.AuditVerification.Reason;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the trail, and appends to it through the connection of the running transaction. */
@Dependent
class AuditRepository {
    private static final String SELECT = """
            SELECT r.seq, r.at, r.actor_kind, r.actor_id, r.person_id, n.name, r.on_behalf_of, b.name, r.use_case,
                r.object_kind, r.object_id, o.name
            FROM audit_entry r
            LEFT JOIN person_directory n ON n.id = r.person_id
            LEFT JOIN person_directory b ON b.id = r.on_behalf_of
            LEFT JOIN person_directory o ON o.id = r.object_id AND r.object_kind = 'Person'
            """;

    private final EntityManager manager;

    @Inject
    AuditRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Takes each row of an export as it comes. */
    interface RowSink {
        void take(AuditRow row) throws IOException;
    }

    void append(AuditEntry entry) {
        // The head is locked until the commit: whatever else the transaction writes goes first.
        manager.flush();
        try {
            AuditChain.append(manager.unwrap(Connection.class), entry);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be written; the use case is rolled back", e);
        }
    }

    Page<AuditRow> page(AuditFilter filter, PageRequest request) {
        boolean oldestFirst = request.sort().equals("at") && request.ascending();
        return new Page<>(
                conditions(SELECT, filter)
                        .then("ORDER BY r.seq" + (oldestFirst ? "" : " DESC"))
                        .rows(manager, request)
                        .map(AuditRepository::row)
                        .toList(),
                conditions("SELECT COUNT(*) FROM audit_entry r", filter).number(manager),
                request);
    }

    /** Newest first. */
    void stream(AuditFilter filter, RowSink sink) throws IOException {
        SqlQuery select = conditions(SELECT, filter).then("ORDER BY r.seq DESC");
        select.stream(manager, column -> sink.take(row(column)));
    }

    private static SqlQuery conditions(String select, AuditFilter filter) {
        SqlQuery query = new SqlQuery(select);
        filter.person()
                .ifPresent(
                        person -> query.and("r.person_id = ? OR r.on_behalf_of = ?", person.value(), person.value()));
        filter.object()
                .ifPresent(object -> query.and("r.object_kind = ? AND r.object_id = ?", object.kind(), object.value()));
        String useCase = filter.useCase().strip();
        if (useCase.endsWith(".")) {
            query.and("r.use_case LIKE ?", useCase + "%");
        } else if (!useCase.isEmpty()) {
            query.and("r.use_case = ?", useCase);
        }
        filter.from().ifPresent(from -> query.and("r.at >= ?", utc(from)));
        filter.until().ifPresent(until -> query.and("r.at < ?", utc(until)));
        return query;
    }

    private static AuditRow row(@Nullable Object[] column) {
        return new AuditRow(
                Rows.number(column[0]),
                Rows.moment(column[1]).orElseThrow(),
                Rows.text(column[2]),
                Rows.number(column[3]),
                Optional.ofNullable(column[4]).map(key -> new PersonId(Rows.number(key))),
                Rows.text(column[5]),
                Optional.ofNullable(column[6]).map(key -> new PersonId(Rows.number(key))),
                Rows.text(column[7]),
                Rows.text(column[8]),
                Rows.text(column[9]),
                Rows.number(column[10]),
                Rows.text(column[11]));
    }

    AuditVerification verify() {
        try {
            return AuditChain.verify(manager.unwrap(Connection.class));
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail cannot be read", e);
        }
    }

    void keep(AuditCheck check) {
        Optional<Intact> intact = check.result() instanceof Intact whole ? Optional.of(whole) : Optional.empty();
        Optional<Broken> broken = check.result() instanceof Broken torn ? Optional.of(torn) : Optional.empty();
        manager.createNativeQuery("""
                        REPLACE INTO audit_check (id, checked_at, entries, last_hash, reason) VALUES (1, ?, ?, ?, ?)""")
                .setParameter(1, utc(check.at()))
                .setParameter(
                        2,
                        intact.map(Intact::count)
                                .or(() -> broken.map(torn -> torn.seq() - 1))
                                .orElse(0L))
                .setParameter(3, intact.map(Intact::lastHash).orElse(null))
                .setParameter(4, broken.map(torn -> torn.reason().name()).orElse(null))
                .executeUpdate();
    }

    Optional<AuditCheck> lastCheck() {
        return Rows.of(manager.createNativeQuery("SELECT checked_at, entries, last_hash, reason FROM audit_check"))
                .map(column -> new AuditCheck(Rows.moment(column[0]).orElseThrow(), result(column)))
                .findFirst();
    }

    private static AuditVerification result(@Nullable Object[] column) {
        long entries = Rows.number(column[1]);
        return column[3] == null
                ? new Intact(entries, Rows.text(column[2]))
                : new Broken(entries + 1, Reason.valueOf(Rows.text(column[3])));
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
