package dk.loeft.xapi.internal.access;

import dk.loeft.xapi.LaunchRefusedException;

/** What is refused to a launch whatever its standard, and why. */
enum LaunchRule {
    ENDED("The launch has ended; its credential opens nothing any more. Launch the activity again."),
    ACTOR("%s.actor must be the agent of the launch: a launch reports for its own learner alone."),
    REGISTRATION("%s.context.registration must be %s, the registration of the launch."),
    VOIDING("%s voids another statement; a launch may not void statements."),
    QUERY_AGENT("agent must be the agent of the launch: a launch reads what is known of its own learner alone."),
    QUERY_REGISTRATION("registration must be %s, the registration of the launch."),
    STATE_REGISTRATION("registration must be %s, the registration of the launch, for every state a launch touches."),
    STATE_ACTIVITY("activityId must be an activity of the launch, such as %s, or lie below it."),
    PROFILE_ACTIVITY(
            "A launch may read the profiles of its own activities; it may not change any, for all learners share them.");

    private final String sentence;

    LaunchRule(String sentence) {
        this.sentence = sentence;
    }

    LaunchRefusedException refusal(Object... named) {
        return new LaunchRefusedException(sentence.formatted(named));
    }
}
