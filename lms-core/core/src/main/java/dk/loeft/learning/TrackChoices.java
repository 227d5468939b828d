package dk.loeft.learning;

import java.util.List;

/**
 * What a track can be put together from.
 *
 * @param courses published courses, by title
 * @param tracks other published tracks, by title
 */
public record TrackChoices(List<Choice> courses, List<Choice> tracks) {
    /**
     * A course or a track.
     *
     * @param item as an item without points
     * @param title what it is called
     */
    public record Choice(TrackItemInput item, String title) {}

    public TrackChoices {
        courses = List.copyOf(courses);
        tracks = List.copyOf(tracks);
    }
}
