package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CatalogueRow;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.learning.LearningState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CatalogueTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private PersonId anne = new PersonId(0);
    private CourseId passwords = new CourseId(0);

    @BeforeEach
    void someCourses() {
        database.execute(
                "DELETE FROM enrolment_time",
                "DELETE FROM enrolment WHERE current_attempt_id IS NULL",
                "UPDATE enrolment SET current_attempt_id = NULL",
                "DELETE FROM attempt",
                "DELETE FROM enrolment",
                "UPDATE course SET published_version_id = NULL",
                "DELETE FROM course_version",
                "DELETE FROM course");
        anne = classroom.person();
        passwords = classroom.course(new CourseInput("Adgangskoder", "Lange og 100% sikre", "", "da", 15));
        classroom.at(Classroom.NOW.plusSeconds(1));
        classroom.course(new CourseInput("Ørnens øje", "Se det hele", "", "da", 45));
        classroom.at(Classroom.NOW.plusSeconds(2));
        classroom.course(new CourseInput("Zoom in on data", "Sikre tal", "", "en", 0));
        classroom.draft(Classroom.input("Kladde"));
        CourseId retired = classroom.course("Gammelt");
        classroom.edit(authoring -> authoring.retire(retired));
    }

    @Test
    void onlyPublishedCoursesAreOfferedInDanishOrder() {
        assertThat(titles(CatalogueFilter.all(), PageRequest.first(10)))
                .containsExactly("Adgangskoder", "Zoom in on data", "Ørnens øje");
    }

    @Test
    void eachWordIsFoundInTitleOrSummary() {
        assertThat(titles(text("sikre"))).containsExactly("Adgangskoder", "Zoom in on data");
        assertThat(titles(text("  data   sikre "))).containsExactly("Zoom in on data");
        assertThat(titles(text("findes ikke"))).isEmpty();
    }

    @Test
    void theSignsOfPatternsAreOrdinaryLetters() {
        assertThat(titles(text("0%"))).containsExactly("Adgangskoder");
        assertThat(titles(text("_"))).isEmpty();
        assertThat(titles(text("\\"))).isEmpty();
    }

    @Test
    void coursesCanBeLimitedToALanguage() {
        assertThat(titles(new CatalogueFilter("", "en", 0))).containsExactly("Zoom in on data");
        assertThat(titles(new CatalogueFilter("", "da", 0))).containsExactly("Adgangskoder", "Ørnens øje");
    }

    @Test
    void aCourseOfUnknownLengthIsNotShort() {
        assertThat(titles(new CatalogueFilter("", "", 15))).containsExactly("Adgangskoder");
        assertThat(titles(new CatalogueFilter("", "", 14))).isEmpty();
    }

    @Test
    void aPageIsCutInTheDatabaseAndKnowsTheTotal() {
        Page<CatalogueRow> second = list(CatalogueFilter.all(), new PageRequest(2, 2, "title", true));

        assertThat(second.total()).isEqualTo(3);
        assertThat(second.rows()).extracting(CatalogueRow::title).containsExactly("Ørnens øje");
        assertThat(list(text("sikre"), PageRequest.first(1)).total()).isEqualTo(2);
    }

    @Test
    void everyOfferedSortWorksBothWays() {
        assertThat(sorted("minutes", true)).containsExactly("Zoom in on data", "Adgangskoder", "Ørnens øje");
        assertThat(sorted("minutes", false)).containsExactly("Ørnens øje", "Adgangskoder", "Zoom in on data");
        assertThat(sorted("newest", false)).containsExactly("Zoom in on data", "Ørnens øje", "Adgangskoder");
        assertThat(sorted("newest", true)).containsExactly("Adgangskoder", "Ørnens øje", "Zoom in on data");
        assertThat(sorted("c.id; DROP TABLE course", false))
                .as("by title")
                .containsExactly("Adgangskoder", "Zoom in on data", "Ørnens øje");
    }

    @Test
    void theReadersOwnStateStandsBesideTheCourse() {
        PersonId bo = classroom.person();
        AttemptId attempt = classroom.open(anne, passwords).attempt();
        classroom.report(classroom.underWay(attempt, 1));

        assertThat(list(text("adgangskoder"), PageRequest.first(1)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.course()).isEqualTo(passwords);
                    assertThat(row.summary()).isEqualTo("Lange og 100% sikre");
                    assertThat(row.minutes()).isEqualTo(15);
                    assertThat(row.state()).contains(LearningState.IN_PROGRESS);
                    assertThat(row.percent()).isEqualTo(50);
                });
        assertThat(classroom
                        .learn(bo, learning -> learning.catalogue(text("adgangskoder"), PageRequest.first(1)))
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEmpty();
                    assertThat(row.percent()).isZero();
                });
    }

    private List<String> sorted(String sort, boolean ascending) {
        return titles(CatalogueFilter.all(), new PageRequest(1, 10, sort, ascending));
    }

    private List<String> titles(CatalogueFilter filter) {
        return titles(filter, PageRequest.first(10));
    }

    private List<String> titles(CatalogueFilter filter, PageRequest page) {
        return list(filter, page).rows().stream().map(CatalogueRow::title).toList();
    }

    private Page<CatalogueRow> list(CatalogueFilter filter, PageRequest page) {
        return classroom.learn(anne, learning -> learning.catalogue(filter, page));
    }

    private static CatalogueFilter text(String text) {
        return new CatalogueFilter(text, "", 0);
    }
}
