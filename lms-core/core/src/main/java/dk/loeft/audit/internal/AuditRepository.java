package dk.loeft.audit.internal;

import dk.loeft.audit.AuditChain;
import dk.loeft.audit.AuditEntry;
import dk.loeft.audit.AuditFilter;
import dk.loeft.audit.AuditRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the trail, and appends to it through the connection of the running transaction. */
@Dependent
class AuditRepository {
    private final EntityManager manager;

    @Inject
    AuditRepository(EntityManager manager) {
        this.manager = manager;
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
        Map<String, Object> values = new HashMap<>();
        String where = where(filter, values);
        TypedQuery<Long> count = manager.createQuery("SELECT COUNT(r) FROM AuditRecord r" + where, Long.class);
        boolean oldestFirst = request.sort().equals("at") && request.ascending();
        TypedQuery<Object[]> rows = manager.createQuery(
                "SELECT r.seq, r.at, r.actorKind, r.actorId, r.personId, r.useCase, r.objectKind, r.objectId, n.name,"
                        + " r.onBehalfOf, b.name FROM AuditRecord r LEFT JOIN ActingPerson n ON n.id = r.personId"
                        + " LEFT JOIN ActingPerson b ON b.id = r.onBehalfOf" + where
                        + " ORDER BY r.seq" + (oldestFirst ? "" : " DESC"),
                Object[].class);
        values.forEach(count::setParameter);
        values.forEach(rows::setParameter);
        rows.setFirstResult(request.offset()).setMaxResults(request.size());
        return new Page<>(
                rows.getResultList().stream().map(AuditRepository::row).toList(), count.getSingleResult(), request);
    }

    private static String where(AuditFilter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        filter.person().ifPresent(person -> {
            conditions.add("(r.personId = :person OR r.onBehalfOf = :person)");
            values.put("person", person.value());
        });
        filter.object().ifPresent(object -> {
            conditions.add("r.objectKind = :kind AND r.objectId = :object");
            values.put("kind", object.kind());
            values.put("object", object.value());
        });
        if (!filter.useCase().isBlank()) {
            conditions.add("SUBSTRING(r.useCase, 1, " + filter.useCase().strip().length() + ") = :useCase");
            values.put("useCase", filter.useCase().strip());
        }
        filter.from().ifPresent(from -> {
            conditions.add("r.at >= :from");
            values.put("from", from);
        });
        filter.until().ifPresent(until -> {
            conditions.add("r.at < :until");
            values.put("until", until);
        });
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    private static AuditRow row(Object[] column) {
        return new AuditRow(
                (Long) column[0],
                (Instant) column[1],
                (String) column[2],
                (Long) column[3],
                Optional.ofNullable((Long) column[4]).map(PersonId::new),
                Optional.ofNullable((String) column[8]).orElse(""),
                Optional.ofNullable((Long) column[9]).map(PersonId::new),
                Optional.ofNullable((String) column[10]).orElse(""),
                (String) column[5],
                (String) column[6],
                (Long) column[7]);
    }
}
