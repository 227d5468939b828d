package dk.loeft.competence;

/**
 * What is said of a framework as a whole.
 *
 * @param identifier tells frameworks apart, the same in all editions, for example {@code digcomp}; at most 80 letters, digits and
 *     {@code . _ : / -}
 * @param edition which edition it is, for example {@code 2.2}; at most 40 characters
 * @param title title
 * @param description what it is for, may be empty
 * @param source where it comes from, for example an address; may be empty
 * @param licence under which terms it may be used; may be empty
 * @param attribution whom the terms ask to name; may be empty
 * @param language the language it was written in: {@code da} or {@code en}
 */
public record FrameworkInfo(
        String identifier,
        String edition,
        Wording title,
        Wording description,
        String source,
        String licence,
        String attribution,
        String language) {
    /** Identifier and edition, as files are named after it. */
    public String fileName() {
        return (identifier + "-" + edition).replaceAll("[^A-Za-z0-9.-]+", "-");
    }
}
