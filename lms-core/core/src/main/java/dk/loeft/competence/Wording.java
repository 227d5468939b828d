package dk.loeft.competence;

/**
 * A text in the languages of the pages. One of them may be empty, as frameworks from elsewhere come in one language.
 *
 * @param da in Danish
 * @param en in English
 */
public record Wording(String da, String en) {
    /** No text in either language. */
    public static final Wording NONE = new Wording("", "");

    /** The text in one language alone: Danish for {@code da}, else English. */
    public static Wording only(String language, String text) {
        return language.equals("da") ? new Wording(text, "") : new Wording("", text);
    }

    /** The text in the language with that code, in the other one where it is missing. */
    public String in(String language) {
        String first = language.equals("da") ? da : en;
        String second = language.equals("da") ? en : da;
        return first.isEmpty() ? second : first;
    }

    /** The code of the language that {@link #in(String)} answers in: {@code da} or {@code en}. */
    public String languageIn(String language) {
        boolean danish = language.equals("da") ? !da.isEmpty() || en.isEmpty() : en.isEmpty() && !da.isEmpty();
        return danish ? "da" : "en";
    }

    public boolean isEmpty() {
        return da.isEmpty() && en.isEmpty();
    }
}
