package dk.loeft.content.engine.scorm2004.course;

import dk.loeft.content.engine.scorm2004.sequencing.ActivityStatus;
import dk.loeft.content.engine.scorm2004.sequencing.ObjectiveValues;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.CompletionThreshold;
import dk.loeft.content.engine.scorm2004.tree.Content;
import dk.loeft.content.engine.scorm2004.tree.Datum;
import dk.loeft.content.engine.scorm2004.tree.Objective;
import java.math.BigDecimal;
import java.util.Map;

/** The elements a SCO finds set when its session begins (RTE 4.2, each element's "LMS behavior requirements"). */
final class LaunchElements {

    private LaunchElements() {}

    /** What the manifest and the learner say. */
    static void add(Map<String, String> elements, Activity activity, Learner learner) {
        elements.put("cmi.learner_id", learner.id());
        elements.put("cmi.learner_name", learner.name());
        elements.put("cmi.mode", learner.mode());
        elements.put("cmi.credit", learner.counts() ? "credit" : "no-credit");
        Content content = activity.content();
        if (content != null && content.dataFromLms() != null) {
            elements.put("cmi.launch_data", content.dataFromLms());
        }
        if (content != null && content.timeLimitAction() != null) {
            elements.put("cmi.time_limit_action", content.timeLimitAction());
        }
        String limit = activity.sequencing().limits().attemptAbsoluteDurationLimit();
        if (limit != null) {
            elements.put("cmi.max_time_allowed", limit);
        }
        CompletionThreshold completion = activity.sequencing().completion();
        if (completion.completedByMeasure()) {
            elements.put("cmi.completion_threshold", number(completion.minProgressMeasure()));
        }
        Objective primary = activity.sequencing().primary();
        if (primary.satisfiedByMeasure()) {
            elements.put("cmi.scaled_passing_score", number(primary.minNormalizedMeasure()));
        }
    }

    /** What is known of the activity and its objectives. */
    static void addStatus(Map<String, String> elements, Activity activity, ActivityStatus status) {
        addValues(elements, "cmi.", status.primary());
        addObjective(elements, activity.sequencing().primary(), status);
        for (Objective objective : activity.sequencing().secondary()) {
            addObjective(elements, objective, status);
        }
    }

    private static void addObjective(Map<String, String> elements, Objective objective, ActivityStatus status) {
        String id = objective.id();
        if (id == null) {
            return;
        }
        int n = 0;
        while (elements.containsKey("cmi.objectives." + n + ".id")
                && !id.equals(elements.get("cmi.objectives." + n + ".id"))) {
            n++;
        }
        String name = "cmi.objectives." + n + ".";
        elements.put(name + "id", id);
        addValues(elements, name, status.objectives().getOrDefault(id, ObjectiveValues.UNKNOWN));
    }

    private static void addValues(Map<String, String> elements, String prefix, ObjectiveValues values) {
        values.is(Datum.SATISFIED)
                .ifPresent(passed -> elements.put(prefix + "success_status", passed ? "passed" : "failed"));
        values.is(Datum.COMPLETED)
                .ifPresent(done -> elements.put(prefix + "completion_status", done ? "completed" : "incomplete"));
        values.get(Datum.MEASURE).ifPresent(v -> put(elements, prefix + "score.scaled", v));
        values.get(Datum.RAW_SCORE).ifPresent(v -> put(elements, prefix + "score.raw", v));
        values.get(Datum.MIN_SCORE).ifPresent(v -> put(elements, prefix + "score.min", v));
        values.get(Datum.MAX_SCORE).ifPresent(v -> put(elements, prefix + "score.max", v));
        values.get(Datum.PROGRESS_MEASURE).ifPresent(v -> put(elements, prefix + "progress_measure", v));
    }

    /** A number that is the same is left as the SCO wrote it. */
    private static void put(Map<String, String> elements, String name, double value) {
        String before = elements.get(name);
        if (before == null || Double.parseDouble(before) != value) {
            elements.put(name, number(value));
        }
    }

    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? BigDecimal.valueOf((long) value).toPlainString()
                : BigDecimal.valueOf(value).toPlainString();
    }
}
