package dk.loeft.audit;

import dk.loeft.audit.AuditVerification.Broken;
import dk.loeft.audit.AuditVerification.Intact;
import dk.loeft.audit.AuditVerification.Reason;
import dk.loeft.audit.engine.ChainHash;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The chain of audit entries in the database: appending and verifying, over a JDBC connection that the caller owns.
 *
 * <p>The row of {@code audit_head} is the end of the chain. It is locked from an append to the end of the transaction, so
 * that the chain has no fork however many nodes write.
 */
public final class AuditChain {
    private static final int ROWS_AT_A_TIME = 1000;

    private static final String COLUMNS =
            "seq, at, actor_kind, actor_id, person_id, use_case, object_kind, object_id, previous_hash, hash, on_behalf_of";

    private static final String NO_HEAD = "audit_head has no row: the end of the chain is unknown";

    private AuditChain() {}

    private record Head(long seq, String hash) {}

    private record Link(long seq, AuditEntry entry, String previous, String hash) {}

    /**
     * Appends an entry within the connection's running transaction.
     *
     * @return the number of the entry, counted from 1 without a gap
     */
    public static long append(Connection connection, AuditEntry entry) throws SQLException {
        Head end = head(connection);
        long seq = end.seq() + 1;
        String hash = hash(end.hash(), seq, entry);
        insert(connection, new Link(seq, entry, end.hash(), hash));
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE audit_head SET seq = ?, hash = ? WHERE id = 1")) {
            update.setLong(1, seq);
            update.setString(2, hash);
            update.executeUpdate();
        }
        return seq;
    }

    /** Walks along the whole chain and finds the first entry that is wrong or missing. */
    public static AuditVerification verify(Connection connection) throws SQLException {
        return verify(connection, Optional.empty());
    }

    /**
     * Walks along the whole chain and finds the first entry that is wrong or missing. Rows are streamed; memory does not
     * grow with their number. Entries that are appended meanwhile are not looked at.
     *
     * @param anchor a point that the chain must go through
     */
    public static AuditVerification verify(Connection connection, Optional<AuditAnchor> anchor) throws SQLException {
        try (Statement statement =
                connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(ROWS_AT_A_TIME);
            // Head and rows in one statement are those of one moment, while the server goes on writing.
            try (ResultSet rows = statement.executeQuery("SELECT e." + COLUMNS.replace(", ", ", e.")
                    + ", h.seq, h.hash FROM audit_head h LEFT JOIN audit_entry e FORCE INDEX FOR ORDER BY (PRIMARY)"
                    + " ON TRUE WHERE h.id = 1 ORDER BY e.seq")) {
                return walk(rows, anchor);
            }
        }
    }

    private static AuditVerification walk(ResultSet rows, Optional<AuditAnchor> anchor) throws SQLException {
        if (!rows.next()) {
            throw new SQLException(NO_HEAD);
        }
        Head head = new Head(rows.getLong(12), rows.getString(13));
        long seq = 0;
        String hash = ChainHash.BEGINNING;
        // An empty chain is one row that holds the head alone.
        boolean more = key(rows, 1).isPresent();
        while (more) {
            Link link = read(rows);
            seq++;
            Optional<Reason> fault = fault(link, seq, hash, head, anchor);
            if (fault.isPresent()) {
                return new Broken(seq, fault.get());
            }
            hash = link.hash();
            more = rows.next();
        }
        if (seq < Math.max(head.seq(), anchor.map(AuditAnchor::seq).orElse(0L))) {
            return new Broken(seq + 1, Reason.MISSING);
        }
        return hash.equals(head.hash()) ? new Intact(seq, hash) : new Broken(seq, Reason.ALTERED);
    }

    private static Optional<Reason> fault(
            Link link, long seq, String previous, Head head, Optional<AuditAnchor> anchor) {
        if (link.seq() > seq) {
            return Optional.of(Reason.MISSING);
        }
        if (seq > head.seq() || link.seq() < seq) {
            return Optional.of(Reason.ADDED);
        }
        if (!link.previous().equals(previous) || !link.hash().equals(hash(previous, seq, link.entry()))) {
            return Optional.of(Reason.ALTERED);
        }
        return anchor.filter(point -> point.seq() == seq && !point.hash().equals(link.hash()))
                .map(point -> Reason.REWRITTEN);
    }

    private static String hash(String previous, long seq, AuditEntry entry) {
        List<String> fields = new ArrayList<>(List.of(
                Long.toString(seq),
                entry.at().toString(),
                entry.actorKind(),
                Long.toString(entry.actorId()),
                entry.person().isPresent() ? Long.toString(entry.person().getAsLong()) : "",
                entry.useCase(),
                entry.objectKind(),
                Long.toString(entry.objectId())));
        // Only where there is one, so that what was written before there were any keeps its hash.
        entry.onBehalfOf().ifPresent(leader -> fields.add(Long.toString(leader)));
        return ChainHash.of(previous, fields);
    }

    /** The end of the chain, locked to the end of the transaction. */
    private static Head head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT seq, hash FROM audit_head WHERE id = 1 FOR UPDATE")) {
            if (!row.next()) {
                throw new SQLException(NO_HEAD);
            }
            return new Head(row.getLong(1), row.getString(2));
        }
    }

    private static void insert(Connection connection, Link link) throws SQLException {
        AuditEntry entry = link.entry();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO audit_entry (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, link.seq());
            insert.setObject(2, LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC));
            insert.setString(3, entry.actorKind());
            insert.setLong(4, entry.actorId());
            set(insert, 5, entry.person());
            insert.setString(6, entry.useCase());
            insert.setString(7, entry.objectKind());
            insert.setLong(8, entry.objectId());
            insert.setString(9, link.previous());
            insert.setString(10, link.hash());
            set(insert, 11, entry.onBehalfOf());
            insert.executeUpdate();
        }
    }

    private static void set(PreparedStatement insert, int place, OptionalLong key) throws SQLException {
        if (key.isPresent()) {
            insert.setLong(place, key.getAsLong());
        } else {
            insert.setNull(place, Types.BIGINT);
        }
    }

    private static OptionalLong key(ResultSet row, int place) throws SQLException {
        long key = row.getLong(place);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(key);
    }

    private static Link read(ResultSet row) throws SQLException {
        AuditEntry entry = new AuditEntry(
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(3),
                row.getLong(4),
                key(row, 5),
                key(row, 11),
                row.getString(6),
                row.getString(7),
                row.getLong(8));
        return new Link(row.getLong(1), entry, row.getString(9), row.getString(10));
    }
}
