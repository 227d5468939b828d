package dk.loeft.competence.spi;

/**
 * Something to learn by.
 *
 * @param course the key of the course
 * @param title its title in the person's language
 * @param minutes how long it takes, 0 if it is not said
 * @param gives the level that it gives
 * @param fromResult the result in percent that it takes, 0 if completing it is enough
 * @param begun whether the person is under way
 */
public record LearningOffer(long course, String title, int minutes, int gives, int fromResult, boolean begun) {}
