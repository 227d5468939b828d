package dk.loeft.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A course as the library has it.
 *
 * @param course key
 * @param data owner, licence, review date and tags
 * @param review how far the review of the newest version is
 * @param reviewable whether the reader may approve it: an author other than the one who asked
 * @param versions the versions, the newest first
 * @param languages the further languages of the newest version
 * @param steps who did what, the newest first, at most 50
 */
public record LibraryCard(
        CourseId course,
        LibraryInput data,
        ReviewState review,
        boolean reviewable,
        List<Version> versions,
        List<CourseLanguage> languages,
        List<Step> steps) {
    public LibraryCard {
        versions = List.copyOf(versions);
        languages = List.copyOf(languages);
        steps = List.copyOf(steps);
    }

    /**
     * A version of the course.
     *
     * @param number its number
     * @param publishedAt when it was published, absent for a draft
     * @param current whether new learners get it
     * @param activityReference what it rests on
     * @param languages its languages, that of the course first
     * @param underWay people whose current attempt is on it and not completed
     * @param completed people whose current attempt on it is completed
     */
    public record Version(
            int number,
            Optional<Instant> publishedAt,
            boolean current,
            String activityReference,
            List<String> languages,
            long underWay,
            long completed) {
        public Version {
            languages = List.copyOf(languages);
        }
    }

    /**
     * Something that was done with the course.
     *
     * @param step what
     * @param version the number of the version it was about
     * @param by who, empty if the system
     * @param at when
     * @param comment what was said, empty if nothing
     */
    public record Step(CourseStep step, int version, String by, Instant at, String comment) {}
}
