package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of statements, their index, and which of them are about others. */
@Dependent
class StatementRepository {
    private final EntityManager manager;

    @Inject
    StatementRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A stored statement; its text has numbers in place of agents. */
    record Row(long key, UUID id, String text) {}

    /** A statement that is about another one. */
    record Reference(UUID target, long referrer, UUID referrerId, boolean voiding) {}

    /** A statement to be stored. */
    record Fresh(long key, UUID id, long authority, boolean voiding, byte[] body) {}

    /**
     * Which rows are asked for: those that have all the terms, within a range of keys.
     *
     * @param terms the terms; the first one leads, it should be the rarest
     * @param authority whose statements alone are seen
     * @param above keys above that one
     * @param upTo keys up to that one
     */
    record Selection(List<byte[]> terms, Optional<Long> authority, long above, long upTo, boolean ascending) {}

    void add(List<Fresh> statements) {
        sql().insert(
                        "INSERT INTO xapi_statement (id, statement_id, authority_id, voiding, body) VALUES",
                        statements.stream()
                                .map(each -> new Object[] {
                                    each.key(), Digest.bytes(each.id()), each.authority(), each.voiding(), each.body()
                                })
                                .toList());
    }

    /** Makes statements known under terms; those that are known already stay so. */
    void index(Map<Long, Set<ByteBuffer>> terms) {
        List<Object[]> rows = new ArrayList<>();
        terms.forEach((key, each) -> each.forEach(term -> rows.add(new Object[] {term.array(), key})));
        // In the order of the key, so that the tree is walked once and two transactions never wait crosswise.
        rows.sort((one, other) -> Arrays.compareUnsigned((byte[]) one[0], (byte[]) other[0]));
        if (!rows.isEmpty()) {
            sql().insert("INSERT IGNORE INTO xapi_index (term, statement) VALUES", rows);
        }
    }

    void refer(List<Reference> references) {
        sql().insert(
                        "INSERT IGNORE INTO xapi_reference (target, referrer, voiding) VALUES",
                        references.stream()
                                .map(each ->
                                        new Object[] {Digest.bytes(each.target()), each.referrer(), each.voiding()})
                                .toList());
    }

    /**
     * The statements with those ids. Rows that another transaction is writing are waited for: of two statements that arrive
     * at once and belong together, the later one must see the earlier one.
     */
    List<Row> waitFor(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql().list(
                                "SELECT id, statement_id, body FROM xapi_statement WHERE statement_id IN ("
                                        + Sql.marks(ids.size()) + ") LOCK IN SHARE MODE",
                                StatementRepository::row,
                                keys(ids));
    }

    /** Who is about those statements, waiting as {@link #waitFor} does. */
    List<Reference> references(Collection<UUID> targets) {
        return targets.isEmpty()
                ? List.of()
                : sql().list(
                                "SELECT r.target, r.referrer, s.statement_id, r.voiding FROM xapi_reference r"
                                        + " JOIN xapi_statement s ON s.id = r.referrer WHERE r.target IN ("
                                        + Sql.marks(targets.size()) + ") LOCK IN SHARE MODE",
                                row -> new Reference(
                                        Digest.uuid(row.getBytes(1)),
                                        row.getLong(2),
                                        Digest.uuid(row.getBytes(3)),
                                        row.getBoolean(4)),
                                keys(targets));
    }

    /** Which of those statements void another one. */
    List<UUID> voiding(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql().list(
                                "SELECT statement_id FROM xapi_statement WHERE voiding AND statement_id IN ("
                                        + Sql.marks(ids.size()) + ")",
                                row -> Digest.uuid(row.getBytes(1)),
                                keys(ids));
    }

