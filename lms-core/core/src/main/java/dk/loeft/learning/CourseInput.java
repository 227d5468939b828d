package dk.loeft.learning;

/**
 * What an author writes about a course.
 *
 * @param title 1–200 characters
 * @param summary one or two sentences, at most 500 characters
 * @param description longer text, at most 10,000 characters
 * @param language {@code da} or {@code en}
 * @param minutes how long it takes, 0 to 10,000
 */
public record CourseInput(String title, String summary, String description, String language, int minutes) {}
