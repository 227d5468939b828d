package dk.loeft.learning;

/**
 * What is decided for those on older versions of a track.
 *
 * @param notBegun for those who have done nothing
 * @param underWay for those in between
 * @param nearlyDone for those who have done {@value TrackStage#NEARLY} per cent or more
 */
public record TrackDecisions(TrackDecision notBegun, TrackDecision underWay, TrackDecision nearlyDone) {
    public TrackDecision of(TrackStage stage) {
        return switch (stage) {
            case NOT_BEGUN -> notBegun;
            case UNDER_WAY -> underWay;
            case NEARLY_DONE -> nearlyDone;
        };
    }
}
