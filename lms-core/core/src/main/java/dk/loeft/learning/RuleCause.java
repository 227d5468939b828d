package dk.loeft.learning;

/** Why people were looked at anew. */
public enum RuleCause {
    /** The rule, or a new version of it, was switched on. */
    RUN,
    /** The rule was switched off. */
    OFF,
    /** The nightly look at everybody. */
    NIGHT,
    /** Somebody's employment began, or began on another day. */
    JOINED,
    /** Somebody got another main position. */
    MOVED,
    /** Somebody's employment ends. */
    LEFT,
    /** A unit was moved with all below it. */
    UNIT,
    /** People were given an attribute, or had it taken. */
    ATTRIBUTE
}
