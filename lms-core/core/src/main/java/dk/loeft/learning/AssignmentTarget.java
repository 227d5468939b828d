package dk.loeft.learning;

/**
 * What a rule assigns.
 *
 * @param kind {@link #COURSE}, {@link #TRACK}, or the kind of a {@link dk.loeft.learning.spi.RequirementSink}
 * @param key key of the course, or whatever the sink counts by
 */
public record AssignmentTarget(String kind, long key) {
    /** Courses, which learning itself assigns. */
    public static final String COURSE = "course";

    /** Tracks, which learning itself assigns as well. */
    public static final String TRACK = "track";

    public static AssignmentTarget course(CourseId course) {
        return new AssignmentTarget(COURSE, course.value());
    }

    public static AssignmentTarget track(TrackId track) {
        return new AssignmentTarget(TRACK, track.value());
    }

    public boolean isCourse() {
        return kind.equals(COURSE);
    }
}
