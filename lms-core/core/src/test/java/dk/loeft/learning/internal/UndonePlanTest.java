package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.Success;
import dk.loeft.learning.VersionOutcome;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlanState;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UndonePlanTest extends PlannedCourse {
    @Test
    void undoingPutsPeopleBackWhereTheyWere() {
        AttemptId old = underWay(anne, 1);
        newVersion(3);
        String before = enrolmentOf(anne);
        VersionPlanId plan = plan(MOVE_ALL);
        run(plan);

        undo(plan);

        assertThat(enrolmentOf(anne)).isEqualTo(before);
        assertThat(classroom.open(anne, course).attempt()).isEqualTo(old);
        assertThat(view(anne).version()).isEqualTo(1);
        assertThat(find(plan).state()).isEqualTo(VersionPlanState.UNDONE);
        assertThat(find(plan).people(VersionOutcome.UNDONE)).isEqualTo(1);
    }

    @Test
    void undoingKeepsWhatWasDoneOnEitherVersionSince() {
        AttemptId old = underWay(anne, 1);
        newVersion(3);
        VersionPlanId plan = plan(MOVE_ALL);
        run(plan);
        AttemptId fresh = classroom.open(anne, course).attempt();
        classroom.report(classroom.underWay(fresh, 2));
        classroom.report(new dk.loeft.learning.spi.ActivityReport(
                old,
                Classroom.NOW.plusSeconds(90),
                false,
                Success.UNKNOWN,
                Optional.empty(),
                1,
                2,
                Duration.ofMinutes(40)));

        undo(plan);

        assertThat(classroom.open(anne, course).attempt()).isEqualTo(old);
        assertThat(mine(anne)).map(MyCourse::partsDone).contains(1);
        assertThat(database.number("SELECT parts_done FROM attempt WHERE id = " + fresh.value()))
                .as("kept in its own attempt")
                .isEqualTo(2);
        assertThat(classroom.pass(fresh, "88"))
                .as("finished in a window that was still open")
                .isEqualTo(LearningState.COMPLETED);
    }

    @Test
    void whoCompletedSinceStaysCompletedWhenThePlanIsUndone() {
        underWay(anne, 1);
        newVersion(3);
        VersionPlanId plan = plan(MOVE_ALL);
        run(plan);
        AttemptId fresh = classroom.open(anne, course).attempt();
        classroom.pass(fresh, "77");

        undo(plan);

        assertThat(mine(anne)).map(MyCourse::state).contains(LearningState.COMPLETED);
        assertThat(classroom.open(anne, course).attempt()).isEqualTo(fresh);
        assertThat(find(plan).people(VersionOutcome.FINISHED)).isEqualTo(1);
        assertThat(classroom.withdrawn()).isEmpty();
    }

    @Test
    void undoingACreditTakesTheCompletionBackAndTellsSo() {
        AttemptId old = underWay(anne, 1);
        newVersion(3);
        String before = enrolmentOf(anne);
        VersionPlanId plan = plan(CREDIT);
        run(plan);

        undo(plan);

        assertThat(enrolmentOf(anne)).isEqualTo(before);
        assertThat(classroom.withdrawn())
                .extracting(CompletionWithdrawn::attempt)
                .containsExactly(old);
        assertThat(classroom.open(anne, course).mode()).isEqualTo(LaunchMode.NORMAL);
        assertThat(classroom.pass(old, "91")).isEqualTo(LearningState.COMPLETED);
    }

    @Test
    void aCreditThatWasEarnedSinceStays() {
        AttemptId old = underWay(anne, 1);
        newVersion(3);
        VersionPlanId plan = plan(CREDIT);
        run(plan);
        classroom.pass(old, "91");

        undo(plan);

        assertThat(mine(anne)).map(MyCourse::state).contains(LearningState.COMPLETED);
        assertThat(find(plan).people(VersionOutcome.FINISHED)).isEqualTo(1);
        assertThat(classroom.completed()).hasSize(1);
        assertThat(classroom.withdrawn()).isEmpty();
    }

    @Test
    void undoingACompletionByTheMoveTakesItBackToo() {
        AttemptId old = underWay(anne, 1);
        newVersion(1);
        VersionPlanId plan = plan(MOVE_ALL);
        run(plan);

        undo(plan);

        assertThat(mine(anne)).map(MyCourse::state).contains(LearningState.IN_PROGRESS);
        assertThat(classroom.open(anne, course).attempt()).isEqualTo(old);
        assertThat(classroom.withdrawn()).hasSize(1);
    }

    @Test
    void aPlanIsRunOnceAndUndoneWithinThirtyDays() {
        underWay(anne, 1);
        newVersion(3);
        VersionPlanId plan = plan(MOVE_ALL);
        refused("learning.plan.not-run", () -> undo(plan));
        run(plan);
        refused("learning.plan.not-open", () -> run(plan));

        classroom.at(Classroom.NOW.plus(Duration.ofDays(31)));
        refused("learning.plan.too-late", () -> undo(plan));
        classroom.at(Classroom.NOW.plus(Duration.ofDays(29)));
        undo(plan);
        refused("learning.plan.not-run", () -> undo(plan));
    }

    @Test
    void aSecondMoveGoesOnFromTheFirst() {
        underWay(anne, 1);
        newVersion(3);
        VersionPlanId first = plan(MOVE_ALL);
        run(first);
        newVersion(4);
        run(plan(MOVE_ALL));

        assertThat(view(anne).version()).isEqualTo(3);
        assertThat(mine(anne)).map(MyCourse::partsDone).contains(1);
        undo(first);
        assertThat(find(first).people(VersionOutcome.WENT_ON)).isEqualTo(1);
        assertThat(view(anne).version()).as("the newer plan holds").isEqualTo(3);
    }
}
