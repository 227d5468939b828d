package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionGroups;
import dk.loeft.learning.VersionOutcome;
import dk.loeft.learning.VersionPlan;
import dk.loeft.learning.VersionPlanFilter;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlanPerson;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.learning.VersionPlanUnit;
import dk.loeft.learning.spi.PartChange;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.PageRequest;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VersionPlanTest extends PlannedCourse {
    @Test
    void withoutAPlanWhoIsUnderWayStaysAndWhoBeginsGetsTheNewVersion() {
        AttemptId begun = classroom.open(anne, course).attempt();
        newVersion(3);

        assertThat(classroom.open(anne, course).attempt()).isEqualTo(begun);
        assertThat(view(anne).version()).isEqualTo(1);
        assertThat(view(classroom.person()).version()).isEqualTo(2);
    }

    @Test
    void thePublishingPageIsToldWhoIsOnOlderVersionsAndWhatIsDifferent() {
        underWay(anne, 1);
        newVersion(3);

        VersionGroups groups = classroom.plan(plans -> plans.groups(course));

        assertThat(groups.inProgress()).isEqualTo(1);
        assertThat(groups.any()).isTrue();
        assertThat(groups.comparisons()).hasSize(1);
        assertThat(groups.comparisons().get(0).structure().parts())
                .extracting(PartChange::id, PartChange::change)
                .containsExactly(
                        tuple("k1", PartChange.Change.SAME),
                        tuple("k2", PartChange.Change.SAME),
                        tuple("k3", PartChange.Change.NEW));
    }

    @Test
    void aPlanSaysWhomItTouchesAndTouchesNobody() {
        AttemptId old = underWay(anne, 1);
        PersonId bo = classroom.person();
        classroom.learn(bo, learning -> learning.enrol(course));
        PersonId done = classroom.person();
        classroom.pass(classroom.open(done, course).attempt(), "90");
        newVersion(3);

        VersionPlan plan = find(plan(MOVE_ALL));

        assertThat(plan.state()).isEqualTo(VersionPlanState.PLANNED);
        assertThat(plan.people()).as("who completed is not touched").isEqualTo(2);
        assertThat(people(plan.id()))
                .extracting(VersionPlanPerson::state)
                .containsExactlyInAnyOrder(LearningState.IN_PROGRESS, LearningState.NOT_STARTED);
        assertThat(classroom.open(anne, course).attempt()).isEqualTo(old);
        assertThat(view(anne).version()).isEqualTo(1);
    }

    @Test
    void whoIsMovedGoesOnInTheNewVersionWithWhatWasDone() {
        AttemptId old = underWay(anne, 1);
        newVersion(3);

        run(plan(MOVE_ALL));

        assertThat(view(anne).version()).isEqualTo(2);
        assertThat(view(anne).parts())
                .extracting(Part::state)
                .containsExactly(PartState.NOT_STARTED, PartState.COMPLETED, PartState.NOT_STARTED, PartState.LOCKED);
        assertThat(mine(anne)).map(MyCourse::partsDone).contains(1);
        assertThat(mine(anne)).map(MyCourse::partsTotal).contains(3);
        AttemptId fresh = classroom.open(anne, course).attempt();
        assertThat(fresh).isNotEqualTo(old);
        assertThat(database.number("SELECT succeeds_id FROM attempt WHERE id = " + fresh.value()))
                .isEqualTo(old.value());
        assertThat(classroom.open(anne, course).part()).isEqualTo("k2");
    }

    @Test
    void whatIsNotTheSameBeginsAnew() {
        underWay(anne, 1);
        String book = classroom.chapters().book("rewritten", 2);
        classroom.chapters().rewrite(book, 1);
        classroom.edit(authoring -> authoring.replaceActivity(course, Chapters.KIND, book));
        classroom.edit(authoring -> authoring.publish(course));

        run(plan(MOVE_ALL));

        assertThat(mine(anne)).map(MyCourse::partsDone).contains(0);
        assertThat(classroom.open(anne, course).part()).isEqualTo("k1");
    }

    @Test
    void whoHadDoneAllThatIsLeftHasCompletedAndIsToldOnce() {
        underWay(anne, 1);
        newVersion(1);

        run(plan(MOVE_ALL));

        assertThat(mine(anne)).map(MyCourse::state).contains(LearningState.COMPLETED);
        assertThat(classroom.completed()).extracting(CourseCompleted::person).containsExactly(anne);
        assertThat(classroom.open(anne, course).mode()).isEqualTo(LaunchMode.REVIEW);
    }

    @Test
    void whoIsKeptStaysAlsoForTheNextAttempt() {
        AttemptId old = classroom.open(anne, course).attempt();
        classroom.report(classroom.finished(old, Success.FAILED, "20"));
        newVersion(3);

        run(plan(new VersionDecisions(VersionDecision.MOVE, VersionDecision.KEEP, VersionDecision.KEEP, "")));

        assertThat(classroom.open(anne, course).attempt()).isNotEqualTo(old);
        assertThat(view(anne).version()).isEqualTo(1);
    }

    @Test
    void whoHasNotBegunCanBeKeptOnTheVersionBefore() {
        classroom.learn(anne, learning -> learning.enrol(course));
        newVersion(3);

        run(plan(new VersionDecisions(VersionDecision.KEEP, VersionDecision.KEEP, VersionDecision.KEEP, "")));
        assertThat(view(anne).version()).isEqualTo(1);
        classroom.open(anne, course);
        assertThat(view(anne).version()).isEqualTo(1);

        assertThat(view(classroom.person()).version()).isEqualTo(2);
    }

    @Test
    void whoIsCreditedHasCompletedByWhatWasDone() {
        AttemptId old = underWay(anne, 1);
        newVersion(3);

        run(plan(CREDIT));

        assertThat(mine(anne)).map(MyCourse::state).contains(LearningState.COMPLETED);
        assertThat(classroom.completed()).extracting(CourseCompleted::attempt).containsExactly(old);
        assertThat(classroom.open(anne, course).mode()).isEqualTo(LaunchMode.REVIEW);
        assertThat(database.number(
                        "SELECT COUNT(*) FROM attempt WHERE credit_reason = 'De kan det nye' AND id = " + old.value()))
                .isEqualTo(1);
    }

    @Test
    void aCreditNeedsAReasonAndSomethingToCount() {
        classroom.learn(anne, learning -> learning.enrol(course));
        newVersion(3);

        refused(
                "learning.plan.reason",
                () -> plan(
                        new VersionDecisions(VersionDecision.MOVE, VersionDecision.CREDIT, VersionDecision.MOVE, " ")));
        refused(
                "learning.plan.credit-nothing",
                () -> plan(
                        new VersionDecisions(VersionDecision.CREDIT, VersionDecision.KEEP, VersionDecision.MOVE, "x")));
        VersionPlanId plan = plan(CREDIT);
        refused("learning.plan.credit-nothing", () -> except(plan, people(plan).get(0), VersionDecision.CREDIT));
    }

    @Test
    void onePersonCanBeExceptedFromTheGroup() {
        AttemptId old = underWay(anne, 1);
        PersonId bo = classroom.person();
        underWay(bo, 1);
        newVersion(3);
        VersionPlanId plan = plan(MOVE_ALL);
        String before = find(plan).fingerprint();
        EnrolmentId annes =
                new EnrolmentId(database.number("SELECT id FROM enrolment WHERE person_id = " + anne.value()));

        classroom.replan(plans -> plans.except(plan, annes, VersionDecision.KEEP));

        assertThat(find(plan).fingerprint()).isNotEqualTo(before);
        refused("learning.plan.not-as-seen", () -> classroom.replan(plans -> plans.run(plan, before)));
        run(plan);
        assertThat(classroom.open(anne, course).attempt()).isEqualTo(old);
        assertThat(view(bo).version()).isEqualTo(2);
    }

    @Test
    void whoChangedSinceThePlanIsLeftAloneAndListed() {
        PersonId finished = classroom.person();
        AttemptId hers = underWay(finished, 1);
        PersonId begun = classroom.person();
        classroom.learn(begun, learning -> learning.enrol(course));
        PersonId left = classroom.person();
        underWay(left, 1);
        underWay(anne, 1);
        newVersion(3);
        VersionPlanId plan = plan(MOVE_ALL);
        classroom.pass(hers, "95");
        classroom.open(begun, course);
        database.execute("UPDATE person SET left_on = '2026-11-01' WHERE id = " + left.value());

        run(plan);

        assertThat(find(plan).people(VersionOutcome.CHANGED)).isEqualTo(3);
        assertThat(find(plan).people(VersionOutcome.MOVED)).isEqualTo(1);
        assertThat(mine(finished)).map(MyCourse::state).contains(LearningState.COMPLETED);
        assertThat(classroom.open(finished, course).attempt()).isEqualTo(hers);
    }

    @Test
    void progressAfterThePlanIsCarriedToo() {
        AttemptId old = underWay(anne, 1);
        newVersion(3);
        VersionPlanId plan = plan(MOVE_ALL);
        classroom.chapters().read(old, "k2");

        run(plan);

        assertThat(mine(anne)).map(MyCourse::partsDone).contains(2);
    }

    @Test
    void whatTheOldVersionStillReportsIsKeptAndTakenAlong() {
        AttemptId old = underWay(anne, 1);
        newVersion(3);
        run(plan(MOVE_ALL));
        classroom.at(Classroom.NOW.plusSeconds(60));
        classroom.chapters().read(old, "k2");
        classroom.report(classroom.underWay(old, 2));

        assertThat(database.number("SELECT parts_done FROM attempt WHERE id = " + old.value()))
                .isEqualTo(2);
        classroom.open(anne, course);

        assertThat(mine(anne)).map(MyCourse::partsDone).contains(2);
        assertThat(classroom.open(anne, course).part()).isEqualTo("k3");
    }

    @Test
    void whatTheOldVersionReportsWhileTheNewOneOpensIsTakenAlongAtOnce() {
        AttemptId old = underWay(anne, 1);
        newVersion(4);
        run(plan(MOVE_ALL));
        AttemptId fresh = classroom.open(anne, course).attempt();
        classroom.at(Classroom.NOW.plusSeconds(60));
        classroom.chapters().read(old, "k2");
        classroom.report(classroom.underWay(old, 2));

        classroom.takeAlong(fresh);

        assertThat(mine(anne).orElseThrow().partsDone()).isEqualTo(2);
    }

    @Test
    void anAttemptThatNoLongerCountsTakesNothingAlong() {
        AttemptId old = underWay(anne, 1);
        newVersion(4);
        VersionPlanId plan = plan(MOVE_ALL);
        run(plan);
        AttemptId fresh = classroom.open(anne, course).attempt();
        undo(plan);
        String before = enrolmentOf(anne);

        classroom.takeAlong(fresh);

        assertThat(enrolmentOf(anne)).isEqualTo(before);
        assertThat(old).isNotEqualTo(fresh);
    }

    @Test
    void whoFinishesTheOldVersionAfterTheMoveHasCompletedTheCourse() {
        AttemptId old = underWay(anne, 1);
        newVersion(3);
        run(plan(MOVE_ALL));

        assertThat(classroom.pass(old, "80")).isEqualTo(LearningState.COMPLETED);

        assertThat(classroom.completed()).extracting(CourseCompleted::attempt).containsExactly(old);
        assertThat(classroom.open(anne, course).attempt()).isEqualTo(old);
        assertThat(classroom.open(anne, course).mode()).isEqualTo(LaunchMode.REVIEW);
    }

    @Test
    void aPlanForAVersionThatIsNoLongerTheNewestIsNotRun() {
        underWay(anne, 1);
        newVersion(3);
        VersionPlanId plan = plan(MOVE_ALL);
        newVersion(4);

        refused("learning.plan.outdated", () -> run(plan));
        run(plan(MOVE_ALL));
        assertThat(view(anne).version()).isEqualTo(3);
    }

    @Test
    void thereIsNoPlanWhereNobodyIsOnAnOlderVersion() {
        refused("learning.plan.nobody", () -> plan(MOVE_ALL));
        newVersion(3);
        refused("learning.plan.nobody", () -> plan(MOVE_ALL));
        classroom.edit(authoring -> authoring.retire(course));
        refused("learning.plan.not-published", () -> plan(MOVE_ALL));
    }

    @Test
    void thePeopleOfAPlanAreFilteredAndCountedByUnit() {
        UnitId school = classroom.unit("Skolen");
        PersonId bo = classroom.personIn(school);
        underWay(bo, 1);
        underWay(anne, 1);
        newVersion(3);
        VersionPlanId plan = plan(MOVE_ALL);

        VersionPlanFilter inSchool = new VersionPlanFilter(
                "",
                Optional.of(LearningState.IN_PROGRESS),
                Optional.of(VersionDecision.MOVE),
                Optional.of(VersionOutcome.PLANNED),
                Optional.of(school));
        assertThat(classroom
                        .plan(plans -> plans.people(plan, inSchool, PageRequest.first(10)))
                        .rows())
                .extracting(VersionPlanPerson::unit)
                .containsExactly("Skolen");
        assertThat(classroom
                        .plan(plans -> plans.units(plan, PageRequest.first(10)))
                        .rows())
                .extracting(VersionPlanUnit::name, VersionPlanUnit::move)
                .containsExactlyInAnyOrder(tuple("Skolen", 1L), tuple("", 1L));
    }

    @Test
    void publishingMakesAPlanOnlyWhereSomethingElseIsDecidedThanWhatHappensByItself() {
        underWay(anne, 1);
        String book = classroom.chapters().book("p" + course.value(), 3);
        classroom.edit(authoring -> authoring.replaceActivity(course, Chapters.KIND, book));
        refused(
                "learning.plan.reason",
                () -> publish(
                        new VersionDecisions(VersionDecision.MOVE, VersionDecision.CREDIT, VersionDecision.MOVE, "")));
        assertThat(view(classroom.person()).version()).as("nothing half done").isEqualTo(1);

        Optional<VersionPlanId> none = publish(VersionDecisions.asBefore());
        Optional<VersionPlanId> plan = publish(MOVE_ALL);

        assertThat(none).isEmpty();
        assertThat(plan.map(this::find).map(VersionPlan::people)).contains(1L);
        assertThat(view(classroom.person()).version()).isEqualTo(2);
    }

    @Test
    void planningRunningUndoingAndReadingNamesAreAudited() {
        underWay(anne, 1);
        newVersion(3);
        VersionPlanId plan = plan(MOVE_ALL);
        people(plan);
        run(plan);
        undo(plan);

        assertThat(classroom.audited())
                .filteredOn(name -> name.startsWith("VersionPlans."))
                .containsExactly("VersionPlans.plan", "VersionPlans.people", "VersionPlans.run", "VersionPlans.undo");
    }
}
