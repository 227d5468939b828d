package dk.loeft.competence.engine;

/** Why evidence does not make the level. */
public enum Why {
    /** It was taken back. */
    WITHDRAWN,
    /** It was given later than the day that is asked for. */
    NOT_YET,
    /** Its time had run out. */
    EXPIRED,
    /** Other evidence shows a higher level, and the highest counts. */
    LOWER,
    /** Other evidence came later. */
    OLDER,
    /** The source of other evidence is believed more. */
    OUTRANKED
}
