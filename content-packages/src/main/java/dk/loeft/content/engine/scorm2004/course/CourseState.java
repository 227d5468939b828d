package dk.loeft.content.engine.scorm2004.course;

import dk.loeft.content.engine.scorm2004.sequencing.SequencingState;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one learner stands in one course, between two events: what is kept in one row of an attempt.
 *
 * @param sequencing the state of the activity tree
 * @param kept what the SCO of each activity left behind in its present attempt: data model elements by activity
 * @param stores the data stores of the course, by their ids
 */
public record CourseState(
        SequencingState sequencing, Map<String, Map<String, String>> kept, Map<String, String> stores) {

    public CourseState {
        kept = new LinkedHashMap<>(kept);
        stores = new LinkedHashMap<>(stores);
    }

    CourseState with(SequencingState next) {
        return new CourseState(next, kept, stores);
    }

    CourseState keeping(String activity, @Nullable Map<String, String> elements) {
        Map<String, Map<String, String>> next = new LinkedHashMap<>(kept);
        if (elements == null) {
            next.remove(activity);
        } else {
            next.put(activity, new LinkedHashMap<>(elements));
        }
        return new CourseState(sequencing, next, stores);
    }

    CourseState storing(Map<String, String> written) {
        Map<String, String> next = new LinkedHashMap<>(stores);
        next.putAll(written);
        return new CourseState(sequencing, kept, next);
    }

    /** Strings, numbers, booleans, lists and maps only; {@link #fromMap} is its inverse. */
    public Map<String, Object> toMap() {
        Map<String, Object> left = new LinkedHashMap<>();
        kept.forEach((activity, elements) -> left.put(activity, new LinkedHashMap<String, Object>(elements)));
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("sequencing", sequencing.toMap());
        map.put("kept", left);
        map.put("stores", new LinkedHashMap<String, Object>(stores));
        return map;
    }

    public static CourseState fromMap(Map<String, ?> map) {
        Map<String, Map<String, String>> kept = new LinkedHashMap<>();
        if (map.get("kept") instanceof Map<?, ?> left) {
            left.forEach((activity, elements) -> kept.put(activity.toString(), strings(elements)));
        }
        Map<String, Object> sequencing = new LinkedHashMap<>();
        if (map.get("sequencing") instanceof Map<?, ?> written) {
            written.forEach((name, value) -> sequencing.put(name.toString(), value));
        }
        return new CourseState(SequencingState.fromMap(sequencing), kept, strings(map.get("stores")));
    }

    static Map<String, String> strings(@Nullable Object written) {
        Map<String, String> all = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((name, value) -> all.put(name.toString(), String.valueOf(value)));
        }
        return all;
    }
}
