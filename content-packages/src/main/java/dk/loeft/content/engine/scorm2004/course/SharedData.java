package dk.loeft.content.engine.scorm2004.course;

import dk.loeft.content.engine.scorm2004.sequencing.ObjectiveValues;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a learner's courses share: objectives and stores that are global to the system (CAM 3.4.1.5). Kept once for each learner.
 *
 * @param objectives global objectives by their ids
 * @param stores data stores by their ids
 */
public record SharedData(Map<String, ObjectiveValues> objectives, Map<String, String> stores) {

    public static final SharedData NONE = new SharedData(Map.of(), Map.of());

    public SharedData {
        objectives = new LinkedHashMap<>(objectives);
        stores = new LinkedHashMap<>(stores);
    }

    /** Strings, numbers and maps only; {@link #fromMap} is its inverse. */
    public Map<String, Object> toMap() {
        Map<String, Object> known = new LinkedHashMap<>();
        objectives.forEach((id, values) -> known.put(id, values.toMap()));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("objectives", known);
        map.put("stores", new LinkedHashMap<String, Object>(stores));
        return map;
    }

    public static SharedData fromMap(Map<String, ?> map) {
        Map<String, ObjectiveValues> objectives = new LinkedHashMap<>();
        if (map.get("objectives") instanceof Map<?, ?> known) {
            known.forEach((id, values) -> {
                if (values instanceof Map<?, ?> one) {
                    objectives.put(id.toString(), ObjectiveValues.fromMap(one));
                }
            });
        }
        return new SharedData(objectives, CourseState.strings(map.get("stores")));
    }
}
