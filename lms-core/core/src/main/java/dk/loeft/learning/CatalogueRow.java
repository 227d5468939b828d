package dk.loeft.learning;

import java.util.List;
import java.util.Optional;

/**
 * A published course in the catalogue, with the reader's own state.
 *
 * @param course key
 * @param title title
 * @param summary one or two sentences
 * @param language {@code da} or {@code en}: the reader's own if the course can be taken in it
 * @param languages all languages it can be taken in, that of the course first
 * @param minutes how long it takes, 0 if unknown
 * @param state the reader's state, absent if not enrolled
 * @param percent how much of it the reader has done, 0 to 100
 */
public record CatalogueRow(
        CourseId course,
        String title,
        String summary,
        String language,
        List<String> languages,
        int minutes,
        Optional<LearningState> state,
        int percent) {
    public CatalogueRow {
        languages = List.copyOf(languages);
    }
}
