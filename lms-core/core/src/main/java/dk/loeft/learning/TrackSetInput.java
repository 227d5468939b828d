package dk.loeft.learning;

import dk.loeft.competence.Wording;
import dk.loeft.learning.engine.SetRule;
import java.util.List;

/**
 * A step of a track, as an author writes it.
 *
 * @param title what it is called
 * @param rule when it is complete
 * @param needed how many items or points; without meaning for {@link SetRule#ALL}
 * @param optional whether the track is complete without it
 * @param ordered whether its items open one after the other
 * @param milestone the name of the milestone that completing it reaches, {@link Wording#NONE} if it is none
 * @param items what it asks for
 */
public record TrackSetInput(
        Wording title,
        SetRule rule,
        int needed,
        boolean optional,
        boolean ordered,
        Wording milestone,
        List<TrackItemInput> items) {
    public TrackSetInput {
        items = List.copyOf(items);
    }
}
