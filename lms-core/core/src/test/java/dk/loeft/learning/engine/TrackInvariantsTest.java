package dk.loeft.learning.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every track and whatever somebody has done. */
class TrackInvariantsTest {
    private static final int TRIES = 1_000;

    @Provide
    Arbitrary<TrackStructure> tracks() {
        return RandomTracks.tracks();
    }

    @Provide
    Arbitrary<Set<Long>> done() {
        return RandomTracks.done();
    }

    @Provide
    Arbitrary<Long> courses() {
        return RandomTracks.courses();
    }

    @Property(tries = TRIES, seed = "201")
    void theTracksOfThisTestCanBeCompletedAndAreWithAllOfTheirCourses(@ForAll("tracks") TrackStructure track) {
        assertThat(track.possible()).isTrue();
        assertThat(TrackProgress.of(track, track.courses(), Set.of()).completed())
                .isTrue();
        assertThat(TrackProgress.of(track, Set.of(), Set.of()).completed()).isFalse();
    }

    @Property(tries = TRIES, seed = "202")
    void aHundredPercentIsBeingCompleted(@ForAll("tracks") TrackStructure track, @ForAll("done") Set<Long> done) {
        TrackProgress progress = TrackProgress.of(track, done, Set.of());

        assertThat(progress.percent()).isBetween(0, 100);
        assertThat(progress.percent() == 100).isEqualTo(progress.completed());
        assertThat(progress.completed())
                .isEqualTo(progress.sets().stream()
                        .filter(set -> !set.set().optional())
                        .allMatch(SetProgress::complete));
        assertThat(progress.sets()).allSatisfy(set -> {
            assertThat(set.percent()).isBetween(0, 100);
            assertThat(set.percent() == 100).isEqualTo(set.complete());
        });
    }

    @Property(tries = TRIES, seed = "203")
    void whoDoesMoreIsNeverFurtherBack(
            @ForAll("tracks") TrackStructure track, @ForAll("done") Set<Long> done, @ForAll("courses") long more) {
        Set<Long> further = new HashSet<>(done);
        further.add(more);
        TrackProgress before = TrackProgress.of(track, done, Set.of());
        TrackProgress after = TrackProgress.of(track, further, Set.of());

        assertThat(after.percent()).isGreaterThanOrEqualTo(before.percent());
        assertThat(after.milestones()).isGreaterThanOrEqualTo(before.milestones());
        assertThat(after.completed() || !before.completed()).isTrue();
    }

    @Property(tries = TRIES, seed = "204")
    void whatIsWaivedTakesOneAsFarAsWhatIsDone(
            @ForAll("tracks") TrackStructure track, @ForAll("done") Set<Long> done, @ForAll("done") Set<Long> waived) {
        Set<Long> both = new HashSet<>(done);
        both.addAll(waived);
        TrackProgress one = TrackProgress.of(track, both, Set.of());
        TrackProgress other = TrackProgress.of(track, done, waived);

        assertThat(other.percent()).isEqualTo(one.percent());
        assertThat(other.completed()).isEqualTo(one.completed());
        assertThat(other.milestones()).isEqualTo(one.milestones());
        assertThat(other.next()).isEqualTo(one.next());
    }

    @Property(tries = TRIES, seed = "205")
    void whoIsNotThroughAlwaysHasACourseToTakeNextThatIsNotDone(
            @ForAll("tracks") TrackStructure track, @ForAll("done") Set<Long> done) {
        TrackProgress progress = TrackProgress.of(track, done, Set.of());

        assertThat(progress.next().isPresent() || progress.completed()).isTrue();
        progress.next().ifPresent(course -> {
            assertThat(done).doesNotContain(course);
            assertThat(track.courses()).contains(course);
        });
    }

    @Property(tries = TRIES, seed = "206")
    void whoFollowsWhatIsNextGetsThrough(@ForAll("tracks") TrackStructure track, @ForAll("done") Set<Long> done) {
        Set<Long> walked = new HashSet<>(done);
        for (int step = 0; step <= RandomTracks.COURSES; step++) {
            Optional<Long> next = TrackProgress.of(track, walked, Set.of()).next();
            if (next.isEmpty()) {
                break;
            }
            assertThat(walked.add(next.get())).isTrue();
        }

        assertThat(TrackProgress.of(track, walked, Set.of()).completed()).isTrue();
    }

    @Property(tries = TRIES, seed = "207")
    void whatIsLockedSaysWhatComesFirst(@ForAll("tracks") TrackStructure track, @ForAll("done") Set<Long> done) {
        List<SetProgress> sets = TrackProgress.of(track, done, Set.of()).sets();

        assertThat(sets).allSatisfy(set -> {
            assertThat(set.waitsFor().isPresent()).isEqualTo(set.state() == SetProgress.State.LOCKED);
            set.waitsFor().ifPresent(first -> {
                assertThat(first).isLessThan(sets.indexOf(set));
                assertThat(sets.get(first).complete()).isFalse();
            });
        });
        assertThat(sets.stream().flatMap(set -> waiting(set))).allSatisfy(items -> {
            assertThat(items.get(0).state()).isEqualTo(ItemProgress.State.LOCKED);
            assertThat(items.get(1).state().done()).isFalse();
        });
    }

    /** Each item that waits, with what it waits for. */
    private static Stream<List<ItemProgress>> waiting(SetProgress set) {
        return set.items().stream().flatMap(item -> item.waitsFor().stream()
                .map(first -> List.of(item, set.items().get(first))));
    }
}
