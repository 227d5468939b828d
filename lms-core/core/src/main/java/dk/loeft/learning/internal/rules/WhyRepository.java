package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.RuleCause;
import dk.loeft.learning.RuleChange;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.Why;
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

/** Reads why a person has a course or a track to take. */
@Dependent
class WhyRepository {
    private static final String LINES = """
            SELECT j.rule_id, r.title, v.number, v.audience, v.due, v.notice_days, v.reminders, n.at, n.day, n.cause, j.change_kind,
                j.since, j.due_on
            FROM assignment_journal j JOIN assignment_rule r ON r.id = j.rule_id JOIN assignment_rule_version v ON v.id = j.version_id
                JOIN assignment_run n ON n.id = j.run_id""";

    /** A track is told of as the person has it, else as it is published. */
    private static final String TRACK = """
            SELECT %s, e.due_on, e.hand_due_on, e.hand_given_at, g.name
            FROM track k LEFT JOIN track_enrolment e ON e.track_id = k.id AND e.person_id = ?
                LEFT JOIN person_directory g ON g.id = e.hand_given_by
                JOIN track_version v ON v.id = COALESCE(e.version_id, k.published_version_id)""";

    private static final String TRACK_DA = TRACK.formatted("COALESCE(NULLIF(v.title_da, ''), v.title_en)");

    private static final String TRACK_EN = TRACK.formatted("COALESCE(NULLIF(v.title_en, ''), v.title_da)");

    private final EntityManager manager;

    @Inject
    WhyRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A course or a track on somebody's list. */
    record Listed(String title, Optional<LocalDate> due, Optional<Why.Given> byHand) {}

    /** The course or track, and its dates where it is on the person's list; empty if it is neither, or not there. */
    Optional<Listed> listed(PersonId person, AssignmentTarget target, String language) {
        return switch (target.kind()) {
            case AssignmentTarget.COURSE ->
                listed(
                        "SELECT c.title, e.due_on, e.hand_due_on, e.hand_given_at, g.name FROM course c"
                                + " LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = ?"
                                + " LEFT JOIN person_directory g ON g.id = e.hand_given_by",
                        "(c.state <> 'DRAFT' OR e.id IS NOT NULL) AND c.id = ?",
                        person,
                        target);
            case AssignmentTarget.TRACK ->
                listed(language.equals("en") ? TRACK_EN : TRACK_DA, "k.id = ?", person, target);
            default -> Optional.empty();
        };
    }

    private Optional<Listed> listed(String select, String which, PersonId person, AssignmentTarget target) {
        return new SqlQuery(select, person.value())
                .and(which, target.key())
                .rows(manager)
                .map(row -> new Listed(
                        Rows.text(row[0]),
                        Rows.day(row[1]),
                        Rows.day(row[2]).map(due -> new Why.Given(due, Rows.text(row[4]), Rows.moment(row[3])))))
                .findFirst();
    }

    /** What rules made of it for the person, the newest first. */
    List<WhyLine> lines(PersonId person, AssignmentTarget target) {
        return new SqlQuery(LINES)
                .and("j.person_id = ?", person.value())
                .and("r.target_kind = ? AND r.target_key = ?", target.kind(), target.key())
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
