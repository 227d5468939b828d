package dk.loeft.learning.internal.tracks;

import static dk.loeft.learning.internal.tracks.TrackHouse.ANNE;
import static dk.loeft.learning.internal.tracks.TrackHouse.LEADER;
import static dk.loeft.learning.internal.tracks.TrackHouse.TODAY;
import static dk.loeft.learning.internal.tracks.TrackHouse.all;
import static dk.loeft.learning.internal.tracks.TrackHouse.input;
import static dk.loeft.learning.internal.tracks.TrackHouse.inside;
import static dk.loeft.learning.internal.tracks.TrackHouse.items;
import static dk.loeft.learning.internal.tracks.TrackHouse.wording;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.competence.Wording;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.MyTrack;
import dk.loeft.learning.TrackCompleted;
import dk.loeft.learning.TrackCompletionWithdrawn;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPerson;
import dk.loeft.learning.TrackRow;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.TrackTeamFilter;
import dk.loeft.learning.TrackView;
import dk.loeft.learning.engine.ItemProgress;
import dk.loeft.learning.engine.SetProgress;
import dk.loeft.learning.engine.SetRule;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TakingATrackTest {
    private static final LocalDate DUE = TODAY.plusDays(30);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final TrackHouse house = new TrackHouse(database);

    @BeforeEach
    void begin() {
        house.begin();
    }

    @Test
    void thePathShowsWhatIsNextWhatIsLockedAndWhy() {
        TrackSetInput ordered = new TrackSetInput(
                wording("Grundlag"), SetRule.ALL, 0, false, true, wording("Klar til hverdagen"), items(1, 2));
        TrackId track = house.track(input("Hverdag", ordered, all("Videre", 3)));
        house.take(ANNE, all -> all.enrol(track));

        TrackView view = view(ANNE, track);

        assertThat(view.next().orElseThrow().title()).isEqualTo("Kursus 1");
        TrackView.Step first = view.sets().get(0);
        assertThat(first.items())
                .extracting(TrackView.Item::next, TrackView.Item::locked, TrackView.Item::waitsFor)
                .containsExactly(tuple(true, false, Optional.empty()), tuple(false, true, Optional.of("Kursus 1")));
        assertThat(view.sets().get(1)).satisfies(second -> {
            assertThat(second.state()).isEqualTo(SetProgress.State.LOCKED);
            assertThat(second.waitsFor()).contains("Grundlag");
            assertThat(second.items().get(0).locked()).isTrue();
        });
        assertThat(view.milestones()).isOne();

        house.complete(ANNE, 1);
        house.complete(ANNE, 2);

        assertThat(view(ANNE, track)).satisfies(after -> {
            assertThat(after.milestonesReached()).isOne();
            assertThat(after.percent()).isEqualTo(66);
            assertThat(after.mine().orElseThrow().percent()).isEqualTo(66);
            assertThat(after.next().orElseThrow().course()).isEqualTo(new CourseId(3));
        });
    }

    @Test
    void theLastCourseCompletesTheTrackOnceInTheSameTransaction() {
        TrackId track = house.track(input("Hverdag", all("A", 1, 2)));
        house.take(ANNE, all -> all.enrol(track));
        house.complete(ANNE, 1);
        assertThat(house.completed()).isEmpty();

        assertThatThrownBy(() -> database.transact(manager -> {
                    house.complete(manager, ANNE, 2);
                    throw new IllegalStateException("what follows fails");
                }))
                .hasMessage("what follows fails");
        assertThat(mine(ANNE)).extracting(MyTrack::completed).containsExactly(false);

        house.complete(ANNE, 2);
        house.complete(ANNE, 2);

        assertThat(mine(ANNE)).extracting(MyTrack::completed, MyTrack::percent).containsExactly(tuple(true, 100));
        // Once in the transaction that came to nothing, once for good.
        assertThat(house.completed())
                .hasSize(2)
                .extracting(TrackCompleted::person, TrackCompleted::track)
                .containsOnly(tuple(ANNE, track));
        assertThat(database.number("SELECT COUNT(*) FROM track_completion WHERE standing"))
                .isOne();
    }

    @Test
    void aCompletionThatIsTakenBackTakesThatOfTheTrackAlong() {
        TrackId track = house.track(input("Hverdag", all("A", 1, 2)));
        house.take(ANNE, all -> all.enrol(track));
        house.complete(ANNE, 1);
        house.complete(ANNE, 2);

        house.takeBack(ANNE, 2);

        assertThat(house.withdrawn())
                .extracting(TrackCompletionWithdrawn::track)
                .containsExactly(track);
        assertThat(mine(ANNE)).extracting(MyTrack::completed, MyTrack::percent).containsExactly(tuple(false, 50));
        assertThat(database.number("SELECT COUNT(*) FROM track_completion WHERE withdrawn_at IS NOT NULL"))
                .isOne();

        house.complete(ANNE, 2);
        assertThat(database.number("SELECT COUNT(*) FROM track_completion")).isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM track_completion WHERE standing"))
                .isOne();
    }

    @Test
    void whatWasDoneBeforeCountsFromTheFirstMoment() {
        TrackId track = house.track(input("Hverdag", all("A", 1, 2)));
        house.complete(ANNE, 1);
        assertThat(view(ANNE, track)).satisfies(before -> {
            assertThat(before.mine()).isEmpty();
            assertThat(before.percent()).isEqualTo(50);
        });

        house.take(ANNE, all -> all.enrol(track));
        assertThat(mine(ANNE)).extracting(MyTrack::percent).containsExactly(50);

        TrackId small = house.track(input("Lille", all("A", 1)));
        house.take(ANNE, all -> all.enrol(small));
        assertThat(house.completed()).extracting(TrackCompleted::track).containsExactly(small);
    }

    @Test
    void aCourseInsideAnInnerTrackMovesTheOuterOneOn() {
        TrackId inner = house.track(input("Indre", all("A", 1, 2)));
        TrackId outer = house.track(input("Ydre", inside("Inden i", inner), all("Til sidst", 3)));
        house.take(ANNE, all -> all.enrol(outer));

        house.complete(ANNE, 1);

        TrackView view = view(ANNE, outer);
        assertThat(view.percent()).isEqualTo(25);
        TrackView.Item item = view.sets().get(0).items().get(0);
        assertThat(item.title()).isEqualTo("Indre");
        assertThat(item.track()).contains(inner);
        assertThat(item.next()).isTrue();
        assertThat(item.courses())
                .extracting(TrackView.Item::title, TrackView.Item::next, TrackView.Item::state)
                .containsExactly(
                        tuple("Kursus 1", false, ItemProgress.State.DONE),
                        tuple("Kursus 2", true, ItemProgress.State.OPEN));
    }

    @Test
    void whoIsUnderWayStaysOnTheVersionBegunAndNewOnesGetTheNew() {
        TrackId track = house.track(input("Hverdag", all("A", 1)));
        house.take(ANNE, all -> all.enrol(track));
        house.edit(all -> all.write(track, input("Hverdag", all("A", 1, 2))));
        house.edit(all -> all.publish(track));
        house.take(LEADER, all -> all.enrol(track));

        house.complete(ANNE, 1);
        house.complete(LEADER, 1);

        assertThat(mine(ANNE)).extracting(MyTrack::percent).containsExactly(100);
        assertThat(mine(LEADER)).extracting(MyTrack::percent).containsExactly(50);
        assertThat(view(ANNE, track).version()).isOne();
    }

    @Test
    void aLeaderPutsThoseOfTheUnitInAndSeesHowFarTheyAre() {
        TrackId track = house.track(input("Hverdag", all("A", 1, 2)));
        house.person(11, 2);
        house.person(12, 3);
        house.complete(ANNE, 1);

        assertThat(house.<Integer>lead(all -> all.assign(track, new UnitId(2), DUE)))
                .isEqualTo(3);
        assertThat(house.<Integer>lead(all -> all.assign(track, new UnitId(2), DUE)))
                .isZero();
        assertThat(house.<Integer>lead(all -> all.assign(track, new UnitId(2), DUE.minusDays(1))))
                .isEqualTo(3);

        assertThat(people(track))
                .extracting(TrackPerson::person, TrackPerson::percent, TrackPerson::due)
                .containsExactlyInAnyOrder(
                        tuple(ANNE, 50, Optional.of(DUE.minusDays(1))),
                        tuple(new PersonId(11), 0, Optional.of(DUE.minusDays(1))));
        assertThat(database.number("SELECT COUNT(*) FROM track_enrolment WHERE hand_given_by = " + LEADER.value()
                        + " AND hand_given_at IS NOT NULL AND track_id = " + track.value()))
                .isEqualTo(3);
        assertThatThrownBy(() -> house.lead(all -> all.assign(track, new UnitId(3), DUE)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.lead(all -> {
                    all.assign(track, new PersonId(12), DUE);
                    return true;
                }))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.lead(all -> all.assign(track, new UnitId(2), TODAY.minusDays(1))))
                .hasMessage("learning.assign.past");
        assertThat(house.audited()).contains("Tracks.assign");
    }

    @Test
    void whoLeadsNobodyPutsNobodyIn() {
        TrackId track = house.track(input("Hverdag", all("A", 1)));

        assertThatThrownBy(() -> house.learn(ANNE, all -> all.assign(track, new UnitId(2), DUE)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.learn(ANNE, all -> all.people(track, TrackTeamFilter.ALL, PageRequest.first(9))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whoCameInByOwnChoiceMayLeaveAndWhoWasPutInStays() {
        TrackId track = house.track(input("Hverdag", all("A", 1)));
        house.take(ANNE, all -> all.enrol(track));
        house.take(ANNE, all -> all.leave(track));
        assertThat(mine(ANNE)).isEmpty();

        house.take(ANNE, all -> all.enrol(track));
        house.lead(all -> all.assign(track, new UnitId(2), DUE));
        assertThatThrownBy(() -> house.take(ANNE, all -> all.leave(track))).hasMessage("learning.track.stays");
    }

    @Test
    void aWaivedCourseCountsInThatTrackAlone() {
        TrackId track = house.track(input("Hverdag", all("A", 1)));
        TrackId other = house.track(input("Anden", all("A", 1)));
        house.take(ANNE, all -> all.enrol(track));
        house.take(ANNE, all -> all.enrol(other));

        waive(track, ANNE, 1, "Har lært det et andet sted");

        assertThat(mine(ANNE))
                .extracting(MyTrack::track, MyTrack::completed)
                .containsExactly(tuple(other, false), tuple(track, true));
        assertThat(view(ANNE, track).sets().get(0).items())
                .extracting(TrackView.Item::state)
                .containsExactly(ItemProgress.State.WAIVED);
        assertThatThrownBy(() -> waive(other, ANNE, 1, " ")).hasMessage("learning.track.reason");
        assertThatThrownBy(() -> waive(other, ANNE, 2, "Grund")).hasMessage("learning.track.not-counted");
        assertThatThrownBy(() -> waive(other, LEADER, 1, "Grund")).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> waive(other, new PersonId(1), 1, "Grund")).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aRetiredTrackGoesOnForThoseInItAlone() {
        TrackId track = house.track(input("Hverdag", all("A", 1)));
        house.take(ANNE, all -> all.enrol(track));
        house.edit(all -> all.retire(track));

        assertThat(view(ANNE, track).open()).isFalse();
        assertThat(house.<Optional<TrackView>>learn(LEADER, all -> all.track(track)))
                .isEmpty();
        assertThatThrownBy(() -> house.take(LEADER, all -> all.enrol(track))).hasMessage("learning.track.closed");
        house.complete(ANNE, 1);
        assertThat(mine(ANNE)).extracting(MyTrack::completed).containsExactly(true);
    }

    @Test
    void theCatalogueFindsTracksByWordsAndByCourse() {
        TrackId track = house.track(input("Hverdag", all("A", 1)));
        TrackId inner = house.track(input("Ydre", inside("Inden i", track)));
        house.track(input("Ledelse", all("A", 2)));

        assertThat(house.<List<TrackRow>>learn(ANNE, all -> all.catalogue("om ledelse", PageRequest.first(9))
                        .rows()))
                .extracting(TrackRow::title)
                .containsExactly("Ledelse");
        assertThat(house.<List<TrackRow>>learn(ANNE, all -> all.counting(new CourseId(1))))
                .extracting(TrackRow::track)
                .containsExactly(track, inner);
    }

    @Test
    void theEnglishReaderReadsEnglish() {
        database.execute("UPDATE person SET language = 'en' WHERE id = 10");
        TrackId track = house.track(input(
                "Hverdag",
                new TrackSetInput(new Wording("Kun dansk", ""), SetRule.ALL, 0, false, false, Wording.NONE, items(1))));

        assertThat(view(ANNE, track)).satisfies(view -> {
            assertThat(view.title()).isEqualTo("Hverdag (en)");
            assertThat(view.sets().get(0).title()).isEqualTo("Kun dansk");
        });
    }

    private void waive(TrackId track, PersonId person, long course, String reason) {
        house.lead(all -> {
            all.waive(track, person, new CourseId(course), reason);
            return true;
        });
    }

    private TrackView view(PersonId person, TrackId track) {
        return house.<Optional<TrackView>>learn(person, all -> all.track(track)).orElseThrow();
    }

    private List<MyTrack> mine(PersonId person) {
        return house.learn(person, all -> all.mine());
    }

    private List<TrackPerson> people(TrackId track) {
        return house.lead(all ->
                all.people(track, TrackTeamFilter.ALL, PageRequest.first(20)).rows());
    }
}
