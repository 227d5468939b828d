package dk.loeft.learning;

/**
 * Which courses of the library are wanted. Empty texts mean all.
 *
 * @param text words in title or summary
 * @param state {@code DRAFT}, {@code REVIEW} (the newest version waits for another author), {@code PUBLISHED} or {@code RETIRED}
 * @param owner {@code p} and the key of a person, {@code u} and that of a unit, or {@code -} for those without an owner
 * @param tag a tag
 * @param language a language it can be taken in
 * @param kind a kind of activity that its newest version rests on
 * @param dueDays review date within so many days or passed; negative: any
 */
public record LibraryFilter(
        String text, String state, String owner, String tag, String language, String kind, int dueDays) {
    public static LibraryFilter all() {
        return new LibraryFilter("", "", "", "", "", "", -1);
    }
}
