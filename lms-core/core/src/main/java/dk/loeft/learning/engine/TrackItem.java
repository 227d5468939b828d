package dk.loeft.learning.engine;

import java.util.Optional;

/**
 * What a set of a track asks for: a course, or another track.
 *
 * @param course key of the course; 0 for a track
 * @param inner the structure of the other track; absent for a course
 * @param credits the points that it gives, 0 or more
 */
public record TrackItem(long course, Optional<TrackStructure> inner, int credits) {
    public TrackItem {
        if (credits < 0 || (course == 0) != inner.isPresent()) {
            throw new IllegalArgumentException("not an item: course " + course + ", credits " + credits);
        }
    }

    public static TrackItem course(long course, int credits) {
        return new TrackItem(course, Optional.empty(), credits);
    }

    public static TrackItem track(TrackStructure inner, int credits) {
        return new TrackItem(0, Optional.of(inner), credits);
    }
}
