package dk.loeft.content.engine.aicc;

import dk.loeft.content.engine.Scorm12DataModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The records that units of level 2 and 3 post one by one or in bunches (CMI001, 6.5 and appendix A): comments, objectives,
 * interactions, paths and performance. Each row is given as its fields by name in lower case; each method adds the rows to the
 * elements that are stored.
 */
public final class AuRecords {

    /** Where a path goes; the data model of SCORM has no place for it. */
    private static final String PATH = "aicc.path";

    private static final String PERFORMANCE = "aicc.performance";
    private static final String INTERACTIONS = "cmi.interactions.";

    private static final Map<Character, String> TYPES = Map.of(
            't', "true-false",
            'c', "choice",
            'f', "fill-in",
            'm', "matching",
            'p', "performance",
            's', "sequencing",
            'l', "likert",
            'n', "numeric");

    private static final Map<Character, String> RESULTS =
            Map.of('c', "correct", 'w', "wrong", 'u', "unanticipated", 'n', "neutral");

    private AuRecords() {}

    /** Comments follow one another, each on a line. */
    public static void comments(List<Map<String, String>> rows, Map<String, String> elements) {
        String said = rows.stream()
                .map(row -> row.getOrDefault("comment", "").strip())
                .filter(comment -> !comment.isEmpty())
                .collect(Collectors.joining("\n"));
        append("cmi.comments", said, Scorm12DataModel.LONG_TEXT, elements);
    }

    public static void objectives(List<Map<String, String>> rows, Map<String, String> elements) {
        for (Map<String, String> row : rows) {
            String id = row.getOrDefault("objective_id", "").strip();
            if (!id.isEmpty()) {
                AuData.objective(id, row.getOrDefault("score", ""), row.getOrDefault("status", ""), elements);
            }
        }
    }

    /** Each row is an interaction of its own: a question that is answered again is not the same answer. */
    public static void interactions(List<Map<String, String>> rows, Map<String, String> elements) {
        int at = 0;
        while (elements.containsKey(INTERACTIONS + at + ".id")) {
            at++;
        }
        for (Map<String, String> row : rows) {
            String id = row.getOrDefault("interaction_id", "").strip();
            if (!id.isEmpty() && at < Scorm12DataModel.ARRAY) {
                elements.putAll(AuData.allowed(interaction(INTERACTIONS + at + ".", id, row)));
                at++;
            }
        }
    }

    private static Map<String, String> interaction(String place, String id, Map<String, String> row) {
        Map<String, String> element = new LinkedHashMap<>();
        element.put(place + "id", id);
        put(place + "objectives.0.id", row.get("objective_id"), element);
        put(place + "time", row.get("time"), element);
        put(place + "type", word(row.get("type_interaction"), TYPES), element);
        put(place + "correct_responses.0.pattern", row.get("correct_response"), element);
        put(place + "student_response", row.get("student_response"), element);
        put(place + "result", word(row.get("result"), RESULTS), element);
        put(place + "weighting", row.get("weighting"), element);
        String latency = row.get("latency");
        if (latency != null) {
            put(place + "latency", AuData.time(latency).orElse(null), element);
        }
        return element;
    }

    /** A word of a vocabulary by its first letter; a number stays one. */
    private static @Nullable String word(@Nullable String written, Map<Character, String> words) {
        if (written == null || written.isBlank()) {
            return null;
        }
        String word = written.strip().toLowerCase(Locale.ROOT);
        return words.getOrDefault(word.charAt(0), word);
    }

    private static void put(String name, @Nullable String value, Map<String, String> element) {
        if (value != null && !value.isBlank()) {
            element.put(name, value.strip());
        }
    }

    /** Which way the learner went: element, status, why left and time, a line for each. */
    public static void path(List<Map<String, String>> rows, Map<String, String> elements) {
        String went = rows.stream()
                .map(row -> row.getOrDefault("element_location", "") + "\t" + row.getOrDefault("status", "") + "\t"
                        + row.getOrDefault("why_left", "") + "\t" + row.getOrDefault("time_in_element", ""))
                .collect(Collectors.joining("\n"));
        append(PATH, went, Scorm12DataModel.SUSPEND_DATA, elements);
    }

    /** Results of a vendor's own kind, as they came. */
    public static void performance(String text, Map<String, String> elements) {
        append(PERFORMANCE, text.strip(), Scorm12DataModel.SUSPEND_DATA, elements);
    }

    /** The newest are kept where there is no room for all. */
    private static void append(String name, String text, int most, Map<String, String> elements) {
        if (text.isEmpty()) {
            return;
        }
        String before = elements.getOrDefault(name, "");
        String all = before.isEmpty() ? text : before + "\n" + text;
        elements.put(name, all.substring(Math.max(0, all.length() - most)));
    }
}
