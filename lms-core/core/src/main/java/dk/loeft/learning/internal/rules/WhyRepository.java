package dk.loeft.learning.internal.rules;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.RuleCause;
import dk.loeft.learning.RuleChange;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.WhyLine;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads why a person has a course to take. */
@Dependent
class WhyRepository {
    private static final String LINES = """
            SELECT j.rule_id, r.title, v.number, v.audience, v.due, v.notice_days, v.reminders, n.at, n.day, n.cause, j.change_kind,
                j.since, j.due_on
            FROM assignment_journal j JOIN assignment_rule r ON r.id = j.rule_id JOIN assignment_rule_version v ON v.id = j.version_id
                JOIN assignment_run n ON n.id = j.run_id""";

    private final EntityManager manager;

    @Inject
    WhyRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A course on somebody's list. */
    record Listed(String title, Optional<LocalDate> due, Optional<LocalDate> byHand) {}

    /** The course, and its dates where it is on the person's list. */
    Optional<Listed> course(PersonId person, CourseId course) {
        return new SqlQuery(
                        "SELECT c.title, e.due_on, e.hand_due_on FROM course c LEFT JOIN enrolment e ON e.course_id = c.id"
                                + " AND e.person_id = ?",
                        person.value())
                .and("c.id = ?", course.value())
                .rows(manager)
                .map(row -> new Listed(Rows.text(row[0]), Rows.day(row[1]), Rows.day(row[2])))
                .findFirst();
    }

    /** What rules made of it for the person, the newest first. */
    List<WhyLine> lines(PersonId person, CourseId course) {
        return new SqlQuery(LINES)
                .and("j.person_id = ?", person.value())
                .and("r.target_kind = 'course' AND r.target_key = ?", course.value())
                .then("ORDER BY j.id DESC LIMIT 200")
                .rows(manager)
                .map(row -> new WhyLine(
                        new RuleId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        (int) Rows.number(row[2]),
                        RuleVersion.terms(
                                Rows.text(row[3]), Rows.text(row[4]), (int) Rows.number(row[5]), Rows.text(row[6])),
                        Rows.moment(row[7]).orElseThrow(),
                        Rows.day(row[8]).orElseThrow(),
                        RuleCause.valueOf(Rows.text(row[9])),
                        RuleChange.valueOf(Rows.text(row[10])),
                        Rows.day(row[11]).orElseThrow(),
                        Rows.day(row[12]).orElseThrow()))
                .toList();
    }
}
