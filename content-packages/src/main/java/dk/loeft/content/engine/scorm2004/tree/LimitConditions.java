package dk.loeft.content.engine.scorm2004.tree;

import org.jspecify.annotations.Nullable;

/**
 * Limits of an activity (SN 3.5).
 *
 * @param attemptLimit how often it may be attempted, or null
 * @param attemptAbsoluteDurationLimit how long an attempt may last, as an ISO 8601 duration, or null. The SCO is told ({@code
 *     cmi.max_time_allowed}); SCORM leaves it to the SCO to keep it
 */
public record LimitConditions(
        @Nullable Integer attemptLimit, @Nullable String attemptAbsoluteDurationLimit) {
    public static final LimitConditions NONE = new LimitConditions(null, null);
}
