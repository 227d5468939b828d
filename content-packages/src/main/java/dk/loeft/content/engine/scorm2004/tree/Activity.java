package dk.loeft.content.engine.scorm2004.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity: an item of the manifest, or its organisation (SN 2.1.1).
 *
 * @param identifier the item's identifier, unique in its tree
 * @param visible whether the table of contents shows it
 * @param content what it opens, or null for a cluster and for an item without resource
 */
public record Activity(
        String identifier,
        String title,
        boolean visible,
        @Nullable Content content,
        Sequencing sequencing,
        List<Activity> children) {

    public Activity {
        children = List.copyOf(children);
    }

    /** A SCO. */
    public static Activity sco(String identifier, Sequencing sequencing) {
        return new Activity(identifier, identifier, true, Content.SCO, sequencing, List.of());
    }

    /** An activity that is there for its children. */
    public static Activity cluster(String identifier, Sequencing sequencing, Activity... children) {
        return new Activity(identifier, identifier, true, null, sequencing, List.of(children));
    }

    public boolean leaf() {
        return children.isEmpty();
    }
}
