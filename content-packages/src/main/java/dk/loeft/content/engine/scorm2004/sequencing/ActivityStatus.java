package dk.loeft.content.engine.scorm2004.sequencing;

import java.util.Map;
import java.util.Optional;

/**
 * What is known of an activity now, what global objectives lend included.
 *
 * @param attempts how many attempts have begun
 * @param measure -1 to 1
 * @param progress 0 to 1
 * @param objectives values of each objective that has an id; truths are 0 and 1
 */
public record ActivityStatus(
        boolean active,
        boolean suspended,
        int attempts,
        Optional<Boolean> satisfied,
        Optional<Boolean> completed,
        Optional<Double> measure,
        Optional<Double> progress,
        ObjectiveValues primary,
        Map<String, ObjectiveValues> objectives) {

    public ActivityStatus {
        objectives = Map.copyOf(objectives);
    }
}