    /** Voids those statements that are there and do not void others themselves. */
    void voidThem(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            sql().update(
                            "UPDATE xapi_statement SET voided = TRUE WHERE NOT voiding AND statement_id IN ("
                                    + Sql.marks(ids.size()) + ")",
                            keys(ids));
        }
    }

    /**
     * All statements in a range of keys, voided ones too. Rows that are being written are waited for, whoever writes them: what
     * is not read now may never be asked for again.
     */
    List<Row> range(long above, long upTo, int most) {
        return sql().list(
                        "SELECT id, statement_id, body FROM xapi_statement WHERE id > ? AND id <= ? ORDER BY id LIMIT ?"
                                + " LOCK IN SHARE MODE",
                        StatementRepository::row,
                        above,
                        upTo,
                        most);
    }

    /** The same of what has been there for long, without waiting for anybody. */
    List<Row> old(long above, long upTo, int most) {
        return sql().list(
                        "SELECT id, statement_id, body FROM xapi_statement WHERE id > ? AND id <= ? ORDER BY id LIMIT"
                                + " ?",
                        StatementRepository::row,
                        above,
                        upTo,
                        most);
    }

    /** Takes statements away, with what they are known under and whom they are about. */
    void remove(Collection<Long> statements, Collection<ByteBuffer> terms, Collection<UUID> targets) {
        Object[] keys = statements.toArray();
        sql().updateEach("DELETE FROM xapi_index WHERE term = ? AND statement = ?", pairs(terms, statements));
        sql().updateEach(
                        "DELETE FROM xapi_reference WHERE target = ? AND referrer = ?",
                        pairs(
                                targets.stream()
                                        .map(id -> ByteBuffer.wrap(Digest.bytes(id)))
                                        .toList(),
                                statements));
        sql().update("DELETE FROM xapi_statement WHERE id IN (" + Sql.marks(keys.length) + ")", keys);
    }

    private static List<Object[]> pairs(Collection<ByteBuffer> hashes, Collection<Long> statements) {
        return hashes.stream()
                .sorted()
                .flatMap(hash -> statements.stream().map(key -> new Object[] {hash.array(), key}))
                .toList();
    }

    /** Statements that are known under a term, in a range of keys, voided ones too. */
    List<Row> known(byte[] term, long above, long upTo, int most) {
        return sql().list(
                        "SELECT s.id, s.statement_id, s.body FROM xapi_index i STRAIGHT_JOIN xapi_statement s"
                                + " ON s.id = i.statement WHERE i.term = ? AND i.statement > ? AND i.statement <= ?"
                                + " ORDER BY i.statement LIMIT ?",
                        StatementRepository::row,
                        term,
                        above,
                        upTo,
                        most);
    }

    /** The last of the first so many keys in a range. */
    Optional<Long> last(long above, long upTo, int most) {
        return sql().first(
                        "SELECT MAX(id) FROM (SELECT id FROM xapi_statement WHERE id > ? AND id <= ? ORDER BY id LIMIT"
                                + " ?) some",
                        row -> Optional.ofNullable(row.getObject(1, Long.class)),
                        above,
                        upTo,
                        most)
                .flatMap(last -> last);
    }

    /** How many statements are known under a term, and when the first and the last of them were stored. */
    Stock.Span span(byte[] term) {
        return sql().first(
                        "SELECT COUNT(*), MIN(statement), MAX(statement) FROM xapi_index WHERE term = ?",
                        row -> new Stock.Span(
                                row.getLong(1),
                                Optional.ofNullable(row.getObject(2, Long.class))
                                        .map(Tick::stored),
                                Optional.ofNullable(row.getObject(3, Long.class))
                                        .map(Tick::stored)),
                        (Object) term)
                .orElseThrow();
    }

    /** How many there are in a range of keys, counted no further than {@code most}. */
    long count(long above, long upTo, int most) {
        return sql().first(
                        "SELECT COUNT(*) FROM (SELECT id FROM xapi_statement WHERE id > ? AND id <= ? LIMIT ?) some",
                        row -> row.getLong(1),
                        above,
                        upTo,
                        most)
                .orElse(0L);
    }

    Optional<Row> find(UUID id, boolean voided, Optional<Long> authority) {
        return sql().first(
                        "SELECT id, statement_id, body FROM xapi_statement WHERE statement_id = ? AND voided = ?"
                                + authority
                                        .map(key -> " AND authority_id = " + key)
                                        .orElse(""),
                        StatementRepository::row,
                        Digest.bytes(id),
                        voided);
    }

    List<Row> select(Selection selection, int most) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = new StringBuilder("SELECT s.id, s.statement_id, s.body FROM ");
        String key = from(selection.terms(), query);
        query.append(" WHERE ").append(key).append(" > ? AND ").append(key).append(" <= ? AND NOT s.voided");
        values.add(selection.above());
        values.add(selection.upTo());
        for (int i = 0; i < selection.terms().size(); i++) {
            query.append(" AND t").append(i).append(".term = ?");
            values.add(selection.terms().get(i));
        }
        selection.authority().ifPresent(authority -> {
            query.append(" AND s.authority_id = ?");
            values.add(authority);
        });
        query.append(" ORDER BY ")
                .append(key)
                .append(selection.ascending() ? "" : " DESC")
                .append(" LIMIT ?");
        values.add(most);
        return sql().list(query.toString(), StatementRepository::row, values.toArray());
    }

    /** The tables, the leading term first: MariaDB walks its range in order and stops when the page is full. */
    private static String from(List<byte[]> terms, StringBuilder query) {
        if (terms.isEmpty()) {
            query.append("xapi_statement s");
            return "s.id";
        }
        query.append("xapi_index t0");
        for (int i = 1; i < terms.size(); i++) {
            query.append(" STRAIGHT_JOIN xapi_index t%d ON t%d.statement = t0.statement".formatted(i, i));
        }
        query.append(" STRAIGHT_JOIN xapi_statement s ON s.id = t0.statement");
        return "t0.statement";
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getLong(1), Digest.uuid(row.getBytes(2)), StatementBody.read(row.getBytes(3)));
    }

    private static Object[] keys(Collection<UUID> ids) {
        return ids.stream().map(Digest::bytes).toArray();
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
