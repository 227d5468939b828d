package dk.loeft.learning.internal.rules;

import dk.loeft.learning.ReminderId;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.internal.rules.RuleRepository.Reminding;
import dk.loeft.organisation.LeaderSql;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/** Finds and writes reminders, in statements whose number depends neither on the people nor on the rules. */
@Dependent
class ReminderRepository {
    /**
     * Of each person's reminders under a rule that are due by now, the latest for each recipient. Where several rules give the same
     * course or track, the one that wants it first speaks.
     */
    private static final String LATEST = """
             ) n JOIN assignment_membership m ON m.rule_id = n.rule_id AND m.until_on IS NULL
                JOIN assignment_rule r ON r.id = m.rule_id
                LEFT JOIN enrolment e ON r.target_kind = 'course' AND e.person_id = m.person_id AND e.course_id = r.target_key
                    AND e.state <> 'COMPLETED'
                LEFT JOIN track_enrolment t ON r.target_kind = 'track' AND t.person_id = m.person_id AND t.track_id = r.target_key
                    AND t.completed_at IS NULL
            WHERE (e.id IS NOT NULL OR t.id IS NOT NULL)
                AND m.due_on + INTERVAL n.offset_days DAY <= IF(n.offset_days <= 0, ?, ?)
                AND NOT EXISTS (SELECT 1 FROM assignment_membership b JOIN assignment_rule q ON q.id = b.rule_id
                    WHERE b.person_id = m.person_id AND b.until_on IS NULL AND q.target_kind = r.target_kind
                    AND q.target_key = r.target_key AND (b.due_on < m.due_on OR (b.due_on = m.due_on AND b.rule_id < m.rule_id)))
            ) c WHERE c.place = 1 AND NOT EXISTS (SELECT 1 FROM assignment_reminder g WHERE g.rule_id = c.rule_id
                AND g.person_id = c.person_id AND g.due_on = c.due_on AND g.recipient = c.recipient
                AND g.offset_days = c.offset_days)""";

    private static final String INSERT = """
            INSERT INTO assignment_reminder (rule_id, person_id, due_on, offset_days, recipient, day, to_person_id, status)
            SELECT c.rule_id, c.person_id, c.due_on, c.offset_days, c.recipient, ?, IF(c.recipient = 'PERSON', c.person_id, NULL), 'NEW'
            FROM (SELECT m.rule_id, m.person_id, m.due_on, n.offset_days, n.recipient,
                ROW_NUMBER() OVER (PARTITION BY m.rule_id, m.person_id, n.recipient ORDER BY n.offset_days DESC) AS place FROM (""";

    /** Whose leader is to be reminded. */
    private static final SqlPart LED = SqlPart.of("""
            (SELECT DISTINCT d.id, d.unit_id FROM assignment_reminder n JOIN person_directory d ON d.id = n.person_id
            WHERE n.status = 'NEW' AND n.recipient = 'LEADER')""");

    private final EntityManager manager;

    @Inject
    ReminderRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * Writes the reminders that are due and were not written yet.
     *
     * @param beforeDue the last day to which a reminder that is to come before the due date may be set to be due by today
     * @param afterDue the same for one that is to come after it
     */
    void write(List<Reminding> rules, LocalDate today, LocalDate beforeDue, LocalDate afterDue) {
        SqlPart named = SqlPart.join(
                " UNION ALL ",
                rules.stream()
                        .flatMap(rule -> rule.reminders().stream().map(each -> named(rule.rule(), each)))
                        .toList());
        SqlPart.of(INSERT, today)
                .then(named)
                .then(LATEST, beforeDue, afterDue)
                .query()
                .on(manager)
                .executeUpdate();
        addressLeaders(today);
    }

    /** One is told: of several leaders the first, and who deputises instead of the one who is away. */
    private void addressLeaders(LocalDate today) {
        SqlPart.of(
                        "UPDATE assignment_reminder a JOIN (SELECT x.led_id, x.person_id, ROW_NUMBER() OVER (PARTITION BY x.led_id"
                                + " ORDER BY x.leader_id, x.person_id = x.leader_id) AS place FROM ")
                .then(LeaderSql.leaders(LED, today))
                .then(" x) y ON y.led_id = a.person_id AND y.place = 1 SET a.to_person_id = y.person_id"
                        + " WHERE a.status = 'NEW' AND a.recipient = 'LEADER'")
                .query()
                .on(manager)
                .executeUpdate();
    }

    private static SqlPart named(long rule, RuleReminder reminder) {
        return SqlPart.of(
                "SELECT ? AS rule_id, " + reminder.offsetDays() + " AS offset_days, '" + reminder.to()
                        + "' AS recipient",
                rule);
    }

    /** What was written just now; from here on it waits to be given. */
    List<ReminderId> take() {
        List<ReminderId> fresh = new SqlQuery("SELECT m.id, m.status FROM assignment_reminder m")
                .and("m.status = 'NEW'")
                .then("ORDER BY m.id")
                .rows(manager)
                .map(row -> new ReminderId(Rows.number(row[0])))
                .toList();
        new SqlQuery("UPDATE assignment_reminder SET status = 'WAITING'")
                .and("status = 'NEW'")
                .on(manager)
                .executeUpdate();
        return fresh;
    }

    void given(List<ReminderId> reminders) {
        if (!reminders.isEmpty()) {
            new SqlQuery("UPDATE assignment_reminder SET status = 'GIVEN'")
                    .and(
                            "id IN (" + String.join(",", Collections.nCopies(reminders.size(), "?")) + ")",
                            reminders.stream().map(ReminderId::value).toArray())
                    .on(manager)
                    .executeUpdate();
        }
    }
}
