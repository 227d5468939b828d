package dk.loeft.competence.engine;

/** Which of several pieces of evidence makes the level. */
public enum Choice {
    /** The one with the highest level. */
    HIGHEST,
    /** The one given last. */
    LATEST,
    /** The one whose source is believed most; of those from one source the one given last. */
    BY_PRIORITY
}
