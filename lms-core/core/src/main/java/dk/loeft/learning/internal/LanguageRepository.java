package dk.loeft.learning.internal;

import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.CourseVersionId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The further languages of course versions. */
@Dependent
class LanguageRepository {
    private static final String SELECT = """
            SELECT l.language, l.title, l.summary, l.activity_kind, l.activity_reference FROM course_version_language l""";

    private final EntityManager manager;

    @Inject
    LanguageRepository(EntityManager manager) {
        this.manager = manager;
    }

    List<CourseLanguage> of(CourseVersionId version) {
        return new SqlQuery(SELECT)
                .and("l.course_version_id = ?", version.value())
                .then("ORDER BY l.language")
                .rows(manager)
                .map(LanguageRepository::language)
                .toList();
    }

    /** What a version rests on in that language, else in the language of the course. */
    Resting resting(CourseVersion version, Optional<String> language) {
        return language.flatMap(wanted -> of(new CourseVersionId(version.id())).stream()
                        .filter(each -> each.language().equals(wanted))
                        .findFirst())
                .map(found -> Resting.of(version, found))
                .orElseGet(() -> Resting.of(version));
    }

    void put(CourseVersionId version, CourseLanguage language) {
        new SqlQuery(
                        "REPLACE INTO course_version_language VALUES (?, ?, ?, ?, ?, ?)",
                        version.value(),
                        language.language(),
                        language.title().strip(),
                        language.summary().strip(),
                        language.activityKind(),
                        language.activityReference())
                .on(manager)
                .executeUpdate();
    }

    int remove(CourseVersionId version, String language) {
        return new SqlQuery("DELETE FROM course_version_language")
                .and("course_version_id = ?", version.value())
                .and("language = ?", language)
                .on(manager)
                .executeUpdate();
    }

    /** A new draft begins with the languages of the version before. */
    void copy(CourseVersionId from, CourseVersionId to) {
        new SqlQuery("""
                        INSERT INTO course_version_language
                        SELECT ?, language, title, summary, activity_kind, activity_reference FROM course_version_language
                        WHERE course_version_id = ?""", to.value(), from.value()).on(manager).executeUpdate();
    }

    private static CourseLanguage language(@Nullable Object[] row) {
        return new CourseLanguage(
                Rows.text(row[0]), Rows.text(row[1]), Rows.text(row[2]), Rows.text(row[3]), Rows.text(row[4]));
    }
}
