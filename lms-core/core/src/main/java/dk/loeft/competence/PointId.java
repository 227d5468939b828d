package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of a point of an agenda. */
public record PointId(long value) implements Id {
    @Override
    public String kind() {
        return "DevelopmentPoint";
    }
}
