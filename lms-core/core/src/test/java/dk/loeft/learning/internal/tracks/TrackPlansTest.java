package dk.loeft.learning.internal.tracks;

import static dk.loeft.learning.TrackDecision.KEEP;
import static dk.loeft.learning.TrackDecision.MOVE;
import static dk.loeft.learning.internal.tracks.TrackHouse.ANNE;
import static dk.loeft.learning.internal.tracks.TrackHouse.TODAY;
import static dk.loeft.learning.internal.tracks.TrackHouse.all;
import static dk.loeft.learning.internal.tracks.TrackHouse.author;
import static dk.loeft.learning.internal.tracks.TrackHouse.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.MyTrack;
import dk.loeft.learning.TrackCompleted;
import dk.loeft.learning.TrackCompletionWithdrawn;
import dk.loeft.learning.TrackDecision;
import dk.loeft.learning.TrackDecisions;
import dk.loeft.learning.TrackGroups;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackOutcome;
import dk.loeft.learning.TrackPlan;
import dk.loeft.learning.TrackPlanFilter;
import dk.loeft.learning.TrackPlanId;
import dk.loeft.learning.TrackPlanPerson;
import dk.loeft.learning.TrackStage;
import dk.loeft.learning.TrackView;
import dk.loeft.learning.VersionPlanState;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What becomes of those under way when a track gets a new version: nothing, unless a plan says so. */
class TrackPlansTest {
    private static final PersonId BO = new PersonId(11);

    private static final PersonId EVA = new PersonId(12);

    private static final TrackDecisions EVERYBODY = new TrackDecisions(MOVE, MOVE, MOVE);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final TrackHouse house = new TrackHouse(database);

    private TrackId track = new TrackId(0);

    /** Anne has done nothing, Bo half, Eva three of four; version 2 asks for 1, 2 and 5. */
    @BeforeEach
    void threeOnTheFirstVersion() {
        house.begin();
        house.person(BO.value(), 2);
        house.person(EVA.value(), 3);
        track = house.track(input("Hverdag", all("A", 1, 2, 3, 4)));
        List.of(ANNE, BO, EVA).forEach(person -> house.take(person, all -> all.enrol(track)));
        house.complete(BO, 1);
        house.complete(BO, 3);
        house.complete(EVA, 1);
        house.complete(EVA, 2);
        house.complete(EVA, 3);
        publish(1, 2, 5);
    }

    @Test
    void thePlanShowsWhomItTouchesAndWhatBecomesOfEachAndTouchesNobody() {
        assertThat(house.<TrackGroups>plan(all -> all.groups(track))).isEqualTo(new TrackGroups(2, 1, 1, 1));

        TrackPlanId plan = plan(new TrackDecisions(MOVE, MOVE, KEEP));

        assertThat(people(plan))
                .extracting(
                        TrackPlanPerson::person,
                        TrackPlanPerson::stage,
                        TrackPlanPerson::percent,
                        TrackPlanPerson::after,
                        TrackPlanPerson::decision,
                        TrackPlanPerson::outcome)
                .containsExactly(
                        tuple(ANNE, TrackStage.NOT_BEGUN, 0, 0, MOVE, TrackOutcome.PLANNED),
                        tuple(BO, TrackStage.UNDER_WAY, 50, 33, MOVE, TrackOutcome.PLANNED),
                        tuple(EVA, TrackStage.NEARLY_DONE, 75, 75, KEEP, TrackOutcome.PLANNED));
        assertThat(find(plan)).satisfies(found -> {
            assertThat(found.state()).isEqualTo(VersionPlanState.PLANNED);
            assertThat(found.moved()).isEqualTo(2);
            assertThat(found.toVersion()).isEqualTo(2);
        });
        assertThat(version(BO)).isOne();
    }

