package dk.loeft.content.engine;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * {@code cmi.core.score} as a SCO reported it (RTE 3.4.4); each part null while it was not.
 *
 * @param raw the result; by the standard already on a scale from 0 to 100
 * @param min the lowest possible
 * @param max the highest possible
 */
public record Score(
        @Nullable Double raw,
        @Nullable Double min,
        @Nullable Double max) {

    public static final Score NONE = new Score(null, null, null);

    /**
     * The result on a scale from 0 to 100. Many packages count points and report how many there were: where {@code max} is stated and
     * is not 100, the result is scaled from {@code min} (0 when it is not stated) to {@code max}.
     */
    public OptionalDouble normalised() {
        Double points = raw;
        if (points == null) {
            return OptionalDouble.empty();
        }
        double lowest = min == null ? 0 : min;
        double highest = max == null ? 100 : max;
        boolean scale = highest > lowest && highest != 100;
        double value = scale ? (points - lowest) / (highest - lowest) * 100 : points;
        return OptionalDouble.of(Math.max(0, Math.min(100, value)));
    }

    /** This score with what was reported since; a blank value takes the part away. */
    Score updated(Map<String, String> reported) {
        return new Score(
                part(reported, "cmi.core.score.raw", raw),
                part(reported, "cmi.core.score.min", min),
                part(reported, "cmi.core.score.max", max));
    }

    private static @Nullable Double part(Map<String, String> reported, String element, @Nullable Double before) {
        Optional<String> value = Optional.ofNullable(reported.get(element)).map(String::strip);
        if (value.isEmpty()) {
            return before;
        }
        OptionalDouble number = Scorm12DataModel.decimal(value.get());
        return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
    }
}
