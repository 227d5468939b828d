package dk.loeft.competence;

/**
 * A competence that a file retires although something rests on it.
 *
 * @param code its code
 * @param title its title
 * @param people how many people have evidence in it that was not taken back
 * @param profiles how many profiles ask for it, today or later
 */
public record UsedCompetence(String code, Wording title, long people, long profiles) {}
