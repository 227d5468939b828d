package dk.loeft.learning;

/** How far somebody is who has not completed a track. */
public enum TrackStage {
    /** Nothing is done. */
    NOT_BEGUN,
    UNDER_WAY,
    /** {@value #NEARLY} per cent or more are done. */
    NEARLY_DONE;

    /** From how many per cent on somebody is nearly done. */
    public static final int NEARLY = 75;

    /** The stage of whoever is that far. */
    public static TrackStage of(int percent) {
        return percent >= NEARLY ? NEARLY_DONE : percent > 0 ? UNDER_WAY : NOT_BEGUN;
    }
}
