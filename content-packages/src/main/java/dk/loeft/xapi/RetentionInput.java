package dk.loeft.xapi;

import java.util.Optional;

/**
 * How long statements about some activities are kept.
 *
 * @param activity the activity's IRI, or the beginning of several; empty for all that no other rule names
 * @param whole whether it is the whole IRI
 * @param days for so many days after they were stored; absent for good
 */
public record RetentionInput(String activity, boolean whole, Optional<Integer> days) {
    public boolean isForAll() {
        return activity.isEmpty();
    }
}
