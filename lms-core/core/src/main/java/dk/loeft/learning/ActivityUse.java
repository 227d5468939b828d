package dk.loeft.learning;

/**
 * A version that rests on an activity.
 *
 * @param course key of the course
 * @param title its title
 * @param state draft, published or retired
 * @param version the number of the version
 * @param language the language in which it rests on it
 * @param current whether new learners get that version
 */
public record ActivityUse(
        CourseId course, String title, CourseState state, int version, String language, boolean current) {}
