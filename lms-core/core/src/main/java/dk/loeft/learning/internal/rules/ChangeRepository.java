package dk.loeft.learning.internal.rules;

import dk.loeft.learning.RuleCause;
import dk.loeft.learning.RulePlanId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.Sha256;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what is different, in dry runs and in the journal. The number of statements does not depend on the people. */
@Dependent
class ChangeRepository {
    /** Where people are looked up. */
    static final String PEOPLE = "person_directory";

    /** The same as it is while rules are looked at, by {@link #gather}. */
    static final String GATHERED = "assignment_people";

    private static final String SUM = """
            SELECT COALESCE(SUM(x.change_kind IN ('ENTERED', 'RETURNED')), 0), COALESCE(SUM(x.change_kind = 'LEFT'), 0),
                COALESCE(SUM(x.change_kind = 'DUE'), 0), BIT_XOR(CAST(CONV(SUBSTRING(x.h, 1, 16), 16, 10) AS UNSIGNED)),
                BIT_XOR(CAST(CONV(SUBSTRING(x.h, 17, 16), 16, 10) AS UNSIGNED)),
                BIT_XOR(CAST(CONV(SUBSTRING(x.h, 33, 16), 16, 10) AS UNSIGNED)),
                BIT_XOR(CAST(CONV(SUBSTRING(x.h, 49, 16), 16, 10) AS UNSIGNED))
            FROM (SELECT w.change_kind, SHA2(CONCAT_WS(':', w.person_id, w.change_kind, w.since, COALESCE(w.floor_on, '-'), w.due_on),
                256) AS h FROM (""";

    private final EntityManager manager;

    @Inject
    ChangeRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Why people are looked at. */
    record Occasion(
            RuleCause cause,
            Optional<PersonId> about,
            Optional<UnitId> unit,
            Optional<PersonId> by,
            Instant at,
            LocalDate day) {}

    /** How many enter, leave and change, and a sum over who and how; the order of the rows does not matter for it. */
    record Sum(int entering, int leaving, int changing, String text) {}

    /** The paths of those units; those that do not exist are left out. */
    Map<UnitId, String> paths(Collection<UnitId> units) {
        Map<UnitId, String> paths = new HashMap<>();
        if (!units.isEmpty()) {
            new SqlQuery("SELECT u.id, u.path FROM unit_directory u")
                    .and(
                            "u.id IN (" + String.join(",", Collections.nCopies(units.size(), "?")) + ")",
                            units.stream().map(UnitId::value).toArray())
                    .rows(manager)
                    .forEach(row -> paths.put(new UnitId(Rows.number(row[0])), Rows.text(row[1])));
        }
        return paths;
    }

    /** Writes the people of a dry run. */
    void list(RulePlanId plan, SqlPart difference) {
        SqlPart.of(
                        "INSERT INTO assignment_plan_person (plan_id, person_id, change_kind, since, floor_on, due_on, due_before)"
                                + " SELECT ?, x.person_id, x.change_kind, x.since, x.floor_on, x.due_on, x.due_before FROM (",
                        plan.value())
                .then(difference)
                .then(") x")
                .query()
                .on(manager)
                .executeUpdate();
    }

    /** What a written dry run says. */
    Sum sumOf(RulePlanId plan) {
        return sum(SqlPart.of("SELECT * FROM assignment_plan_person p WHERE p.plan_id = ?", plan.value()));
    }

    /** What a difference says. */
    Sum sum(SqlPart difference) {
        @Nullable
        Object[] row = SqlPart.of(SUM)
                .then(difference)
                .then(") w) x")
                .query()
                .rows(manager)
                .findFirst()
                .orElseThrow();
        StringBuilder text = new StringBuilder();
        for (Object column : row) {
            text.append('|').append(Rows.text(column));
        }
        return new Sum(
                (int) Rows.number(row[0]),
                (int) Rows.number(row[1]),
                (int) Rows.number(row[2]),
                Sha256.hex(text.toString()));
    }

    /** How many people that condition holds of, over {@code person_directory d}. */
    int count(SqlPart condition) {
        return (int) SqlPart.of("SELECT COUNT(*) FROM person_directory d WHERE ")
                .then(condition)
                .query()
                .number(manager);
    }

    /**
     * Writes down what audiences ask of people, for this transaction alone. No transaction is ended by that; what another one that
     * broke off has left on the connection is replaced.
     */
    void gather() {
        manager.createNativeQuery("CREATE OR REPLACE TEMPORARY TABLE " + GATHERED
                        + " (PRIMARY KEY (id), KEY (unit_path)) ENGINE = Aria SELECT d.id, d.joined_on, d.left_on, d.title,"
                        + " d.language, d.unit_path FROM " + PEOPLE + " d")
                .executeUpdate();
    }

    /** It is wanted no longer. */
    void scatter() {
        manager.createNativeQuery("DROP TEMPORARY TABLE " + GATHERED).executeUpdate();
    }

    /** Opens a run; its key. */
    long begin(Occasion occasion) {
        new SqlQuery(
                        "INSERT INTO assignment_run (at, day, cause, unit_id, person_id, run_by) VALUES (?, ?, ?, NULLIF(?, 0), NULLIF(?, 0),"
                                + " NULLIF(?, 0))",
                        LocalDateTime.ofInstant(occasion.at(), ZoneOffset.UTC),
                        occasion.day(),
                        occasion.cause().name(),
                        occasion.unit().map(UnitId::value).orElse(0L),
                        occasion.about().map(PersonId::value).orElse(0L),
                        occasion.by().map(PersonId::value).orElse(0L))
                .on(manager)
                .executeUpdate();
        return Rows.number(manager.createNativeQuery("SELECT LAST_INSERT_ID()").getSingleResult());
    }

    /** Nothing had changed. */
    void forget(long run) {
        new SqlQuery("DELETE FROM assignment_run")
                .and("id = ?", run)
                .on(manager)
                .executeUpdate();
    }

    /** Writes a difference into the journal; how many rows. */
    int record(long run, SqlPart difference) {
        return SqlPart.of(
                        "INSERT INTO assignment_journal (run_id, rule_id, version_id, person_id, change_kind, since, floor_on, due_on)"
                                + " SELECT ?, x.rule_id, x.version_id, x.person_id, x.change_kind, x.since, x.floor_on, x.due_on FROM (",
                        run)
                .then(difference)
                .then(") x")
                .query()
                .on(manager)
                .executeUpdate();
    }

    /** What a dry run says, as a difference. */
    static SqlPart planned(DryRun plan) {
        return SqlPart.of(
                "SELECT ? AS rule_id, ? AS version_id, p.person_id, p.change_kind, p.since, p.floor_on, p.due_on"
                        + " FROM assignment_plan_person p WHERE p.plan_id = ?",
                plan.rule().value(),
                plan.version(),
                plan.id().value());
    }

    /** Everybody leaves. */
    static SqlPart everybodyLeaves(long rule, long version) {
        return SqlPart.of(
                "SELECT m.rule_id, ? AS version_id, m.person_id, 'LEFT' AS change_kind, m.since, m.floor_on, m.due_on"
                        + " FROM assignment_membership m WHERE m.rule_id = ? AND m.until_on IS NULL",
                version,
                rule);
    }
}
