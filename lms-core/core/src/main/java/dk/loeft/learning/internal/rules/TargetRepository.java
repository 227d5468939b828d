package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.RuleChoices;
import dk.loeft.learning.spi.AudienceFacts;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of what rules speak of, and what they can be put together from. */
@Dependent
class TargetRepository {
    private static final int TITLES = 500;

    private final EntityManager manager;

    @Inject
    TargetRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The title of a published course. */
    Optional<String> course(long course) {
        return new SqlQuery("SELECT c.title, c.id FROM course c")
                .and("c.id = ?", course)
                .and("c.state = 'PUBLISHED'")
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .findFirst();
    }

    List<RuleChoices.Target> courses() {
        return new SqlQuery("SELECT c.id, c.title FROM course c")
                .and("c.state = 'PUBLISHED'")
                .then("ORDER BY c.title, c.id")
                .rows(manager)
                .map(row -> new RuleChoices.Target(
                        AssignmentTarget.course(new CourseId(Rows.number(row[0]))), Rows.text(row[1])))
                .toList();
    }

    /** The titles of main positions, the most frequent first. */
    List<String> titles(LocalDate today) {
        return new SqlQuery("SELECT d.title, COUNT(*) FROM person_directory d")
                .and("d.title IS NOT NULL")
                .and("d.left_on IS NULL OR d.left_on > ?", today)
                .then("GROUP BY d.title ORDER BY COUNT(*) DESC, d.title LIMIT " + TITLES)
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .toList();
    }

    List<AudienceFacts.Subject> attributes() {
        return new SqlQuery("SELECT a.id, a.name FROM attribute_directory a ORDER BY a.name")
                .rows(manager)
                .map(row -> new AudienceFacts.Subject(Rows.number(row[0]), Rows.text(row[1])))
                .toList();
    }

    List<RuleChoices.Named> competences(String language) {
        return new SqlQuery("SELECT c.id, " + title(language) + " FROM competence_directory c")
                .and("NOT c.retired")
                .then("ORDER BY c.framework_id, c.position")
                .rows(manager)
                .map(row -> new RuleChoices.Named(Rows.number(row[0]), Rows.text(row[1])))
                .toList();
    }

    Map<Long, String> competences(Collection<Long> keys, String language) {
        return names("SELECT c.id, " + title(language) + " FROM competence_directory c", "c.id", keys);
    }

    Map<Long, String> units(Collection<Long> keys) {
        return names("SELECT u.id, u.name FROM unit_directory u", "u.id", keys);
    }

    private static String title(String language) {
        return language.equals("en")
                ? "COALESCE(NULLIF(c.title_en, ''), c.title_da)"
                : "COALESCE(NULLIF(c.title_da, ''), c.title_en)";
    }

    private Map<Long, String> names(String select, String key, Collection<Long> keys) {
        Map<Long, String> names = new HashMap<>();
        if (!keys.isEmpty()) {
            new SqlQuery(select)
                    .and(key + " IN (" + String.join(",", Collections.nCopies(keys.size(), "?")) + ")", keys.toArray())
                    .rows(manager)
                    .forEach(row -> names.put(Rows.number(row[0]), Rows.text(row[1])));
        }
        return names;
    }
}
