package dk.loeft.xapi;

import dk.loeft.xapi.model.Ifi;
import java.util.Optional;
import java.util.UUID;

/**
 * Where documents lie together (1.0.3 Communication 2.2; 2.0 4.1.6.2, 4.1.6.5 and 4.1.6.6); on it each has a name of its own.
 *
 * @param resource which of the three document resources
 * @param activity the IRI of the activity, for states and activity profiles
 * @param agent the agent, for states and agent profiles
 * @param registration the registration of a state, if it belongs to one
 */
public record DocumentShelf(
        Resource resource, Optional<String> activity, Optional<Ifi> agent, Optional<UUID> registration) {
    /** The document resources. */
    public enum Resource {
        STATE,
        ACTIVITY_PROFILE,
        AGENT_PROFILE
    }

    public static DocumentShelf state(String activity, Ifi agent, Optional<UUID> registration) {
        return new DocumentShelf(Resource.STATE, Optional.of(activity), Optional.of(agent), registration);
    }

    public static DocumentShelf activityProfile(String activity) {
        return new DocumentShelf(Resource.ACTIVITY_PROFILE, Optional.of(activity), Optional.empty(), Optional.empty());
    }

    public static DocumentShelf agentProfile(Ifi agent) {
        return new DocumentShelf(Resource.AGENT_PROFILE, Optional.empty(), Optional.of(agent), Optional.empty());
    }
}
