package dk.loeft.competence;

import java.util.Set;

/**
 * What a file does to one part of a framework.
 *
 * @param kind what it does
 * @param part which part it is
 * @param code the item's code, the level's number, or the framework's identifier
 * @param title its title, after the change
 * @param fields what of it is changed; empty unless it is changed or restored
 */
public record FrameworkChange(ChangeKind kind, Part part, String code, Wording title, Set<ChangedField> fields) {
    /** The parts of a framework. */
    public enum Part {
        FRAMEWORK,
        LEVEL,
        AREA,
        COMPETENCE
    }

    public FrameworkChange {
        fields = Set.copyOf(fields);
    }
}
