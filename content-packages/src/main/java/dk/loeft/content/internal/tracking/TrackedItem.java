package dk.loeft.content.internal.tracking;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.learning.PartState;

/**
 * What an attempt knows of an item.
 *
 * @param state its state
 * @param opened whether the player was ever given it
 */
record TrackedItem(ScoState state, boolean opened) {
    static final TrackedItem NEVER = new TrackedItem(ScoState.NEW, false);

    /** The state that the table of contents shows. */
    PartState partState() {
        return switch (state.status()) {
            case PASSED -> PartState.PASSED;
            case COMPLETED -> PartState.COMPLETED;
            case FAILED -> PartState.FAILED;
            case INCOMPLETE, BROWSED -> PartState.IN_PROGRESS;
            case NOT_ATTEMPTED -> opened ? PartState.IN_PROGRESS : PartState.NOT_STARTED;
        };
    }

    /** Whether it came to its end, well or not. */
    boolean ended() {
        return state.done() || (state.status() == LessonStatus.FAILED && state.exit() != ScoState.Exit.NOT_FINISHED);
    }
}
