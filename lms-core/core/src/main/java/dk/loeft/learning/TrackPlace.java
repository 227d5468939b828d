package dk.loeft.learning;

import java.util.Optional;

/**
 * Where somebody stands on the path of a track.
 *
 * @param step the title of the first step that is not complete; absent once the track is completed
 * @param next the title of the course to take now; absent if there is none, or the track is completed
 * @param reached how many milestones are reached
 * @param milestones how many there are
 * @param milestone the last one reached, empty if none is
 */
public record TrackPlace(Optional<String> step, Optional<String> next, int reached, int milestones, String milestone) {
    /** Not looked at. */
    public static final TrackPlace NONE = new TrackPlace(Optional.empty(), Optional.empty(), 0, 0, "");
}
