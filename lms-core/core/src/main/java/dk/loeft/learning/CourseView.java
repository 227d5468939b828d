package dk.loeft.learning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A course as a learner opens it.
 *
 * @param course key
 * @param title title
 * @param summary one or two sentences
 * @param description longer text, plain, may be empty
 * @param language {@code da} or {@code en}: the one the reader takes it in
 * @param languages all languages it can be taken in, that of the course first
 * @param minutes how long it takes, 0 if unknown
 * @param version the number of the version the reader takes: that of the enrolment, else the published one
 * @param publishedAt when that version was published
 * @param standard the standard of its activity
 * @param mine the reader's own state, absent if not enrolled
 * @param parts the table of contents
 */
public record CourseView(
        CourseId course,
        String title,
        String summary,
        String description,
        String language,
        List<String> languages,
        int minutes,
        int version,
        Instant publishedAt,
        String standard,
        Optional<MyCourse> mine,
        List<Part> parts) {
    public CourseView {
        languages = List.copyOf(languages);
        parts = List.copyOf(parts);
    }

    /** Whether it is opened in the browser; else it is attended. */
    public boolean opened() {
        return parts.stream().anyMatch(Part::launchable);
    }
}
