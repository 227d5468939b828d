package dk.loeft.learning;

import java.util.List;

/**
 * What keeps a draft from being published.
 *
 * @param set the place of the set it is about, counted from 1; 0 for the track as a whole
 * @param key the message key of the sentence, which says how to mend it
 * @param arguments what the sentence names, in its order
 */
public record TrackProblem(int set, String key, List<Object> arguments) {
    public TrackProblem {
        arguments = List.copyOf(arguments);
    }
}
