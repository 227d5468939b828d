package dk.loeft.learning.engine;

import java.util.Optional;

/**
 * How far somebody is with an item.
 *
 * @param item which one
 * @param state how it stands
 * @param percent how much of it is done, 0 to 100; 100 exactly if it is done
 * @param waitsFor the place of the item in the same set that must be done first, counted from 0; absent if none is
 * @param inner how far the person is inside it; absent for a course
 */
public record ItemProgress(
        TrackItem item, State state, int percent, Optional<Integer> waitsFor, Optional<TrackProgress> inner) {
    /** How an item stands. */
    public enum State {
        /** Done. */
        DONE,
        /** Counts as done, as somebody decided. */
        WAIVED,
        /** To be taken now. */
        OPEN,
        /** Something else comes first. */
        LOCKED;

        public boolean done() {
            return this == DONE || this == WAIVED;
        }
    }
}
