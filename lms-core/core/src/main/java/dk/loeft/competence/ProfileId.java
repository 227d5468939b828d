package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of a profile. */
public record ProfileId(long value) implements Id {
    @Override
    public String kind() {
        return "CompetenceProfile";
    }
}
