package dk.loeft.learning.internal;

import dk.loeft.learning.CourseInput;
import dk.loeft.shared.RefusedException;
import java.util.Set;

/** What an author may write about a course. */
final class CourseRules {
    private static final int TITLE = 200;
    private static final int SUMMARY = 500;
    private static final int DESCRIPTION = 10_000;
    private static final int MINUTES = 10_000;
    private static final Set<String> LANGUAGES = Set.of("da", "en");

    private CourseRules() {}

    /** Refuses what does not fit, naming the field and the limit. */
    static CourseInput checked(CourseInput input) {
        String title = input.title().strip();
        if (title.isEmpty() || title.length() > TITLE) {
            throw new RefusedException("learning.course.title", TITLE);
        }
        if (input.summary().strip().length() > SUMMARY) {
            throw new RefusedException("learning.course.summary", SUMMARY);
        }
        if (input.description().strip().length() > DESCRIPTION) {
            throw new RefusedException("learning.course.description", DESCRIPTION);
        }
        if (!LANGUAGES.contains(input.language())) {
            throw new RefusedException("learning.course.language");
        }
        if (input.minutes() < 0 || input.minutes() > MINUTES) {
            throw new RefusedException("learning.course.minutes", MINUTES);
        }
        return input;
    }
}
