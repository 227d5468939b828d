package dk.loeft.learning;

/**
 * Who is under way on versions of a track older than the published one.
 *
 * @param toVersion the number of the published version, 0 if none is
 * @param notBegun how many have done nothing
 * @param underWay how many are in between
 * @param nearlyDone how many have done {@value TrackStage#NEARLY} per cent or more
 */
public record TrackGroups(int toVersion, long notBegun, long underWay, long nearlyDone) {
    /** How many there are. */
    public long people() {
        return notBegun + underWay + nearlyDone;
    }
}
