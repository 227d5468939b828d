package dk.loeft.learning;

/**
 * Which courses are wanted.
 *
 * @param text words in title or summary; empty: all
 * @param language {@code da}, {@code en} or empty for any
 * @param maxMinutes the longest a course may take, 0 for any
 */
public record CatalogueFilter(String text, String language, int maxMinutes) {
    public static CatalogueFilter all() {
        return new CatalogueFilter("", "", 0);
    }
}
