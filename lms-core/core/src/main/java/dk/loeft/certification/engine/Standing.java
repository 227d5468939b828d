package dk.loeft.certification.engine;

/**
 * Where a person stands after some events: what the fold of a replay carries along.
 *
 * @param requirement the duty to hold the certificate
 * @param holds leaves and exemptions
 * @param certificates what was issued, revoked and ignored
 */
record Standing(Requirement requirement, Holds holds, Certificates certificates) {
    static final Standing START = new Standing(Requirement.NONE, Holds.NONE, Certificates.NONE);

    /** The standing after one more event, which is judged by what is effective on its day. */
    Standing after(Event event, Kind kind) {
        Seen before = new Seen(kind, this, event.day());
        return new Standing(requirement.after(event, kind), holds.after(event), certificates.after(event, before));
    }
}
