package dk.loeft.learning.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How far somebody is with a track. It follows from what the track asks for, which courses are completed and which were waived,
 * and from nothing else: not from the order in which courses were completed, nor from when.
 *
 * @param completed whether all sets that are not optional are complete
 * @param percent how much of them is done, 0 to 100; 100 exactly if it is completed
 * @param milestones how many milestones are reached
 * @param next the course to take now; absent if nothing is left to do
 * @param sets in order
 */
public record TrackProgress(
        boolean completed, int percent, int milestones, Optional<Long> next, List<SetProgress> sets) {
    private static final int WHOLE = 100;

    public TrackProgress {
        sets = List.copyOf(sets);
    }

    /**
     * Judges.
     *
     * @param structure what the track asks for
     * @param done the courses completed
     * @param waived the courses that count as done
     */
    public static TrackProgress of(TrackStructure structure, Set<Long> done, Set<Long> waived) {
        List<SetProgress> sets = new ArrayList<>();
        Optional<Integer> missing = Optional.empty();
        for (int place = 0; place < structure.sets().size(); place++) {
            TrackSet set = structure.sets().get(place);
            Judged judged = judge(set, done, waived);
            boolean milestone = set.milestone() && judged.complete() && missing.isEmpty();
            Optional<Integer> waitsFor = structure.inOrder() && !judged.complete() ? missing : Optional.empty();
            sets.add(judged.told(set, waitsFor, milestone));
            if (missing.isEmpty() && !set.optional() && !judged.complete()) {
                missing = Optional.of(place);
            }
        }
        boolean completed = missing.isEmpty();
        return new TrackProgress(
                completed,
                percent(sets, completed),
                (int) sets.stream().filter(SetProgress::milestone).count(),
                next(sets),
                sets);
    }

    private static int percent(List<SetProgress> sets, boolean completed) {
        if (completed) {
            return WHOLE;
        }
        List<SetProgress> asked =
                sets.stream().filter(set -> !set.set().optional()).toList();
        int weight = asked.stream().mapToInt(set -> set.set().weight()).sum();
        int done = asked.stream()
                .mapToInt(set -> set.percent() * set.set().weight())
                .sum();
        return unfinished(done / Math.max(1, weight));
    }

    /** What is not complete is never shown as if it were. */
    private static int unfinished(int percent) {
        return Math.min(WHOLE - 1, percent);
    }

    /** What is asked for comes before what is optional. */
    private static Optional<Long> next(List<SetProgress> sets) {
        return next(sets, set -> !set.set().optional())
                .or(() -> next(sets, set -> set.set().optional()));
    }

    private static Optional<Long> next(List<SetProgress> sets, Predicate<SetProgress> which) {
        return sets.stream()
                .filter(which)
                .filter(set -> set.state() == SetProgress.State.OPEN)
                .flatMap(set -> set.items().stream())
                .filter(item -> item.state() == ItemProgress.State.OPEN)
                .flatMap(item -> next(item).stream())
                .findFirst();
    }

    private static Optional<Long> next(ItemProgress item) {
        return item.inner().isPresent()
                ? item.inner().get().next()
                : Optional.of(item.item().course());
    }

    private static Judged judge(TrackSet set, Set<Long> done, Set<Long> waived) {
        List<ItemProgress> items = new ArrayList<>();
        Optional<Integer> first = Optional.empty();
        for (TrackItem item : set.items()) {
            ItemProgress judged = judge(item, set.ordered() ? first : Optional.empty(), done, waived);
            if (first.isEmpty() && !judged.state().done()) {
                first = Optional.of(items.size());
            }
            items.add(judged);
        }
        return new Judged(items, earned(set, items), asked(set), percent(set, items));
    }

    private static ItemProgress judge(TrackItem item, Optional<Integer> waitsFor, Set<Long> done, Set<Long> waived) {
        ItemProgress.State ahead = waitsFor.isPresent() ? ItemProgress.State.LOCKED : ItemProgress.State.OPEN;
        if (item.inner().isPresent()) {
            TrackProgress inner = of(item.inner().get(), done, waived);
            ItemProgress.State state = inner.completed() ? ItemProgress.State.DONE : ahead;
            return new ItemProgress(item, state, inner.percent(), open(state, waitsFor), Optional.of(inner));
        }
        ItemProgress.State state = done.contains(item.course())
                ? ItemProgress.State.DONE
                : waived.contains(item.course()) ? ItemProgress.State.WAIVED : ahead;
        return new ItemProgress(item, state, state.done() ? WHOLE : 0, open(state, waitsFor), Optional.empty());
    }

    private static Optional<Integer> open(ItemProgress.State state, Optional<Integer> waitsFor) {
        return state.done() ? Optional.empty() : waitsFor;
    }

    private static int asked(TrackSet set) {
        return set.rule() == SetRule.ALL ? set.items().size() : set.needed();
    }

    private static int earned(TrackSet set, List<ItemProgress> items) {
        return items.stream()
                .filter(item -> item.state().done())
                .mapToInt(item -> set.rule() == SetRule.CREDITS ? item.item().credits() : 1)
                .sum();
    }

    private static int percent(TrackSet set, List<ItemProgress> items) {
        int share =
                switch (set.rule()) {
                    case ALL -> items.stream().mapToInt(ItemProgress::percent).sum();
                    case N_OF ->
                        items.stream()
                                .map(ItemProgress::percent)
                                .sorted((one, other) -> other - one)
                                .limit(set.needed())
                                .mapToInt(Integer::intValue)
                                .sum();
                    case CREDITS ->
                        items.stream()
                                .mapToInt(item -> item.percent() * item.item().credits())
                                .sum();
                };
        return share / Math.max(1, asked(set));
    }

    /** A set by itself, before those around it are looked at. */
    private record Judged(List<ItemProgress> items, int earned, int asked, int share) {
        boolean complete() {
            return earned >= asked && asked > 0;
        }

        SetProgress told(TrackSet set, Optional<Integer> waitsFor, boolean milestone) {
            SetProgress.State state = complete()
                    ? SetProgress.State.COMPLETE
                    : waitsFor.isPresent() ? SetProgress.State.LOCKED : SetProgress.State.OPEN;
            return new SetProgress(
                    set, state, complete() ? WHOLE : unfinished(share), earned, asked, waitsFor, milestone, items);
        }
    }
}
