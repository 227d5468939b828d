package dk.loeft.content.engine.scorm2004.sequencing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where one learner stands in one activity tree, between two events. A value: {@link #toMap()} holds strings, numbers, booleans,
 * lists and maps only, and {@link #fromMap} is its inverse.
 */
public final class SequencingState {

    private final Map<String, Object> map;

    SequencingState(Map<String, Object> map) {
        this.map = Collections.unmodifiableMap(map);
    }

    public static SequencingState fromMap(Map<String, ?> map) {
        return new SequencingState(new LinkedHashMap<>(map));
    }

    public Map<String, Object> toMap() {
        return map;
    }

    /** The current activity; empty when no session is open. */
    public Optional<String> current() {
        return Optional.ofNullable(map.get(StateMap.CURRENT)).map(Object::toString);
    }

    /** The activity at which the learner suspended the course. */
    public Optional<String> suspended() {
        return Optional.ofNullable(map.get(StateMap.SUSPENDED)).map(Object::toString);
    }

    /** The global objectives that are known, by their ids. */
    public Map<String, ObjectiveValues> globals() {
        return StateMap.globals(map.get(StateMap.GLOBALS));
    }

    /** The same with other global objectives, as another course may have left them. */
    public SequencingState withGlobals(Map<String, ObjectiveValues> globals) {
        Map<String, Object> next = new LinkedHashMap<>(map);
        next.put(StateMap.GLOBALS, StateMap.write(globals));
        return new SequencingState(next);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SequencingState state && map.equals(state.map);
    }

    @Override
    public int hashCode() {
        return map.hashCode();
    }

    @Override
    public String toString() {
        return map.toString();
    }
}
