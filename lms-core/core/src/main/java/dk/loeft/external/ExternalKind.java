package dk.loeft.external;

/** What kind of learning it was. */
public enum ExternalKind {
    COURSE,
    CONFERENCE,
    EDUCATION,
    SELF_STUDY,
    OTHER
}
