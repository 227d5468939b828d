package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.sequencing.Node.LocalObjective;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a run into the map of a state and reads it back. What an activity has never been is left out. */
final class StateMap {

    static final String CURRENT = "current";
    static final String SUSPENDED = "suspended";
    static final String GLOBALS = "globals";
    private static final String WRITTEN = "written";
    private static final String SEED = "seed";
    private static final String ACTIVITIES = "activities";
    private static final String ACTIVE = "active";
    private static final String ATTEMPTS = "attempts";
    private static final String OBJECTIVES_STALE = "objectivesStale";
    private static final String PROGRESS_STALE = "progressStale";
    private static final String SATISFACTION_SAID = "satisfactionSaid";
    private static final String COMPLETION_SAID = "completionSaid";
    private static final String AVAILABLE = "available";
    private static final String OBJECTIVES = "objectives";

    private StateMap() {}

    static SequencingState write(Run run) {
        Map<String, Object> map = new LinkedHashMap<>();
        // as text: a long does not survive every JSON reader
        map.put(SEED, Long.toString(run.seed));
        if (run.current != null) {
            map.put(CURRENT, run.current.id());
        }
        if (run.suspended != null) {
            map.put(SUSPENDED, run.suspended.id());
        }
        Map<String, Object> activities = new LinkedHashMap<>();
        for (Node node : run.nodes.values()) {
            Map<String, Object> one = write(node);
            if (!one.isEmpty()) {
                activities.put(node.id(), one);
            }
        }
        map.put(ACTIVITIES, activities);
        map.put(GLOBALS, write(run.globals));
        if (!run.written.isEmpty()) {
            map.put(WRITTEN, List.copyOf(run.written));
        }
        return new SequencingState(map);
    }

    private static Map<String, Object> write(Node node) {
        Map<String, Object> map = new LinkedHashMap<>();
        flag(map, ACTIVE, node.active);
        flag(map, SUSPENDED, node.suspended);
        flag(map, OBJECTIVES_STALE, node.objectivesStale);
        flag(map, PROGRESS_STALE, node.progressStale);
        flag(map, SATISFACTION_SAID, node.satisfactionSaid);
        flag(map, COMPLETION_SAID, node.completionSaid);
        if (node.attemptCount > 0) {
            map.put(ATTEMPTS, node.attemptCount);
        }
        if (node.available() != node.children) {
            map.put(AVAILABLE, node.available().stream().<Object>map(Node::id).toList());
        }
        if (node.objectives.stream().anyMatch(o -> !o.values.values().isEmpty())) {
            map.put(
                    OBJECTIVES,
                    node.objectives.stream().<Object>map(o -> o.values.toMap()).toList());
        }
        return map;
    }

    private static void flag(Map<String, Object> map, String name, boolean value) {
        if (value) {
            map.put(name, true);
        }
    }

    static Map<String, Object> write(Map<String, ObjectiveValues> globals) {
        Map<String, Object> map = new LinkedHashMap<>();
        globals.forEach((id, values) -> map.put(id, values.toMap()));
        return map;
    }

    static Map<String, ObjectiveValues> globals(@Nullable Object written) {
        Map<String, ObjectiveValues> globals = new LinkedHashMap<>();
        if (written instanceof Map<?, ?> map) {
            map.forEach((id, values) -> {
                if (values instanceof Map<?, ?> known) {
                    globals.put(id.toString(), ObjectiveValues.fromMap(known));
                }
            });
        }
        return globals;
    }

    /** A run in that state. What the state says of activities that the tree does not have is left aside. */
    static Run read(ActivityTree tree, SequencingState state) {
        Map<String, Object> map = state.toMap();
        Run run = new Run(tree);
        if (map.get(SEED) instanceof String seed) {
            run.seed = Long.parseLong(seed);
        }
        run.current = node(run, map.get(CURRENT));
        run.suspended = node(run, map.get(SUSPENDED));
        run.globals.putAll(globals(map.get(GLOBALS)));
        if (map.get(WRITTEN) instanceof List<?> written) {
            written.forEach(id -> run.written.add(id.toString()));
        }
        if (map.get(ACTIVITIES) instanceof Map<?, ?> activities) {
            activities.forEach((id, one) -> {
                Node node = node(run, id);
                if (node != null && one instanceof Map<?, ?> written) {
                    read(run, node, written);
                }
            });
        }
        return run;
    }

    private static void read(Run run, Node node, Map<?, ?> map) {
        node.active = Boolean.TRUE.equals(map.get(ACTIVE));
        node.suspended = Boolean.TRUE.equals(map.get(SUSPENDED));
        node.objectivesStale = Boolean.TRUE.equals(map.get(OBJECTIVES_STALE));
        node.progressStale = Boolean.TRUE.equals(map.get(PROGRESS_STALE));
        node.satisfactionSaid = Boolean.TRUE.equals(map.get(SATISFACTION_SAID));
        node.completionSaid = Boolean.TRUE.equals(map.get(COMPLETION_SAID));
        if (map.get(ATTEMPTS) instanceof Number count) {
            node.attemptCount = count.intValue();
        }
        if (map.get(AVAILABLE) instanceof List<?> ids) {
            List<Node> available = new ArrayList<>();
            for (Object id : ids) {
                Node child = node(run, id);
                if (child != null && child.parent == node) {
                    available.add(child);
                }
            }
            node.arrange(available);
        }
        if (map.get(OBJECTIVES) instanceof List<?> written) {
            for (int i = 0; i < Math.min(written.size(), node.objectives.size()); i++) {
                LocalObjective objective = node.objectives.get(i);
                if (written.get(i) instanceof Map<?, ?> values) {
                    objective.values = ObjectiveValues.fromMap(values);
                }
            }
        }
    }

    private static @Nullable Node node(Run run, @Nullable Object id) {
        return id == null ? null : run.nodes.get(id.toString());
    }
}
