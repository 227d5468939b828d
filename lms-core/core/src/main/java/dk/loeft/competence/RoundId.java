package dk.loeft.competence;

import dk.loeft.shared.Id;

/** Key of a round in which colleagues rate somebody. */
public record RoundId(long value) implements Id {
    @Override
    public String kind() {
        return "CompetenceRound";
    }
}
