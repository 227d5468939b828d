package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The activity tree while one event is handled (SN 4.2): mutable, built from a state and thrown away after the next is taken. */
final class Run {

    /** More steps than any traversal of a tree needs; rules that lead round in a ring end here. */
    private static final int STEPS_EACH = 16;

    private final ActivityTree tree;
    final Node root;
    final Map<String, Node> nodes = new LinkedHashMap<>();
    final Map<String, ObjectiveValues> globals = new LinkedHashMap<>();
    /** Global objectives that were written and not yet rolled up where they are read. */
    final Set<String> written = new TreeSet<>();

    @Nullable
    Node current;

    @Nullable
    Node suspended;
    /** Whether an activity's children are being rolled up. */
    boolean rollingUp;

    long seed;
    private int steps;

    Run(ActivityTree tree) {
        this.tree = tree;
        this.root = build(tree.root(), null);
    }

    private Node build(Activity activity, @Nullable Node parent) {
        Node node = new Node(activity, parent, nodes.size());
        nodes.put(activity.identifier(), node);
        for (Activity child : activity.children()) {
            node.children.add(build(child, node));
        }
        node.arrange(node.children);
        return node;
    }

    /**
     * An attempt on the root is to begin, unless one is to be resumed. Global objectives that are not shared with other courses last
     * as long as one such attempt (CAM 3.4.1.5).
     */
    void newAttemptOnRoot() {
        if (!tree.objectivesGlobalToSystem() && !root.active && !root.suspended) {
            globals.clear();
        }
    }

    /** Counts a step of a traversal. */
    void step() throws SequencingException {
        steps++;
        if (steps > STEPS_EACH * (nodes.size() + STEPS_EACH)) {
            throw new SequencingException(ExceptionCode.ENDLESS);
        }
    }

    /** Begins to count anew. */
    void rest() {
        steps = 0;
    }

    /** A number from 0 to {@code bound}, exclusive. The same seed gives the same numbers. */
    int random(int bound) {
        Random random = new Random(seed);
        int drawn = random.nextInt(bound);
        seed = random.nextLong();
        return drawn;
    }

    /** From the root to the activity, both included. */
    List<Node> path(Node node) {
        List<Node> path = new ArrayList<>();
        for (Node at = node; at != null; at = at.parent) {
            path.add(at);
        }
        Collections.reverse(path);
        return path;
    }

    /** From the activity up to its ancestor, the ancestor excluded; the activity first. */
    List<Node> pathUp(Node node, Node ancestor) {
        List<Node> path = new ArrayList<>();
        for (Node at = node; at != null && at != ancestor; at = at.parent) {
            path.add(at);
        }
        return path;
    }

    Node commonAncestor(Node one, Node other) {
        List<Node> first = path(one);
        List<Node> second = path(other);
        Node common = root;
        for (int i = 0; i < Math.min(first.size(), second.size()) && first.get(i) == second.get(i); i++) {
            common = first.get(i);
        }
        return common;
    }

    /** Whether {@code node} is {@code ancestor} or lies below it. */
    static boolean within(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.parent) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }

    /** Whether it can be reached through available children only. */
    static boolean available(Node node) {
        for (Node at = node; at.parent != null; at = at.parent) {
            if (at.place() < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether {@code target} comes after {@code from} in a forward preorder traversal of the available activities. */
    boolean after(Node target, Node from) {
        List<Node> first = path(from);
        List<Node> second = path(target);
        int i = 0;
        while (i < first.size() && i < second.size() && first.get(i) == second.get(i)) {
            i++;
        }
        if (i == first.size()) {
            return i < second.size();
        }
        return i < second.size() && second.get(i).place() > first.get(i).place();
    }

    /** Whether nothing comes after it in a forward preorder traversal of the available activities. */
    boolean last(Node node) {
        if (!node.available().isEmpty()) {
            return false;
        }
        for (Node at = node; at.parent != null; at = at.parent) {
            if (at.place() != at.parent.available().size() - 1) {
                return false;
            }
        }
        return true;
    }
}
