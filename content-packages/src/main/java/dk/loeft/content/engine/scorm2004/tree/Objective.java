package dk.loeft.content.engine.scorm2004.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A local objective (SN 3.10).
 *
 * @param id its id; only a primary objective may have none
 * @param satisfiedByMeasure whether its measure decides its satisfaction
 * @param minNormalizedMeasure the measure that satisfies, -1 to 1
 */
public record Objective(
        @Nullable String id, boolean satisfiedByMeasure, double minNormalizedMeasure, List<ObjectiveMap> maps) {

    /** The objective an activity has when nothing is said. */
    public static final Objective DEFAULT = new Objective(null, false, 1, List.of());

    public Objective {
        maps = List.copyOf(maps);
    }
}
