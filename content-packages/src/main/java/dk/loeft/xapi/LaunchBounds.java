package dk.loeft.xapi;

import dk.loeft.organisation.PersonId;
import dk.loeft.xapi.model.Ifi;
import java.util.List;
import java.util.UUID;

/**
 * What a launch may touch in the learning record store.
 *
 * @param launch key of the launch; the actor of kind launch has it too
 * @param standard whose rules it keeps, for example {@code cmi5}
 * @param person who learns
 * @param agent the person as an agent: nobody else may be the actor of its statements
 * @param registration the registration: no other may be named
 * @param registrationNeeded whether statements and states must name the registration; else they may leave it out
 * @param activities the IRIs of the activities whose states it may keep; what lies below one of them belongs to it
 */
public record LaunchBounds(
        long launch,
        String standard,
        PersonId person,
        Ifi agent,
        UUID registration,
        boolean registrationNeeded,
        List<String> activities) {
    public LaunchBounds {
        activities = List.copyOf(activities);
    }

    /** Whether the activity is one of its own, or lies below one. */
    public boolean owns(String activity) {
        return activities.stream()
                .anyMatch(own -> activity.equals(own)
                        || activity.startsWith(own) && "/#?".indexOf(activity.charAt(own.length())) >= 0);
    }
}