    @Test
    void runningDoesExactlyThatAndUndoingPutsAllBack() {
        TrackPlanId plan = plan(EVERYBODY);
        except(plan, ANNE, KEEP);

        run(plan);

        assertThat(List.of(version(ANNE), version(BO), version(EVA))).containsExactly(1, 2, 2);
        assertThat(List.of(percent(ANNE), percent(BO), percent(EVA))).containsExactly(0, 33, 66);
        assertThat(people(plan))
                .extracting(TrackPlanPerson::outcome, TrackPlanPerson::exceptional, TrackPlanPerson::after)
                .containsExactly(
                        tuple(TrackOutcome.KEPT, true, 0),
                        tuple(TrackOutcome.MOVED, false, 33),
                        tuple(TrackOutcome.MOVED, false, 66));
        assertThatThrownBy(() -> run(plan)).hasMessage("learning.plan.not-open");

        undo(plan);

        assertThat(List.of(version(ANNE), version(BO), version(EVA))).containsExactly(1, 1, 1);
        assertThat(List.of(percent(ANNE), percent(BO), percent(EVA))).containsExactly(0, 50, 75);
        assertThat(find(plan).state()).isEqualTo(VersionPlanState.UNDONE);
        assertThatThrownBy(() -> undo(plan)).hasMessage("learning.plan.not-run");
        assertThat(house.audited()).contains("TrackPlans.run", "TrackPlans.undo");
    }

    @Test
    void aPlanIsRefusedOnceSomebodyGotFurtherCameOrLeft() {
        TrackPlanId further = plan(EVERYBODY);
        house.complete(ANNE, 4);
        assertThatThrownBy(() -> run(further)).hasMessage("learning.plan.changed");

        // Only the new version asks for this one.
        TrackPlanId asked = plan(EVERYBODY);
        house.complete(ANNE, 5);
        assertThatThrownBy(() -> run(asked)).hasMessage("learning.plan.changed");

        TrackPlanId left = plan(EVERYBODY);
        database.execute("DELETE FROM track_enrolment WHERE person_id = 11");
        assertThatThrownBy(() -> run(left)).hasMessage("learning.plan.changed");

        TrackPlanId came = plan(EVERYBODY);
        database.execute(
                "INSERT INTO track_enrolment (person_id, track_id, version_id, enrolled_at) SELECT 11, track_id, MIN(id), NOW() FROM track_version WHERE track_id = "
                        + track.value());
        assertThatThrownBy(() -> run(came)).hasMessage("learning.plan.changed");
        assertThat(version(ANNE)).isOne();

        TrackPlanId outdated = plan(EVERYBODY);
        publish(1, 6);
        assertThatThrownBy(() -> run(outdated)).hasMessage("learning.plan.outdated");
    }

    @Test
    void aPlanThatWasChangedSinceItWasSeenIsNotRun() {
        TrackPlanId plan = plan(EVERYBODY);
        String seen = find(plan).fingerprint();
        except(plan, ANNE, KEEP);

        assertThatThrownBy(() -> house.plan(all -> {
                    all.run(plan, seen);
                    return true;
                }))
                .hasMessage("learning.plan.not-as-seen");
        plan(EVERYBODY);
        assertThatThrownBy(() -> run(plan)).hasMessage("learning.plan.not-open");
    }

    @Test
    void waivedCoursesAreCarriedWhereTheNewVersionAsksForThemAndNamedWhereNot() {
        waive(ANNE, 2);
        waive(ANNE, 4);
        TrackPlanId plan = plan(EVERYBODY);

        assertThat(people(plan).get(0)).satisfies(anne -> {
            assertThat(anne.percent()).isEqualTo(50);
            assertThat(anne.after()).isEqualTo(33);
            assertThat(anne.waived()).isOne();
            assertThat(anne.dropped()).isEqualTo("Kursus 4");
        });
        assertThat(find(plan).dropped()).isOne();

        run(plan);
        assertThat(percent(ANNE)).isEqualTo(33);
    }

    @Test
    void whoHasDoneAllThatTheNewVersionAsksForCompletesAndUndoingTakesItBack() {
        house.complete(EVA, 5);
        TrackPlanId plan = plan(EVERYBODY);
        assertThat(people(plan).get(2).after()).isEqualTo(100);

        run(plan);

        assertThat(house.completed()).extracting(TrackCompleted::person).containsExactly(EVA);
        undo(plan);
        assertThat(house.withdrawn())
                .extracting(TrackCompletionWithdrawn::person)
                .containsExactly(EVA);
        assertThat(percent(EVA)).isEqualTo(75);
    }

    @Test
    void undoingLeavesThoseWhoCompletedSinceOrWentAnotherWay() {
        TrackPlanId plan = plan(EVERYBODY);
        run(plan);
        house.complete(EVA, 5);
        database.execute("DELETE FROM track_enrolment WHERE person_id = 11");

        undo(plan);

        assertThat(people(plan))
                .extracting(TrackPlanPerson::outcome)
                .containsExactly(TrackOutcome.UNDONE, TrackOutcome.WENT_ON, TrackOutcome.FINISHED);
        assertThat(percent(EVA)).isEqualTo(100);
        assertThat(version(EVA)).isEqualTo(2);
    }

