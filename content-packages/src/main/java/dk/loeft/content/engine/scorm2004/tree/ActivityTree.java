package dk.loeft.content.engine.scorm2004.tree;

import dk.loeft.content.engine.scorm2004.tree.InvalidTreeException.Reason;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An organisation as a tree of activities. Being made of values it has no cycles; its size and depth are checked here.
 *
 * @param objectivesGlobalToSystem whether its global objectives are shared with the learner's other courses
 * @param sharedDataGlobalToSystem the same for its data stores
 */
public record ActivityTree(Activity root, boolean objectivesGlobalToSystem, boolean sharedDataGlobalToSystem) {

    /** Deeper nesting is refused; courses have three to six levels. */
    public static final int MAX_DEPTH = 64;
    /** More activities are refused. */
    public static final int MAX_ACTIVITIES = 10_000;

    /** @throws InvalidTreeException when it is too deep, too large or names two activities alike */
    public ActivityTree {
        index(root);
    }

    public ActivityTree(Activity root) {
        this(root, true, true);
    }

    public Optional<Activity> find(String identifier) {
        return Optional.ofNullable(index(root).get(identifier));
    }

    /** All activities, in the order of the manifest. */
    public Collection<Activity> activities() {
        return index(root).values();
    }

    private static Map<String, Activity> index(Activity root) {
        record At(Activity activity, int depth) {}
        Map<String, Activity> all = new LinkedHashMap<>();
        Deque<At> todo = new ArrayDeque<>();
        todo.push(new At(root, 1));
        while (!todo.isEmpty()) {
            At at = todo.pop();
            if (at.depth() > MAX_DEPTH) {
                throw new InvalidTreeException(Reason.TOO_DEEP, String.valueOf(MAX_DEPTH));
            }
            if (all.put(at.activity().identifier(), at.activity()) != null) {
                throw new InvalidTreeException(
                        Reason.IDENTIFIER_TWICE, at.activity().identifier());
            }
            if (all.size() > MAX_ACTIVITIES) {
                throw new InvalidTreeException(Reason.TOO_LARGE, String.valueOf(MAX_ACTIVITIES));
            }
            var children = at.activity().children();
            for (int i = children.size() - 1; i >= 0; i--) {
                todo.push(new At(children.get(i), at.depth() + 1));
            }
        }
        return all;
    }
}
