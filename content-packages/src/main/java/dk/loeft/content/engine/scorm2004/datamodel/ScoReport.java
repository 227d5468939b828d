package dk.loeft.content.engine.scorm2004.datamodel;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a SCO has said in a session so far.
 *
 * @param changes the elements it set, in the order in which each was first set, with their last values
 * @param terminated whether it called {@code Terminate}
 */
public record ScoReport(Map<String, String> changes, boolean terminated) {

    public static final ScoReport NOTHING = new ScoReport(Map.of(), false);

    public ScoReport {
        changes = new LinkedHashMap<>(changes);
    }

    /** Strings, booleans and maps only; {@link #fromMap} is its inverse. */
    public Map<String, Object> toMap() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("changes", new LinkedHashMap<String, Object>(changes));
        all.put("terminated", terminated);
        return all;
    }

    public static ScoReport fromMap(Map<String, ?> map) {
        return new ScoReport(ScoLaunch.strings(map.get("changes")), Boolean.TRUE.equals(map.get("terminated")));
    }
}
