package dk.loeft.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A course in the library.
 *
 * @param course key
 * @param title title
 * @param state draft, published or retired
 * @param review how far the review of the newest version is
 * @param version the number of the newest version
 * @param waiting whether the newest version is not published
 * @param owner the name of who answers for it, empty if nobody
 * @param languages the languages of the newest version, that of the course first
 * @param tags its tags in order
 * @param kind the kind of activity its newest version rests on
 * @param reviewOn when it is to be looked at again
 * @param due whether that day has come
 * @param uses how many other courses have a version on the same activity
 * @param enrolled how many people are enrolled
 */
public record LibraryRow(
        CourseId course,
        String title,
        CourseState state,
        ReviewState review,
        int version,
        boolean waiting,
        String owner,
        List<String> languages,
        List<String> tags,
        String kind,
        Optional<LocalDate> reviewOn,
        boolean due,
        long uses,
        long enrolled) {
    public LibraryRow {
        languages = List.copyOf(languages);
        tags = List.copyOf(tags);
    }
}
