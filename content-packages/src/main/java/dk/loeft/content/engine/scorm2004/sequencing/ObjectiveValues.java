package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.tree.Datum;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an objective (SN 4.2.1.1, with what 4th Edition added). Truths are 0 and 1.
 *
 * @param values what is known; what is missing is unknown
 */
public record ObjectiveValues(Map<Datum, Double> values) {

    public static final ObjectiveValues UNKNOWN = new ObjectiveValues(Map.of());

    public ObjectiveValues {
        values = values.isEmpty() ? Map.of() : new EnumMap<>(values);
    }

    public Optional<Double> get(Datum datum) {
        return Optional.ofNullable(values.get(datum));
    }

    /** A truth. */
    public Optional<Boolean> is(Datum datum) {
        return get(datum).map(value -> value != 0);
    }

    /** The same with one value known, or unknown when it is null. */
    public ObjectiveValues with(Datum datum, @Nullable Double value) {
        Map<Datum, Double> next = new EnumMap<>(Datum.class);
        next.putAll(values);
        if (value == null) {
            next.remove(datum);
        } else {
            next.put(datum, value);
        }
        return new ObjectiveValues(next);
    }

    /** The same with a truth known. */
    public ObjectiveValues with(Datum datum, boolean truth) {
        return with(datum, truth ? 1.0 : 0.0);
    }

    /** Numbers by name; {@link #fromMap} is its inverse. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        values.forEach((datum, value) -> map.put(datum.name().toLowerCase(Locale.ROOT), value));
        return map;
    }

    public static ObjectiveValues fromMap(Map<?, ?> map) {
        Map<Datum, Double> values = new EnumMap<>(Datum.class);
        for (Datum datum : Datum.values()) {
            if (map.get(datum.name().toLowerCase(Locale.ROOT)) instanceof Number number) {
                values.put(datum, number.doubleValue());
            }
        }
        return new ObjectiveValues(values);
    }
}
