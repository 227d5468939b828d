package dk.loeft.competence;

/** What of a part a file changes. */
public enum ChangedField {
    TITLE,
    DESCRIPTION,
    /** Whether it is an area or a competence. */
    KIND,
    /** The area it lies in. */
    PARENT,
    /** Its place among those beside it. */
    ORDER,
    /** Source, licence or attribution. */
    TERMS,
    LANGUAGE,
    /** The UUID by which another system knows it. */
    CASE_IDENTIFIER
}
