package dk.loeft.content.engine.scorm2004.course;

import dk.loeft.content.engine.scorm2004.sequencing.ActivityReport;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** From the data model of a SCO to the tracking model of its activity (RTE 4.2, SN 4.2.1). */
final class Reports {

    private static final String OBJECTIVES = "cmi.objectives.";

    private Reports() {}

    /**
     * What is kept for a later session of the same attempt: what the SCO set, and the places of its objectives. What the LMS says anew
     * at each launch is not.
     */
    static Map<String, String> kept(Map<String, String> before, Map<String, String> accepted, Map<String, String> all) {
        Map<String, String> kept = new LinkedHashMap<>(before);
        all.forEach((element, value) -> {
            if (element.startsWith(OBJECTIVES) && element.endsWith(".id")) {
                kept.put(element, value);
            }
        });
        accepted.forEach((element, value) -> {
            if (element.startsWith("cmi.")) {
                kept.put(element, value);
            }
        });
        return kept;
    }

    /**
     * @param changes what the SCO set in this session
     * @param all all elements, for the ids of the objectives
     */
    static ActivityReport activity(Map<String, String> changes, Map<String, String> all) {
        Map<Datum, Optional<Double>> own = new EnumMap<>(Datum.class);
        Map<String, Map<Datum, Optional<Double>>> objectives = new LinkedHashMap<>();
        changes.forEach((element, value) -> {
            if (element.startsWith(OBJECTIVES)) {
                int dot = element.indexOf('.', OBJECTIVES.length());
                String id = dot < 0 ? null : all.get(element.substring(0, dot) + ".id");
                if (id != null) {
                    put(
                            objectives.computeIfAbsent(id, i -> new EnumMap<>(Datum.class)),
                            element.substring(dot + 1),
                            value);
                }
            } else if (element.startsWith("cmi.")) {
                put(own, element.substring("cmi.".length()), value);
            }
        });
        return new ActivityReport(own, objectives, "suspend".equals(changes.get("cmi.exit")));
    }

    private static void put(Map<Datum, Optional<Double>> into, String name, String value) {
        Datum datum = datum(name);
        if (datum != null) {
            into.put(datum, value(datum, value));
        }
    }

    static @Nullable Datum datum(String name) {
        return switch (name) {
            case "success_status" -> Datum.SATISFIED;
            case "score.scaled" -> Datum.MEASURE;
            case "score.raw" -> Datum.RAW_SCORE;
            case "score.min" -> Datum.MIN_SCORE;
            case "score.max" -> Datum.MAX_SCORE;
            case "completion_status" -> Datum.COMPLETED;
            case "progress_measure" -> Datum.PROGRESS_MEASURE;
            default -> null;
        };
    }

    private static Optional<Double> value(Datum datum, String value) {
        return switch (datum) {
            case SATISFIED, COMPLETED ->
                switch (value) {
                    case "passed", "completed" -> Optional.of(1.0);
                    case "failed", "incomplete", "not attempted" -> Optional.of(0.0);
                    default -> Optional.empty();
                };
            default -> Optional.of(Double.valueOf(value));
        };
    }
}
