package dk.loeft.content.engine.scorm2004.tree;

import org.jspecify.annotations.Nullable;

/**
 * Selection and order of an activity's children (SN 3.11, 3.12).
 *
 * @param selectCount how many children are taken, or null for all
 */
public record Randomization(
        Timing selectionTiming, @Nullable Integer selectCount, Timing orderTiming, boolean reorderChildren) {

    public static final Randomization NONE = new Randomization(Timing.NEVER, null, Timing.NEVER, false);

    /** When children are selected or put in order. */
    public enum Timing {
        NEVER,
        ONCE,
        ON_EACH_NEW_ATTEMPT
    }
}
