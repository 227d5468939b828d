package dk.loeft.organisation;

/** What a use case may ask for. Roles carry permissions; nobody is given a permission by itself. */
public enum Permission {
    /** Take courses, see one's own learning and certificates. */
    LEARN,
    /** Report what happened in a launched activity. Held by a launch token alone, for its one attempt. */
    TRACK,
    /** See the learning and certificates of a team. */
    SEE_TEAM,
    /** Rate the competences of a team, register proof of them, ask others about them, and decide what the team hands in. */
    RATE_TEAM,
    /** Say yes or no to what a team wants to book. */
    APPROVE_BOOKINGS,
    /** See what people learned elsewhere and how much time they spent, and export it. */
    SEE_LEARNING,
    /** See the units, and people's names and positions. */
    SEE_ORGANISATION,
    /** See who holds which certificate, and export it. */
    SEE_CERTIFICATES,
    /** Define certificates, revoke and register them. */
    MANAGE_CERTIFICATES,
    /** Bring in frameworks of competences, replace and export them. */
    EDIT_COMPETENCES,
    /** Give people courses with a due date. */
    ASSIGN,
    /** Put people in tracks with a due date, see how far they are, and waive courses for them there. */
    LEAD_TRACKS,
    /** Enrol others and open courses for them, as an integration does; what is done counts as theirs. */
    LAUNCH_FOR_OTHERS,
    /** See how others stand with the units of a course, waive units, and end sessions. */
    WAIVE_UNITS,
    /** Upload packages. */
    UPLOAD_PACKAGES,
    /** Write, publish and retire courses. */
    AUTHOR,
    /** Add and change people, units, positions and deputies. */
    ADMINISTER_PEOPLE,
    /** Register people's leave. */
    REGISTER_LEAVE,
    /** Make up attributes, give them to people and take them. */
    KEEP_ATTRIBUTES,
    /** Give roles, set passwords and make API tokens. */
    ADMINISTER_ACCESS,
    /** See what people were told, whether it reached them, and send again what did not. */
    SEE_DELIVERIES,
    /** Read the audit trail. */
    READ_AUDIT,
    /** Store xAPI statements. Held by credentials of the learning record store and by launches, as are the ones below. */
    WRITE_STATEMENTS,
    /** Read the xAPI statements that one stored oneself. */
    READ_OWN_STATEMENTS,
    /** Read all xAPI statements. */
    READ_STATEMENTS,
    /** Read the state that activities keep for agents. */
    READ_STATE,
    /** Change the state that activities keep for agents. */
    WRITE_STATE,
    /** Read profiles of agents and activities. */
    READ_PROFILES,
    /** Change profiles of agents and activities. */
    WRITE_PROFILES,
    /** Change what is known about activities and verbs by what statements say of them. */
    DEFINE_ACTIVITIES
}
