package dk.loeft.xapi.internal.retention;

import dk.loeft.xapi.LrsRetentionId;
import dk.loeft.xapi.RetentionInput;
import dk.loeft.xapi.RetentionRow;
import dk.loeft.xapi.internal.Sql;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of rules, and the states of activities that go with statements. */
@Dependent
class RetentionRepository {
    private final EntityManager manager;

    @Inject
    RetentionRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A state that an activity keeps. */
    record State(long id, String activity) {}

    List<RetentionRow> list() {
        return sql().list(
                        "SELECT id, activity, whole, days, removed, removed_documents, last_run FROM lrs_retention"
                                + " ORDER BY activity, whole",
                        row -> new RetentionRow(
                                new LrsRetentionId(row.getLong(1)),
                                input(row),
                                row.getLong(5),
                                row.getLong(6),
                                Optional.ofNullable(row.getObject(7, LocalDateTime.class))
                                        .map(moment -> moment.toInstant(ZoneOffset.UTC))));
    }

    /** All rules, locked until the transaction ends: what one names depends on the others. */
    List<Rule> rules() {
        return sql().list(
                        "SELECT id, activity, whole, days, examined FROM lrs_retention ORDER BY id FOR UPDATE",
                        row -> new Rule(new LrsRetentionId(row.getLong(1)), input(row), row.getLong(5)));
    }

    private static RetentionInput input(ResultSet row) throws SQLException {
        return new RetentionInput(
                row.getString(2), row.getBoolean(3), Optional.ofNullable(row.getObject(4, Integer.class)));
    }

    LrsRetentionId add(RetentionInput input, Instant now) {
        return new LrsRetentionId(sql().first(
                        "INSERT INTO lrs_retention (activity, whole, days, created_at)"
                                + " VALUES (?, ?, NULLIF(?, 0), ?) RETURNING id",
                        row -> row.getLong(1),
                        input.activity(),
                        input.whole(),
                        input.days().orElse(0),
                        column(now))
                .orElseThrow());
    }

    void change(LrsRetentionId rule, RetentionInput input) {
        sql().update(
                        "UPDATE lrs_retention SET activity = ?, whole = ?, days = NULLIF(?, 0) WHERE id = ?",
                        input.activity(),
                        input.whole(),
                        input.days().orElse(0),
                        rule.value());
    }

    void remove(LrsRetentionId rule) {
        sql().update("DELETE FROM lrs_retention WHERE id = ?", rule.value());
    }

    /** After a change each rule may name what it did not name before. */
    void examineAnew() {
        sql().update("UPDATE lrs_retention SET examined = 0");
    }

    void examined(LrsRetentionId rule, long key) {
        sql().update("UPDATE lrs_retention SET examined = ? WHERE id = ?", key, rule.value());
    }

    void ran(LrsRetentionId rule, Instant now, long statements, long documents) {
        sql().update(
                        "UPDATE lrs_retention SET last_run = ?, removed = removed + ?,"
                                + " removed_documents = removed_documents + ? WHERE id = ?",
                        column(now),
                        statements,
                        documents,
                        rule.value());
    }

    /** States that were not changed since then, of activities that a rule may name, by their key. */
    List<State> states(RetentionInput input, Instant before, long above, int most) {
        String beginning =
                input.activity().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return sql().list(
                        "SELECT id, activity FROM xapi_document WHERE activity LIKE ? AND agent_id IS NOT NULL"
                                + " AND updated_at < ? AND id > ? ORDER BY id LIMIT ?",
                        row -> new State(row.getLong(1), row.getString(2)),
                        input.whole() ? beginning : beginning + "%",
                        column(before),
                        above,
                        most);
    }

    void removeStates(List<State> states) {
        if (!states.isEmpty()) {
            sql().update(
                            "DELETE FROM xapi_document WHERE id IN (" + Sql.marks(states.size()) + ")",
                            states.stream().map(State::id).toArray());
        }
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
