package dk.loeft.content.internal.cmi5;

import dk.loeft.content.engine.cmi5.MoveOn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A course structure (section 13).
 *
 * @param id the IRI of the course
 * @param title its title
 * @param description what it is about
 * @param objectives the objectives
 * @param nodes blocks and units in the order they stand
 */
record CourseStructure(String id, LangText title, LangText description, List<Objective> objectives, List<Node> nodes) {
    CourseStructure {
        objectives = List.copyOf(objectives);
        nodes = List.copyOf(nodes);
    }

    /** What a unit or a block is for (13.1.3). */
    record Objective(String id, LangText title, LangText description) {}

    /**
     * A block or a unit.
     *
     * @param id its IRI, the publisher's
     * @param title its title
     * @param description what it is about
     * @param objectives the IRIs of the objectives it refers to
     * @param children what lies in a block; empty for a unit
     * @param unit what makes it a unit; absent for a block
     */
    record Node(
            String id,
            LangText title,
            LangText description,
            List<String> objectives,
            List<Node> children,
            Optional<Unit> unit) {
        Node {
            objectives = List.copyOf(objectives);
            children = List.copyOf(children);
        }
    }

    /**
     * An assignable unit (13.1.4).
     *
     * @param url where it begins: an address, or a path within the package with its query
     * @param moveOn when it counts as satisfied
     * @param mastery the mastery score
     * @param ownWindow whether it needs a window of its own
     * @param launchParameters given to it as they are
     * @param entitlementKey given to it as it is
     * @param activityType what kind of activity it is, an IRI
     */
    record Unit(
            String url,
            MoveOn moveOn,
            Optional<BigDecimal> mastery,
            boolean ownWindow,
            Optional<String> launchParameters,
            Optional<String> entitlementKey,
            Optional<String> activityType) {
        /** Whether it lies on another server. */
        boolean elsewhere() {
            return url.contains("://");
        }
    }

    /** All nodes, each block before what lies in it: the order in which items of a package are numbered. */
    List<Node> all() {
        List<Node> all = new ArrayList<>();
        nodes.forEach(node -> add(node, all));
        return all;
    }

    private static void add(Node node, List<Node> all) {
        all.add(node);
        node.children().forEach(child -> add(child, all));
    }
}
