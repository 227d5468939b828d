package dk.loeft.competence;

/**
 * What a profile asks for.
 *
 * @param competence in what
 * @param level the level; 0: nothing is asked for, whatever a wider profile says
 */
public record AskedLevel(CompetenceId competence, int level) {}
