package dk.loeft.content.engine.cmi5;

/** What a statement of a unit must keep. The sentences are for whoever made the unit, in the protocol's English. */
public enum Cmi5Rule {
    ID("must carry an id that the unit made", "9.1"),
    TIMESTAMP("must carry a timestamp", "9.7"),
    TIMESTAMP_UTC("must have its timestamp in UTC, with Z at its end", "9.7"),
    ACCOUNT("must be by an Agent with an account", "9.2"),
    SESSION("must carry %s as the extension sessionid of its context", "9.6.3.1"),
    TEMPLATE("must keep %s in %s of its contextActivities, as the contextTemplate has it", "9.6.2"),
    VERB("uses the category cmi5 with a verb that cmi5 does not define", "7.1.3"),
    VERB_OF_LMS("uses the verb \"%s\", which is for the LMS alone", "9.3"),
    PREFERENCES("comes before the unit has read cmi5LearnerPreferences from the agent profile", "11.0"),
    FIRST("comes before \"initialized\", which must be the first of a session", "7.1.1"),
    AFTER_END("comes after \"terminated\", which must be the last of a session", "7.1.2"),
    BEFORE_FIRST("has a timestamp before that of \"initialized\", which must be the first of a session", "9.3"),
    TWICE("uses the verb \"%s\" a second time in the session", "9.3"),
    JUDGED_TWICE("says \"%s\" after \"%s\": a session may have one of passed and failed", "9.3"),
    ONCE_COMPLETED("says \"completed\" a second time in the registration", "9.3.3"),
    ONCE_PASSED("says \"passed\" a second time in the registration", "9.3.4"),
    FAILED_AFTER_PASSED("says \"failed\" after \"passed\" in the registration", "9.3"),
    MODE("says \"%s\" in a session for looking at alone (launchMode %s)", "10.2.2"),
    OBJECT("must be about the activity %s", "9.4"),
    SCORE_WITHOUT_JUDGEMENT("must have no score: only passed and failed have one", "9.5.1"),
    SCORE_SCALED("must have a scaled score between 0 and 1", "9.5.1"),
    SCORE_RAW("must have min and max beside the raw score", "9.5.1"),
    BELOW_MASTERY("says \"passed\" with a score below the mastery score %s", "9.3.4"),
    NOT_BELOW_MASTERY("says \"failed\" with a score that reaches the mastery score %s", "9.3.5"),
    MASTERY_EXTENSION("must carry the mastery score %s as the extension masteryscore of its context", "9.6.3.2"),
    SUCCESS("must have success %s", "9.5.2"),
    NO_SUCCESS("must not have success: only passed and failed have it", "9.5.2"),
    COMPLETION("must have completion true", "9.5.3"),
    NO_COMPLETION("must not have completion: only completed has it", "9.5.3"),
    DURATION("must have a duration", "9.5.4.1"),
    MOVE_ON_CATEGORY("must carry the category moveon, for it has success or completion", "9.6.2.2"),
    NO_MOVE_ON_CATEGORY("must not carry the category moveon", "9.6.2.2"),
    PROGRESS("must have a whole number from 0 to 100 as its progress", "9.5.5.1");

    private final String text;

    private final String section;

    Cmi5Rule(String text, String section) {
        this.text = text;
        this.section = section;
    }

    /** The whole sentence, with what it names and the section that says so. */
    public String sentence(Object... named) {
        return "The statement " + text.formatted(named) + " (cmi5 " + section + ").";
    }

    /** The section of the specification. */
    public String section() {
        return section;
    }
}
