package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.AttachmentData;
import dk.loeft.xapi.StoredAttachment;
import dk.loeft.xapi.internal.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Attachments: which statement has which, and their data in pieces, each content once. */
@Dependent
class AttachmentRepository {
    private static final int PIECE = 1 << 18;

    private final EntityManager manager;

    @Inject
    AttachmentRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** An attachment of a statement whose data was sent along. */
    record Held(long statement, AttachmentData data) {}

    void add(List<Held> held) {
        List<Object[]> rows = new ArrayList<>();
        for (Held each : held) {
            AttachmentData data = each.data();
            rows.add(new Object[] {each.statement(), data.sha2(), data.contentType(), data.bytes()});
        }
        sql().insert("INSERT IGNORE INTO xapi_attachment (statement, sha2, content_type, bytes) VALUES", rows);
        held.stream().map(Held::data).distinct().forEach(this::addData);
    }

    private void addData(AttachmentData data) {
        if (isThere(data.sha2())) {
            return;
        }
        try (InputStream in = data.source().open()) {
            int ordinal = 0;
            byte[] piece = in.readNBytes(PIECE);
            do {
                sql().update(
                                "INSERT IGNORE INTO xapi_attachment_piece (sha2, ordinal, piece) VALUES (?, ?, ?)",
                                data.sha2(),
                                ordinal++,
                                piece);
                piece = in.readNBytes(PIECE);
            } while (piece.length > 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever removes the data at this moment is waited for; afterwards it is not there. */
    private boolean isThere(String sha2) {
        return sql().first(
                        "SELECT 1 FROM xapi_attachment_piece WHERE sha2 = ? AND ordinal = 0 LOCK IN SHARE MODE",
                        row -> true,
                        sha2)
                .isPresent();
    }

    /** Takes the attachments of statements away, and data that belongs to no other statement. */
    void remove(Collection<Long> statements) {
        Object[] keys = statements.toArray();
        String which = " FROM xapi_attachment WHERE statement IN (" + Sql.marks(keys.length) + ")";
        List<String> hashes =
                sql().list("SELECT DISTINCT sha2" + which + " ORDER BY sha2", row -> row.getString(1), keys);
        sql().update("DELETE" + which, keys);
        hashes.forEach(this::removeIfUnused);
    }

    /** Locks the data first: whoever stores the same at this moment waits, or is waited for. */
    private void removeIfUnused(String sha2) {
        sql().list("SELECT 1 FROM xapi_attachment_piece WHERE sha2 = ? AND ordinal = 0 FOR UPDATE", row -> true, sha2);
        boolean used = sql().first(
                        "SELECT 1 FROM xapi_attachment WHERE sha2 = ? LIMIT 1 LOCK IN SHARE MODE", row -> true, sha2)
                .isPresent();
        if (!used) {
            sql().update("DELETE FROM xapi_attachment_piece WHERE sha2 = ?", sha2);
        }
    }

    /** The attachments with data of those statements, each content once. */
    List<StoredAttachment> of(Collection<Long> statements) {
        return statements.isEmpty()
                ? List.of()
                : sql().list(
                                "SELECT sha2, MIN(content_type), MIN(bytes) FROM xapi_attachment WHERE statement IN ("
                                        + Sql.marks(statements.size()) + ") GROUP BY sha2",
                                row -> new StoredAttachment(row.getString(1), row.getString(2), row.getLong(3)),
                                statements.toArray());
    }

    /** Writes the data, one piece in memory at a time. */
    void write(String sha2, OutputStream to) throws IOException {
        int ordinal = 0;
        Optional<byte[]> piece = piece(sha2, ordinal);
        while (piece.isPresent()) {
            to.write(piece.get());
            piece = piece(sha2, ++ordinal);
        }
    }

    private Optional<byte[]> piece(String sha2, int ordinal) {
        return sql().first(
                        "SELECT piece FROM xapi_attachment_piece WHERE sha2 = ? AND ordinal = ?",
                        row -> row.getBytes(1),
                        sha2,
                        ordinal);
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
