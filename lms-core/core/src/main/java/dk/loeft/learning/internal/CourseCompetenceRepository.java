package dk.loeft.learning.internal;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.Wording;
import dk.loeft.competence.spi.LearningOffer;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.ShownCompetence;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What courses show of competences. Competences and levels out of use are passed over. */
@Dependent
class CourseCompetenceRepository {
    private static final String IN_USE = """
            FROM course_competence k JOIN competence_directory i ON i.id = k.item_id AND NOT i.retired
                JOIN competence_level_directory n ON n.framework_id = i.framework_id AND n.number = k.level AND NOT n.retired""";

    private final EntityManager manager;

    @Inject
    CourseCompetenceRepository(EntityManager manager) {
        this.manager = manager;
    }

    List<ShownCompetence> of(CourseId course) {
        return new SqlQuery(
                        "SELECT i.id, i.code, i.title_da, i.title_en, i.framework_title_da, i.framework_title_en, k.level,"
                                + " n.title_da, n.title_en, NULLIF(k.from_result, 0), k.months " + IN_USE)
                .and("k.course_id = ?", course.value())
                .then("ORDER BY i.framework_title_da, i.framework_title_en, i.framework_id, i.position, i.id,"
                        + " k.from_result")
                .rows(manager)
                .map(row -> new ShownCompetence(
                        new CompetenceId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        wording(row, 2),
                        wording(row, 4),
                        (int) Rows.number(row[6]),
                        wording(row, 7),
                        optional(row[9]),
                        optional(row[10])))
                .toList();
    }

    void put(
            CourseId course,
            CompetenceId competence,
            int level,
            Optional<Integer> fromResult,
            Optional<Integer> months) {
        new SqlQuery(
                        "INSERT INTO course_competence (course_id, item_id, from_result, level, months)"
                                + " VALUES (?, ?, ?, ?, NULLIF(?, 0))"
                                + " ON DUPLICATE KEY UPDATE level = VALUES(level), months = VALUES(months)",
                        course.value(),
                        competence.value(),
                        fromResult.orElse(0),
                        level,
                        months.orElse(0))
                .on(manager)
                .executeUpdate();
    }

    void remove(CourseId course, CompetenceId competence, Optional<Integer> fromResult) {
        new SqlQuery("DELETE FROM course_competence")
                .and("course_id = ?", course.value())
                .and("item_id = ?", competence.value())
                .and("from_result = ?", fromResult.orElse(0))
                .on(manager)
                .executeUpdate();
    }

    /** The title in the language of the course. */
    String title(CourseId course) {
        return new SqlQuery("SELECT c.id, c.title FROM course c")
                .and("c.id = ?", course.value())
                .rows(manager)
                .map(row -> Rows.text(row[1]))
                .findFirst()
                .orElse("");
    }

    /**
     * The published courses that give more than those levels and that the person has not completed, the highest first; a course
     * that gives several levels by the result comes with each.
     */
    Map<CompetenceId, List<LearningOffer>> lifting(PersonId person, Map<CompetenceId, Integer> levels) {
        String wanted = levels.keySet().stream()
                .map(each -> "k.item_id = ? AND k.level > ?")
                .collect(Collectors.joining(" OR "));
        List<Object> values = new ArrayList<>();
        levels.forEach((competence, level) -> values.addAll(List.of(competence.value(), level)));
        Map<CompetenceId, List<LearningOffer>> offers = new HashMap<>();
        new SqlQuery(
                        "SELECT k.item_id, c.id, COALESCE(l.title, c.title), c.minutes, k.level, k.from_result, e.state "
                                + IN_USE
                                + " "
                                + """
                        JOIN course c ON c.id = k.course_id AND c.state = 'PUBLISHED'
                        LEFT JOIN enrolment e ON e.course_id = c.id AND e.person_id = ?
                        LEFT JOIN course_version_language l ON l.course_version_id = c.published_version_id
                            AND l.language <> c.language
                            AND l.language = COALESCE(e.language, (SELECT d.language FROM person_directory d WHERE d.id = ?))""",
                        person.value(),
                        person.value())
                .and("e.state IS NULL OR e.state <> 'COMPLETED'")
                .and(wanted, values.toArray())
                .then("ORDER BY k.item_id, k.level DESC, c.title, c.id, k.from_result")
                .rows(manager)
                .forEach(row -> offers.computeIfAbsent(new CompetenceId(Rows.number(row[0])), key -> new ArrayList<>())
                        .add(offer(row)));
        return offers;
    }

    private static LearningOffer offer(@Nullable Object[] row) {
        boolean begun = Optional.ofNullable(row[6])
                .map(state -> LearningState.valueOf(Rows.text(state)))
                .filter(state -> state != LearningState.NOT_STARTED)
                .isPresent();
        return new LearningOffer(
                Rows.number(row[1]),
                Rows.text(row[2]),
                (int) Rows.number(row[3]),
                (int) Rows.number(row[4]),
                (int) Rows.number(row[5]),
                begun);
    }

    private static Optional<Integer> optional(@Nullable Object number) {
        return Optional.ofNullable(number).map(each -> (int) Rows.number(each));
    }

    private static Wording wording(@Nullable Object[] row, int at) {
        return new Wording(Rows.text(row[at]), Rows.text(row[at + 1]));
    }
}
