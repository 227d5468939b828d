package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.Authoring;
import dk.loeft.learning.CatalogueFilter;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.Learning;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.util.Collection;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The number of statements does not grow with the rows. */
class LearningListsTest {
    private static final int FEW = 3;

    private static final int MANY = 60;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private final PersonId anne = classroom.person();

    private int made;

    private int rows;

    @Test
    void theCatalogueTakesTwoStatements() {
        Function<Learning, Collection<?>> catalogue =
                learning -> learning.catalogue(CatalogueFilter.all(), PageRequest.first(PageRequest.MAX_SIZE))
                        .rows();
        courses(FEW);
        assertThat(learning(catalogue)).isEqualTo(2);
        int few = rows;

        courses(MANY);

        assertThat(learning(catalogue)).isEqualTo(2);
        assertThat(rows).isEqualTo(few + MANY - FEW);
    }

    @Test
    void theHomePageTakesAsManyForManyAsForFew() {
        Function<Learning, Collection<?>> home = learning -> learning.mine().todo();
        enrol(FEW);
        int few = learning(home);
        assertThat(rows).isEqualTo(FEW - 1);

        enrol(MANY);

        assertThat(learning(home)).isEqualTo(few).isEqualTo(2);
        assertThat(rows).isEqualTo(MANY - 1);
    }

    /** From fifty on they are counted apart: one statement, whatever their number. */
    @Test
    void whatIsDoneTakesOneStatementMoreWhereItIsCut() {
        Function<Learning, Collection<?>> home = learning -> learning.mine().done();
        complete(FEW);
        assertThat(learning(home)).isEqualTo(2);

        complete(MANY);
        assertThat(learning(home)).isEqualTo(3);
        complete(2 * MANY);
        assertThat(learning(home)).isEqualTo(3);
    }

    @Test
    void theCoursesOfAuthorsTakeTwoStatements() {
        Function<Authoring, Collection<?>> authored = authoring ->
                authoring.authored("", PageRequest.first(PageRequest.MAX_SIZE)).rows();
        enrol(FEW);
        assertThat(authoring(authored)).isEqualTo(2);
        int few = rows;

        enrol(MANY);

        assertThat(authoring(authored)).isEqualTo(2);
        assertThat(rows).isGreaterThanOrEqualTo(few + MANY - FEW);
    }

    @Test
    void theCoursesOfOnePackageTakeOneStatement() {
        Function<Authoring, Collection<?>> resting = authoring -> authoring.restingOn(Chapters.KIND, "shared");
        rest(FEW);
        assertThat(authoring(resting)).isEqualTo(1);
        assertThat(rows).isEqualTo(FEW);

        rest(MANY);

        assertThat(authoring(resting)).isEqualTo(1);
        assertThat(rows).isEqualTo(MANY);
    }

    @Test
    void aCourseTakesAsManyForAllItsPartsAsForOne() {
        CourseId course = classroom.course("Kort");
        classroom.open(anne, course);
        Function<Learning, Collection<?>> view =
                learning -> learning.course(course).orElseThrow().parts();
        int few = learning(view);
        database.execute("UPDATE course_version SET activity_reference = '"
                + classroom.chapters().book("long", MANY) + "' WHERE course_id = " + course.value());

        assertThat(learning(view)).isEqualTo(few);
        assertThat(rows).isEqualTo(MANY + 1);
    }

    private int learning(Function<Learning, Collection<?>> list) {
        return database.statementsOf(manager -> rows = list.apply(classroom.learning(manager, Classroom.employee(anne)))
                .size());
    }

    private int authoring(Function<Authoring, Collection<?>> list) {
        return database.statementsOf(manager -> rows =
                list.apply(classroom.authoring(manager, Classroom.author())).size());
    }

    /** Makes courses until there are as many as that. */
    private void courses(int wanted) {
        for (; made < wanted; made++) {
            classroom.course("Kursus " + made);
        }
    }

    private void enrol(int wanted) {
        for (; made < wanted; made++) {
            CourseId course = classroom.course("Kursus " + made);
            classroom.learn(anne, learning -> learning.enrol(course));
        }
    }

    private void complete(int wanted) {
        for (; made < wanted; made++) {
            CourseId course = classroom.course("Kursus " + made);
            classroom.pass(classroom.open(anne, course).attempt(), "90");
        }
    }

    private void rest(int wanted) {
        for (; made < wanted; made++) {
            CourseId course = classroom.draft(Classroom.input("Kursus " + made));
            classroom.edit(authoring -> authoring.replaceActivity(
                    course, Chapters.KIND, classroom.chapters().book("shared", 2)));
        }
    }
}
