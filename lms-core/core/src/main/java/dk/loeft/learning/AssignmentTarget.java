package dk.loeft.learning;

/**
 * What a rule assigns.
 *
 * @param kind {@link #COURSE}, or the kind of a {@link dk.loeft.learning.spi.RequirementSink}
 * @param key key of the course, or whatever the sink counts by
 */
public record AssignmentTarget(String kind, long key) {
    /** Courses, which learning itself assigns. */
    public static final String COURSE = "course";

    public static AssignmentTarget course(CourseId course) {
        return new AssignmentTarget(COURSE, course.value());
    }

    public boolean isCourse() {
        return kind.equals(COURSE);
    }
}
