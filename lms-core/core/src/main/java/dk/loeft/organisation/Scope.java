package dk.loeft.organisation;

import java.util.List;

/**
 * The part of the organisation in which an actor holds a permission. Queries over people take it and limit themselves.
 *
 * @param unitPaths the paths of the topmost units; one empty path means everywhere, no path means nowhere
 */
public record Scope(List<String> unitPaths) {
    public Scope {
        unitPaths = List.copyOf(unitPaths);
    }

    public boolean everywhere() {
        return unitPaths.contains("");
    }

    /** Whether a unit with that path lies within. */
    public boolean covers(String unitPath) {
        return unitPaths.stream().anyMatch(unitPath::startsWith);
    }
}
