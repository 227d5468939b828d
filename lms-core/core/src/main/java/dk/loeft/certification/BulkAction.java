package dk.loeft.certification;

/** What can be written into many records at once. Leave comes from the employment, one person at a time. */
public enum BulkAction {
    /** Let off from today to a last day; due dates move as the rules of the kind say. */
    EXEMPT,
    /** The last certificate is void from today. */
    REVOKE
}
