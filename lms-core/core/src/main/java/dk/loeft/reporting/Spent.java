package dk.loeft.reporting;

/**
 * Time spent on learning.
 *
 * @param courses on courses, in seconds, as the courses reported it
 * @param elsewhere on learning elsewhere that was accepted, in seconds
 */
public record Spent(long courses, long elsewhere) {
    /** No time. */
    public static final Spent NONE = new Spent(0, 0);

    /** Both together, in seconds. */
    public long total() {
        return courses + elsewhere;
    }

    Spent plus(Spent other) {
        return new Spent(courses + other.courses, elsewhere + other.elsewhere);
    }
}
