package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.sequencing.Flow.Direction;
import dk.loeft.content.engine.scorm2004.sequencing.Flow.Found;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationControls.Entry;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.engine.scorm2004.tree.Content;
import dk.loeft.content.engine.scorm2004.tree.HideLmsUi;
import dk.loeft.content.engine.scorm2004.tree.SequencingRule.Action;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks which navigation requests would lead somewhere as things stand (SN 5.6.4), without following any. */
final class ValidRequests {

    private final Overall overall;
    private final Run run;

    ValidRequests(Overall overall) {
        this.overall = overall;
        this.run = overall.run;
    }

    NavigationControls controls() {
        Map<String, Boolean> choices = new LinkedHashMap<>();
        Map<String, Boolean> jumps = new LinkedHashMap<>();
        for (Node node : run.nodes.values()) {
            choices.put(node.id(), canChoose(node));
            jumps.put(node.id(), canJump(node));
        }
        List<Entry> contents = new ArrayList<>();
        addContents(run.root, 0, choices, contents);
        return new NavigationControls(allowed(), hidden(), contents, choices, jumps);
    }

    private Set<Type> allowed() {
        Set<Type> allowed = EnumSet.noneOf(Type.class);
        Node current = run.current;
        if (current == null) {
            allowed.add(run.suspended == null ? Type.START : Type.RESUME_ALL);
            return allowed;
        }
        for (Type type : EnumSet.of(Type.EXIT, Type.EXIT_ALL, Type.ABANDON, Type.ABANDON_ALL, Type.SUSPEND_ALL)) {
            if (navigable(NavigationRequest.of(type))) {
                allowed.add(type);
            }
        }
        if (navigable(NavigationRequest.of(Type.CONTINUE))) {
            allowed.add(Type.CONTINUE);
        }
        if (navigable(NavigationRequest.of(Type.PREVIOUS)) && flows(current, Direction.BACKWARD)) {
            allowed.add(Type.PREVIOUS);
        }
        return allowed;
    }

    private boolean navigable(NavigationRequest request) {
        try {
            overall.navigation.navigationRequest(request);
            return true;
        } catch (SequencingException refused) {
            return false;
        }
    }

    private boolean flows(Node from, Direction direction) {
        run.rest();
        try {
            return overall.flow.flow(from, direction, false).deliverable();
        } catch (SequencingException refused) {
            return false;
        }
    }

    private boolean canChoose(Node target) {
        if (!navigable(NavigationRequest.choice(target.id()))) {
            return false;
        }
        run.rest();
        try {
            overall.choice.reach(target);
            Node delivered = target;
            if (!target.leaf()) {
                Found found = overall.flow.flow(target, Direction.FORWARD, true);
                if (!found.deliverable()) {
                    return false;
                }
                delivered = found.node();
            }
            overall.delivery.deliveryRequest(delivered);
            return true;
        } catch (SequencingException refused) {
            return false;
        }
    }

    private boolean canJump(Node target) {
        if (run.current == null || !navigable(NavigationRequest.jump(target.id()))) {
            return false;
        }
        try {
            overall.delivery.deliveryRequest(target);
            return true;
        } catch (SequencingException refused) {
            return false;
        }
    }

    private Set<HideLmsUi> hidden() {
        Node current = run.current;
        Content content = current == null ? null : current.activity.content();
        return content == null ? Set.of() : content.hidden();
    }

    /** What is hidden from choice is not shown, and nothing below it; what is not visible is left out by itself. */
    private void addContents(Node node, int depth, Map<String, Boolean> choices, List<Entry> contents) {
        if (overall.rules.holds(node, Action.HIDDEN_FROM_CHOICE)) {
            return;
        }
        if (node.activity.visible()) {
            contents.add(new Entry(
                    node.id(),
                    node.activity.title(),
                    depth,
                    choices.getOrDefault(node.id(), false),
                    node == run.current));
        }
        for (Node child : node.available()) {
            addContents(child, depth + 1, choices, contents);
        }
    }
}
