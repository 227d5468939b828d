package dk.loeft.competence;

/**
 * An area or a competence.
 *
 * @param kind which of them
 * @param code tells it apart within the framework, also from edition to edition, for example {@code 1.2}; at most 60 characters
 * @param parent the code of the area it lies in, empty on top
 * @param title title
 * @param description what it is about, may be empty
 * @param caseIdentifier the UUID that another system knows it by (CASE 1.1, CFItem identifier); empty if it was made here
 */
public record FrameworkItem(
        ItemKind kind, String code, String parent, Wording title, Wording description, String caseIdentifier) {
    public boolean isArea() {
        return kind == ItemKind.AREA;
    }
}
