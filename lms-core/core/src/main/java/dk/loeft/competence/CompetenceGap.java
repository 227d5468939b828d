package dk.loeft.competence;

/**
 * How a team stands in a competence.
 *
 * @param competence which one
 * @param asked of how many people a level is asked
 * @param lacking how many of them have no evidence of it
 * @param missing how many levels they are short of, together
 */
public record CompetenceGap(Competence competence, long asked, long lacking, long missing) {
    /** How many levels each of those who are asked is short of, on the average. */
    public double average() {
        return (double) missing / asked;
    }
}
