package dk.loeft.learning.engine;

import java.util.List;
import java.util.Optional;

/**
 * How far somebody is with a set.
 *
 * @param set which one
 * @param state how it stands
 * @param percent how much of what it asks for is done, 0 to 100; 100 exactly if it is complete
 * @param earned how many items are done, or how many points they gave
 * @param asked how many items or points are asked for
 * @param waitsFor the place of the set that must be complete first, counted from 0; absent if none is
 * @param milestone whether it bears a milestone that is reached
 * @param items in order
 */
public record SetProgress(
        TrackSet set,
        State state,
        int percent,
        int earned,
        int asked,
        Optional<Integer> waitsFor,
        boolean milestone,
        List<ItemProgress> items) {
    /** How a set stands. */
    public enum State {
        COMPLETE,
        OPEN,
        /** A set before it comes first. */
        LOCKED
    }

    public SetProgress {
        items = List.copyOf(items);
    }

    public boolean complete() {
        return state == State.COMPLETE;
    }
}
