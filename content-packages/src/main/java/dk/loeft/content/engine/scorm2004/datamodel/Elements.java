package dk.loeft.content.engine.scorm2004.datamodel;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every element of the data model with its type and access (RTE 4.2, SN 5.6, RTE 4.3). */
final class Elements {

    /**
     * An element.
     *
     * @param initial its value when nothing has set it, or null
     */
    record Rule(
            ValueType type,
            boolean readable,
            boolean writable,
            @Nullable String initial) {}

    static final String COMMENTS = "cmi.comments_from_learner";
    static final String LMS_COMMENTS = "cmi.comments_from_lms";
    static final String INTERACTIONS = "cmi.interactions";
    static final String OBJECTIVES = "cmi.objectives";
    static final String DATA = "adl.data";

    private static final Map<String, Rule> RULES = new HashMap<>();
    private static final Map<String, String> CHILDREN = new HashMap<>();
    private static final Map<String, Boolean> COUNTED = new HashMap<>();

    static {
        reads("cmi._version", ValueType.STRING, "1.0");
        writesComment(COMMENTS + ".n", true);
        writesComment(LMS_COMMENTS + ".n", false);
        both("cmi.completion_status", ValueType.COMPLETION, "unknown");
        reads("cmi.completion_threshold", ValueType.PROGRESS, null);
        reads("cmi.credit", ValueType.STRING, "credit");
        reads("cmi.entry", ValueType.STRING, "");
        writes("cmi.exit", ValueType.EXIT);
        both("cmi.interactions.n.id", ValueType.IDENTIFIER, null);
        both("cmi.interactions.n.type", ValueType.INTERACTION, null);
        both("cmi.interactions.n.objectives.n.id", ValueType.IDENTIFIER, null);
        both("cmi.interactions.n.timestamp", ValueType.TIMESTAMP, null);
        both("cmi.interactions.n.correct_responses.n.pattern", ValueType.STRING, null);
        both("cmi.interactions.n.weighting", ValueType.REAL, null);
        both("cmi.interactions.n.learner_response", ValueType.STRING, null);
        both("cmi.interactions.n.result", ValueType.RESULT, null);
        both("cmi.interactions.n.latency", ValueType.TIME_SPAN, null);
        both("cmi.interactions.n.description", ValueType.LOCALIZED_STRING, null);
        reads("cmi.launch_data", ValueType.STRING, null);
        reads("cmi.learner_id", ValueType.STRING, null);
        reads("cmi.learner_name", ValueType.LOCALIZED_STRING, null);
        both("cmi.learner_preference.audio_level", ValueType.NOT_NEGATIVE, "1");
        both("cmi.learner_preference.language", ValueType.LANGUAGE, "");
        both("cmi.learner_preference.delivery_speed", ValueType.NOT_NEGATIVE, "1");
        both("cmi.learner_preference.audio_captioning", ValueType.CAPTIONING, "0");
        both("cmi.location", ValueType.STRING, null);
        reads("cmi.max_time_allowed", ValueType.TIME_SPAN, null);
        reads("cmi.mode", ValueType.STRING, "normal");
        both("cmi.objectives.n.id", ValueType.IDENTIFIER, null);
        score("cmi.objectives.n.score");
        both("cmi.objectives.n.success_status", ValueType.SUCCESS, "unknown");
        both("cmi.objectives.n.completion_status", ValueType.COMPLETION, "unknown");
        both("cmi.objectives.n.progress_measure", ValueType.PROGRESS, null);
        both("cmi.objectives.n.description", ValueType.LOCALIZED_STRING, null);
        both("cmi.progress_measure", ValueType.PROGRESS, null);
        reads("cmi.scaled_passing_score", ValueType.SCALED, null);
        score("cmi.score");
        writes("cmi.session_time", ValueType.TIME_SPAN);
        both("cmi.success_status", ValueType.SUCCESS, "unknown");
        both("cmi.suspend_data", ValueType.STRING, null);
        reads("cmi.time_limit_action", ValueType.STRING, "continue,no message");
        reads("cmi.total_time", ValueType.TIME_SPAN, "PT0S");
        both("adl.nav.request", ValueType.NAVIGATION, NavigationWord.NONE);
        reads("adl.nav.request_valid.continue", ValueType.STRING, "unknown");
        reads("adl.nav.request_valid.previous", ValueType.STRING, "unknown");
        reads("adl.data.n.id", ValueType.IDENTIFIER, null);
        both("adl.data.n.store", ValueType.STRING, null);
        CHILDREN.put(COMMENTS, "comment,location,timestamp");
        CHILDREN.put(LMS_COMMENTS, "comment,location,timestamp");
        CHILDREN.put(
                INTERACTIONS,
                "id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description");
        CHILDREN.put("cmi.learner_preference", "audio_level,language,delivery_speed,audio_captioning");
        CHILDREN.put(OBJECTIVES, "id,score,success_status,completion_status,progress_measure,description");
        CHILDREN.put("cmi.score", "scaled,raw,min,max");
        CHILDREN.put("cmi.objectives.n.score", "scaled,raw,min,max");
        CHILDREN.put(DATA, "id,store");
        COUNTED.put(COMMENTS, true);
        COUNTED.put(LMS_COMMENTS, true);
        COUNTED.put(INTERACTIONS, true);
        COUNTED.put("cmi.interactions.n.objectives", true);
        COUNTED.put("cmi.interactions.n.correct_responses", true);
        COUNTED.put(OBJECTIVES, true);
        COUNTED.put(DATA, true);
    }

    private Elements() {}

    static @Nullable Rule rule(String pattern) {
        return RULES.get(pattern);
    }

    /** The names of an element's children, or null when it has no {@code _children}. */
    static @Nullable String children(String pattern) {
        return CHILDREN.get(pattern);
    }

    /** Whether it is a collection. */
    static boolean counted(String pattern) {
        return COUNTED.containsKey(pattern);
    }

    /** Whether the data model knows the name at all, as a value or as a node above values. */
    static boolean node(String pattern) {
        if (RULES.containsKey(pattern) || CHILDREN.containsKey(pattern) || COUNTED.containsKey(pattern)) {
            return true;
        }
        for (String name : RULES.keySet()) {
            if (name.startsWith(pattern + ".")) {
                return true;
            }
        }
        return false;
    }

    private static void reads(String pattern, ValueType type, @Nullable String initial) {
        RULES.put(pattern, new Rule(type, true, false, initial));
    }

    private static void writes(String pattern, ValueType type) {
        RULES.put(pattern, new Rule(type, false, true, null));
    }

    private static void both(String pattern, ValueType type, @Nullable String initial) {
        RULES.put(pattern, new Rule(type, true, true, initial));
    }

    private static void score(String pattern) {
        both(pattern + ".scaled", ValueType.SCALED, null);
        both(pattern + ".raw", ValueType.REAL, null);
        both(pattern + ".min", ValueType.REAL, null);
        both(pattern + ".max", ValueType.REAL, null);
    }

    private static void writesComment(String pattern, boolean writable) {
        RULES.put(pattern + ".comment", new Rule(ValueType.LOCALIZED_STRING, true, writable, null));
        RULES.put(pattern + ".location", new Rule(ValueType.STRING, true, writable, null));
        RULES.put(pattern + ".timestamp", new Rule(ValueType.TIMESTAMP, true, writable, null));
    }
}
