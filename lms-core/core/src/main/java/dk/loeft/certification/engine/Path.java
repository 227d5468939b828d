package dk.loeft.certification.engine;

/** What was learnt: the path for the first time, or the one for renewing. */
public enum Path {
    FIRST,
    RENEWAL
}
