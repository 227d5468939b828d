package dk.loeft.learning;

/**
 * A further language of a course version.
 *
 * @param language {@code da} or {@code en}; not that of the course itself
 * @param title the course's title in it, 1–200 characters
 * @param summary the summary in it, at most 500 characters
 * @param activityKind the kind of the activity it rests on
 * @param activityReference the provider's key of that activity
 */
public record CourseLanguage(
        String language, String title, String summary, String activityKind, String activityReference) {}
