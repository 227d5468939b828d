package dk.loeft.learning;

/**
 * What a set asks for, as an author writes it.
 *
 * @param kind a course, or another track
 * @param key key of the one or the other
 * @param credits points for it, 0 to {@value TrackInput#MAX_CREDITS}
 */
public record TrackItemInput(Kind kind, long key, int credits) {
    /** What an item is. */
    public enum Kind {
        COURSE,
        TRACK
    }

    public static TrackItemInput course(CourseId course, int credits) {
        return new TrackItemInput(Kind.COURSE, course.value(), credits);
    }

    public static TrackItemInput track(TrackId track, int credits) {
        return new TrackItemInput(Kind.TRACK, track.value(), credits);
    }

    public boolean isCourse() {
        return kind == Kind.COURSE;
    }
}
