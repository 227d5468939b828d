package dk.loeft.learning.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Tracks that can be completed, of courses 1 to {@value #COURSES}, with tracks inside them. */
final class RandomTracks {
    static final int COURSES = 12;

    private RandomTracks() {}

    static Arbitrary<TrackStructure> tracks() {
        return tracks(TrackStructure.MAX_DEPTH);
    }

    static Arbitrary<Set<Long>> done() {
        return courses().set();
    }

    static Arbitrary<Long> courses() {
        return Arbitraries.longs().between(1, COURSES);
    }

    private static Arbitrary<TrackStructure> tracks(int depth) {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        sets(depth).list().ofMinSize(1).ofMaxSize(4))
                .as(TrackStructure::new)
                .map(RandomTracks::asking);
    }

    /** A track that asks for nothing is none: its first set is not optional. */
    private static TrackStructure asking(TrackStructure track) {
        TrackSet first = track.sets().get(0);
        List<TrackSet> sets = new ArrayList<>(track.sets());
        sets.set(
                0,
                new TrackSet(first.rule(), first.needed(), false, first.ordered(), first.milestone(), first.items()));
        return new TrackStructure(track.inOrder(), sets);
    }

    private static Arbitrary<TrackSet> sets(int depth) {
        return Combinators.combine(
                        Arbitraries.of(SetRule.values()),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.of(true, false, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        items(depth).list().ofMinSize(1).ofMaxSize(4))
                .as(RandomTracks::possible);
    }

    private static TrackSet possible(
            SetRule rule, int needed, boolean optional, boolean ordered, boolean milestone, List<TrackItem> items) {
        int points = items.stream().mapToInt(TrackItem::credits).sum();
        int most = rule == SetRule.CREDITS ? points : items.size();
        return new TrackSet(rule, Math.max(1, needed % (most + 1)), optional, ordered, milestone, items);
    }

    private static Arbitrary<TrackItem> items(int depth) {
        Arbitrary<Integer> credits = Arbitraries.integers().between(1, 10);
        Arbitrary<TrackItem> courses = Combinators.combine(courses(), credits).as(TrackItem::course);
        return depth == 1
                ? courses
                : Arbitraries.frequencyOf(
                        Tuple.of(5, courses),
                        Tuple.of(
                                1,
                                Combinators.combine(tracks(depth - 1), credits).as(TrackItem::track)));
    }
}
