package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.tree.Datum;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a SCO said of its activity, for the tracking model (SN 4.2.1, RTE 4.2). An empty value makes what was known unknown.
 *
 * @param activity of the activity, which is to say of its primary objective
 * @param objectives of its objectives, by their ids
 * @param suspended whether the attempt is to be resumed ({@code cmi.exit})
 */
public record ActivityReport(
        Map<Datum, Optional<Double>> activity,
        Map<String, Map<Datum, Optional<Double>>> objectives,
        boolean suspended) {

    public ActivityReport {
        activity = Map.copyOf(activity);
        objectives = Map.copyOf(objectives);
    }

    /** Whether it says something of the activity, or of its primary objective by that objective's id. */
    boolean speaksOf(@Nullable String primary, Datum datum) {
        return activity.containsKey(datum)
                || primary != null && objectives.getOrDefault(primary, Map.of()).containsKey(datum);
    }
}