    @Test
    void afterThirtyDaysAPlanStays() {
        TrackPlanId plan = plan(EVERYBODY);
        run(plan);
        database.execute("UPDATE track_plan SET run_at = '2026-10-20'");

        assertThatThrownBy(() -> undo(plan)).hasMessage("learning.plan.too-late");
    }

    @Test
    void whoCompletedTheTrackAndWhoLeftTheHouseAreNoPartOfIt() {
        house.complete(EVA, 4);
        database.execute("UPDATE person SET left_on = '%s' WHERE id = 11".formatted(TODAY));

        assertThat(people(plan(EVERYBODY))).extracting(TrackPlanPerson::person).containsExactly(ANNE);

        TrackId alone = house.track(input("Alene", all("A", 1)));
        assertThatThrownBy(() -> house.plan(all -> all.plan(alone, EVERYBODY))).hasMessage("learning.plan.nobody");
        TrackId draft = house.draft(input("Kladde"));
        assertThatThrownBy(() -> house.plan(all -> all.plan(draft, EVERYBODY)))
                .hasMessage("learning.plan.not-published");
    }

    @Test
    void onlyAuthorsPlan() {
        assertThatThrownBy(() -> database.inTransaction(
                        manager -> house.plans(manager, TrackHouse.leader()).groups(track)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void manyPeopleTakeAsManyStatementsAsFew() {
        Life few = life(1);
        assertThat(life(150)).isEqualTo(few);
    }

    /** The statements of a plan's life. */
    record Life(int planning, int list, int running, int undoing) {}

    private Life life(int people) {
        threeOnTheFirstVersion();
        TrackId another = house.track(input("Anden", all("A", 1, 2)));
        LongStream.range(100, 100 + people).forEach(id -> house.person(id, 2));
        house.<Integer>lead(all -> all.assign(
                another,
                LongStream.range(100, 100 + people).mapToObj(PersonId::new).toList(),
                TODAY.plusDays(9)));
        house.edit(all -> all.write(another, input("Anden", all("A", 1, 7))));
        house.edit(all -> all.publish(another));
        int planning =
                database.statementsOf(manager -> house.plans(manager, author()).plan(another, EVERYBODY));
        TrackPlanId plan =
                house.<List<TrackPlan>>plan(all -> all.plansOf(another)).get(0).id();
        int list = database.statementsOf(manager -> house.plans(manager, author())
                .people(plan, TrackPlanFilter.ALL, PageRequest.first(PageRequest.MAX_SIZE)));
        String seen = find(plan).fingerprint();
        int running =
                database.statementsOf(manager -> house.plans(manager, author()).run(plan, seen));
        int undoing =
                database.statementsOf(manager -> house.plans(manager, author()).undo(plan));
        return new Life(planning, list, running, undoing);
    }

    private void publish(long... courses) {
        house.edit(all -> all.write(track, input("Hverdag", all("A", courses))));
        house.edit(all -> all.publish(track));
    }

    private void waive(PersonId person, long course) {
        house.lead(all -> {
            all.waive(track, person, new CourseId(course), "Grund");
            return true;
        });
    }

    private TrackPlanId plan(TrackDecisions decisions) {
        return house.plan(all -> all.plan(track, decisions));
    }

    private TrackPlan find(TrackPlanId plan) {
        return house.<Optional<TrackPlan>>plan(all -> all.find(plan)).orElseThrow();
    }

    private List<TrackPlanPerson> people(TrackPlanId plan) {
        return house.plan(all ->
                all.people(plan, TrackPlanFilter.ALL, PageRequest.first(20)).rows());
    }

    private void except(TrackPlanId plan, PersonId person, TrackDecision decision) {
        house.plan(all -> {
            all.except(plan, person, decision);
            return true;
        });
    }

    private void run(TrackPlanId plan) {
        String seen = find(plan).fingerprint();
        house.plan(all -> {
            all.run(plan, seen);
            return true;
        });
    }

    private void undo(TrackPlanId plan) {
        house.plan(all -> {
            all.undo(plan);
            return true;
        });
    }

    private int version(PersonId person) {
        return house.<Optional<TrackView>>learn(person, all -> all.track(track))
                .orElseThrow()
                .version();
    }

    private int percent(PersonId person) {
        return house.<List<MyTrack>>learn(person, all -> all.mine()).get(0).percent();
    }
}
