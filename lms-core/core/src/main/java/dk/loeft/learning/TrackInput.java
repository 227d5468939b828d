package dk.loeft.learning;

import dk.loeft.competence.Wording;
import java.util.List;

/**
 * A track as an author writes it.
 *
 * @param title what it is called, at least in Danish
 * @param summary one or two sentences about what it leads to
 * @param inOrder whether a set opens only when all that is not optional before it is complete
 * @param sets the steps in order
 */
public record TrackInput(Wording title, Wording summary, boolean inOrder, List<TrackSetInput> sets) {
    /** The longest title of a track, set or milestone. */
    public static final int MAX_TITLE = 150;

    /** The longest summary. */
    public static final int MAX_SUMMARY = 500;

    /** The most sets. */
    public static final int MAX_SETS = 20;

    /** The most items in a set. */
    public static final int MAX_ITEMS = 40;

    /** The most points for one item, and the most that a set may ask for. */
    public static final int MAX_CREDITS = 1_000;

    public TrackInput {
        sets = List.copyOf(sets);
    }
}
