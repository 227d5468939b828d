package dk.loeft.certification.internal.written;

import dk.loeft.certification.engine.Fact;

/** The word by which a line of a history says what it tells. */
public enum FactType {
    JOINED,
    LEFT,
    ASSIGNED,
    UNASSIGNED,
    TRANSFERRED,
    COMPLETED,
    EXTERNAL,
    PAUSED,
    RESUMED,
    EXEMPTED,
    EXEMPTION_ENDED,
    REVOKED,
    REINSTATED,
    /** A correction of another line; the only one that states no fact. */
    CORRECTED;

    /** The word for a fact. */
    public static FactType of(Fact fact) {
        if (fact instanceof Fact.Employment) {
            return ofEmployment((Fact.Employment) fact);
        }
        if (fact instanceof Fact.Requirement) {
            return fact instanceof Fact.Assigned ? ASSIGNED : UNASSIGNED;
        }
        if (fact instanceof Fact.Proof) {
            return fact instanceof Fact.Completed ? COMPLETED : EXTERNAL;
        }
        if (fact instanceof Fact.Hold) {
            return ofHold((Fact.Hold) fact);
        }
        return fact instanceof Fact.Revoked ? REVOKED : REINSTATED;
    }

    private static FactType ofEmployment(Fact.Employment fact) {
        if (fact instanceof Fact.Transferred) {
            return TRANSFERRED;
        }
        return fact instanceof Fact.Joined ? JOINED : LEFT;
    }

    private static FactType ofHold(Fact.Hold fact) {
        if (fact instanceof Fact.Paused) {
            return PAUSED;
        }
        if (fact instanceof Fact.Exempted) {
            return EXEMPTED;
        }
        return fact instanceof Fact.Resumed ? RESUMED : EXEMPTION_ENDED;
    }
}
