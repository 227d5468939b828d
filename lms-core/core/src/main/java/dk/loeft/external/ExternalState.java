package dk.loeft.external;

/** What became of learning that somebody registered. */
public enum ExternalState {
    /** Nobody has decided yet. */
    WAITING,
    /** A leader has accepted it: its time counts. */
    ACCEPTED,
    /** A leader has returned it with a sentence; the person can mend it and hand it in again, or withdraw it. */
    RETURNED,
    /** The person has withdrawn it. */
    WITHDRAWN
}
