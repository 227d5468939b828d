package dk.loeft.learning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrackProgressTest {
    @Test
    void aSetThatAsksForAllIsCompleteWithItsLastItem() {
        TrackStructure track = inOrder(all(1, 2));

        assertThat(progress(track)).satisfies(each -> {
            assertThat(each.completed()).isFalse();
            assertThat(each.percent()).isZero();
            assertThat(each.next()).contains(1L);
        });
        assertThat(progress(track, 2)).satisfies(each -> {
            assertThat(each.percent()).isEqualTo(50);
            assertThat(each.next()).contains(1L);
        });
        assertThat(progress(track, 1, 2)).satisfies(each -> {
            assertThat(each.completed()).isTrue();
            assertThat(each.percent()).isEqualTo(100);
            assertThat(each.next()).isEmpty();
        });
    }

    @Test
    void aSetThatAsksForSomeOffersNoMoreOnceTheyAreDone() {
        TrackStructure track = free(new TrackSet(SetRule.N_OF, 2, false, false, false, courses(1, 2, 3)), all(4));

        TrackProgress progress = progress(track, 3, 1);

        assertThat(progress.sets().get(0).complete()).isTrue();
        assertThat(progress.sets().get(0).earned()).isEqualTo(2);
        assertThat(progress.next()).contains(4L);
        // Two of two items, and none of one: two thirds.
        assertThat(progress.percent()).isEqualTo(66);
    }

    @Test
    void pointsAreAddedUp() {
        TrackSet set = new TrackSet(
                SetRule.CREDITS,
                10,
                false,
                false,
                false,
                List.of(TrackItem.course(1, 5), TrackItem.course(2, 4), TrackItem.course(3, 6)));
        TrackStructure track = free(set);

        assertThat(progress(track, 1, 2).sets().get(0)).satisfies(each -> {
            assertThat(each.complete()).isFalse();
            assertThat(each.earned()).isEqualTo(9);
            assertThat(each.asked()).isEqualTo(10);
            assertThat(each.percent()).isEqualTo(90);
        });
        assertThat(progress(track, 2, 3).completed()).isTrue();
    }

    @Test
    void anOptionalSetIsOfferedLastAndHoldsNobodyUp() {
        TrackStructure track = inOrder(new TrackSet(SetRule.ALL, 0, true, false, false, courses(1)), all(2));

        assertThat(progress(track).next()).contains(2L);
        assertThat(progress(track, 2)).satisfies(each -> {
            assertThat(each.completed()).isTrue();
            assertThat(each.next()).contains(1L);
        });
        assertThat(progress(track, 1).percent()).isZero();
    }

    @Test
    void inOrderALaterSetWaitsForTheFirstThatIsMissing() {
        TrackStructure track = inOrder(all(1), all(2), all(3));

        TrackProgress progress = progress(track, 2);

        assertThat(progress.sets())
                .extracting(SetProgress::state)
                .containsExactly(SetProgress.State.OPEN, SetProgress.State.COMPLETE, SetProgress.State.LOCKED);
        assertThat(progress.sets().get(2).waitsFor()).contains(0);
        assertThat(progress(free(all(1), all(2))).sets())
                .extracting(SetProgress::state)
                .containsOnly(SetProgress.State.OPEN);
    }

    @Test
    void inAnOrderedSetAnItemWaitsForTheFirstThatIsMissing() {
        TrackStructure track = free(new TrackSet(SetRule.ALL, 0, false, true, false, courses(1, 2, 3)));

        List<ItemProgress> items = progress(track, 2).sets().get(0).items();

        assertThat(items)
                .extracting(ItemProgress::state)
                .containsExactly(ItemProgress.State.OPEN, ItemProgress.State.DONE, ItemProgress.State.LOCKED);
        assertThat(items.get(2).waitsFor()).contains(0);
    }

    @Test
    void aMilestoneIsReachedWithAllThatIsAskedForBeforeIt() {
        TrackSet second = new TrackSet(SetRule.ALL, 0, false, false, true, courses(2));
        TrackStructure track = free(all(1), second, all(3));

        assertThat(progress(track, 2).milestones()).isZero();
        assertThat(progress(track, 1, 2)).satisfies(each -> {
            assertThat(each.milestones()).isOne();
            assertThat(each.sets()).extracting(SetProgress::milestone).containsExactly(false, true, false);
        });
    }

    @Test
    void whatWasWaivedCountsAndIsToldApart() {
        TrackProgress progress = TrackProgress.of(free(all(1, 2)), Set.of(1L), Set.of(1L, 2L));

        assertThat(progress.completed()).isTrue();
        assertThat(progress.sets().get(0).items())
                .extracting(ItemProgress::state)
                .containsExactly(ItemProgress.State.DONE, ItemProgress.State.WAIVED);
    }

    @Test
    void aTrackInsideCountsByHowMuchOfItIsDone() {
        TrackStructure inner = free(all(1, 2));
        TrackStructure track = free(new TrackSet(
                SetRule.ALL, 0, false, false, false, List.of(TrackItem.track(inner, 0), TrackItem.course(3, 0))));

        assertThat(progress(track, 1)).satisfies(each -> {
            assertThat(each.percent()).isEqualTo(25);
            assertThat(each.next()).contains(2L);
        });
        assertThat(progress(track, 1, 2).next()).contains(3L);
        assertThat(progress(track, 1, 2, 3).completed()).isTrue();
        assertThat(track.depth()).isEqualTo(2);
        assertThat(track.courses()).containsExactlyInAnyOrder(1L, 2L, 3L);
    }

    @Test
    void whatCannotBeCompletedIsKnown() {
        assertThat(free(all(1)).possible()).isTrue();
        assertThat(free().possible()).isFalse();
        assertThat(free(new TrackSet(SetRule.ALL, 0, true, false, false, courses(1)))
                        .possible())
                .isFalse();
        assertThat(free(new TrackSet(SetRule.N_OF, 3, false, false, false, courses(1, 2)))
                        .possible())
                .isFalse();
        assertThat(free(new TrackSet(SetRule.CREDITS, 1, false, false, false, courses(1)))
                        .possible())
                .isFalse();
        assertThat(free(new TrackSet(SetRule.ALL, 0, false, false, false, List.of()))
                        .possible())
                .isFalse();
        assertThatThrownBy(() -> TrackItem.course(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TrackItem(0, Optional.empty(), 1)).isInstanceOf(IllegalArgumentException.class);
    }

    static TrackProgress progress(TrackStructure track, long... done) {
        return TrackProgress.of(track, Set.copyOf(Arrays.stream(done).boxed().toList()), Set.of());
    }

    static TrackStructure free(TrackSet... sets) {
        return new TrackStructure(false, List.of(sets));
    }

    static TrackStructure inOrder(TrackSet... sets) {
        return new TrackStructure(true, List.of(sets));
    }

    static TrackSet all(long... courses) {
        return new TrackSet(SetRule.ALL, 0, false, false, false, courses(courses));
    }

    static List<TrackItem> courses(long... courses) {
        return Arrays.stream(courses)
                .mapToObj(course -> TrackItem.course(course, 0))
                .toList();
    }
}
