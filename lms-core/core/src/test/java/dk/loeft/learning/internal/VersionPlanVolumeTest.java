package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionOutcome;
import dk.loeft.learning.VersionPlan;
import dk.loeft.learning.VersionPlanFilter;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlans;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The number of statements of a plan does not grow with the people it touches. With {@code -Dloeft.plan.people=45000} it tells how
 * long the steps of a plan take as well (docs/benchmarks.md).
 */
class VersionPlanVolumeTest {
    private static final int FEW = 3;

    private static final int MANY = Integer.getInteger("loeft.plan.people", 400);

    private static final VersionDecisions MOVE =
            new VersionDecisions(VersionDecision.MOVE, VersionDecision.MOVE, VersionDecision.MOVE, "");

    private static final VersionDecisions CREDIT =
            new VersionDecisions(VersionDecision.KEEP, VersionDecision.CREDIT, VersionDecision.KEEP, "De kan det nye");

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Classroom classroom = new Classroom(database);

    private static int people;

    /** The statements of one plan's life. */
    record Life(int planning, int reading, int running, int settling, int undoing) {}

    @Test
    void movingManyTakesAsManyStatementsAsMovingFew() {
        assertThat(life(MANY, MOVE)).isEqualTo(life(FEW, MOVE));
    }

    @Test
    void creditingManyOfOneBatchTakesAsManyStatementsAsCreditingFew() {
        assertThat(life(MANY, CREDIT)).isEqualTo(life(FEW, CREDIT));
        assertThat(classroom.completed()).hasSize(MANY + FEW);
        assertThat(classroom.withdrawn()).hasSize(MANY + FEW);
    }

    @Test
    void completionsAreWrittenInBatches() {
        VersionPlanId plan = plan(course(600), CREDIT);
        String seen = find(plan).fingerprint();
        classroom.replan(plans -> plans.run(plan, seen));

        assertThat(settle(plan)).isEqualTo(100);
        assertThat(classroom.completed()).hasSize(500);
        assertThat(settle(plan)).isZero();
        assertThat(find(plan).people(VersionOutcome.CREDITED)).isEqualTo(600);
    }

    private long settle(VersionPlanId plan) {
        return classroom.plan(plans -> plans.settle(plan));
    }

    private Life life(int many, VersionDecisions decisions) {
        CourseId course = course(many);
        int planning = statements(many, "planning", plans -> plans.plan(course, decisions));
        VersionPlanId plan = classroom.plan(plans -> plans.plan(course, decisions));
        String seen = find(plan).fingerprint();
        assertThat(find(plan).people()).isEqualTo(many);
        int reading = statements(many, "reading", plans -> {
            plans.people(plan, VersionPlanFilter.all(), PageRequest.first(PageRequest.MAX_SIZE));
            plans.units(plan, PageRequest.first(50));
            plans.groups(course);
        });
        int running = statements(many, "running", plans -> plans.run(plan, seen));
        int settling = statements(many, "settling", plans -> plans.settle(plan));
        int undoing = statements(many, "undoing", plans -> {
            plans.undo(plan);
            plans.settle(plan);
        });
        assertThat(find(plan).people(VersionOutcome.UNDONE)).isEqualTo(many);
        return new Life(planning, reading, running, settling, undoing);
    }

    private VersionPlan find(VersionPlanId plan) {
        return classroom.plan(plans -> plans.find(plan)).orElseThrow();
    }

    private VersionPlanId plan(CourseId course, VersionDecisions decisions) {
        return classroom.plan(plans -> plans.plan(course, decisions));
    }

    private static int statements(Classroom classroom, Consumer<VersionPlans> work) {
        return database.statementsOf(manager -> work.accept(classroom.plans(manager, Classroom.author())));
    }

    private int statements(int many, String step, Consumer<VersionPlans> work) {
        long begun = System.nanoTime();
        int statements = statements(classroom, work);
        if (Integer.getInteger("loeft.plan.people") != null) {
            System.out.printf("%s %,d people: %,d ms%n", step, many, (System.nanoTime() - begun) / 1_000_000);
        }
        return statements;
    }

    /** A course with a newer version, and so many people under way on the first. */
    private CourseId course(int many) {
        CourseId course = classroom.course("Mange " + many);
        long version = database.number("SELECT published_version_id FROM course WHERE id = " + course.value());
        int first = people;
        people += many;
        database.execute(
                "INSERT INTO person (staff_number, given_name, family_name, language, created_at)"
                        + " SELECT CONCAT('V', seq), 'Anne', CONCAT('Ærø ', seq), 'da', '2026-01-01' FROM seq_"
                        + (first + 1) + "_to_" + people,
                "INSERT INTO enrolment (person_id, course_id, state, enrolled_at, parts_total) SELECT id, "
                        + course.value()
                        + ", 'IN_PROGRESS', '2026-01-01', 2 FROM person WHERE CAST(SUBSTRING(staff_number, 2) AS INT) > "
                        + first + " AND staff_number LIKE 'V%'",
                "INSERT INTO attempt (enrolment_id, course_version_id, person_id, number, begun_at, success) SELECT id, "
                        + version + ", person_id, 1, '2026-01-01', 'UNKNOWN' FROM enrolment WHERE course_id = "
                        + course.value(),
                "UPDATE enrolment e JOIN attempt a ON a.enrolment_id = e.id SET e.current_attempt_id = a.id"
                        + " WHERE e.course_id = " + course.value());
        String book = classroom.chapters().book("volume-" + course.value(), 3);
        classroom.edit(authoring -> authoring.replaceActivity(course, Chapters.KIND, book));
        classroom.edit(authoring -> authoring.publish(course));
        return course;
    }
}
