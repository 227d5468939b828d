package dk.loeft.shared;

/**
 * A typed key of a row, such as {@code CourseId}. Records implement it, so that ids of two kinds cannot be mixed up and
 * the audit trail can name the object that a use case touched.
 */
public interface Id {
    /** The key in the database, positive. */
    long value();

    /** The kind of object for the audit trail, for example {@code Course} for a {@code CourseId}. */
    default String kind() {
        String name = getClass().getSimpleName();
        return name.endsWith("Id") ? name.substring(0, name.length() - 2) : name;
    }
}
