package dk.loeft.learning;

import java.util.List;
import java.util.stream.Stream;

/**
 * One person in a track, as a leader opens it.
 *
 * @param person how far the person is
 * @param view the path of the version that the person is on
 */
public record TrackMember(TrackPerson person, TrackView view) {
    /** The courses that are not done, each once, in the order of the path: those that can be waived. */
    public List<TrackView.Course> open() {
        return view.sets().stream()
                .flatMap(step -> step.items().stream())
                .flatMap(item -> item.course().isPresent() ? Stream.of(item) : item.courses().stream())
                .filter(item -> !item.state().done())
                .flatMap(item -> item.course().stream())
                .distinct()
                .toList();
    }
}
