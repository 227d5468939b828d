package dk.loeft.competence;

/**
 * A competence as it is pointed to.
 *
 * @param id key
 * @param framework the framework it belongs to
 * @param code its code there
 * @param title title
 * @param description what it is about, may be empty
 */
public record Competence(CompetenceId id, FrameworkId framework, String code, Wording title, Wording description) {}
