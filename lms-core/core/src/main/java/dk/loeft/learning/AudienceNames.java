package dk.loeft.learning;

import java.util.List;
import java.util.Map;

/**
 * The names that a sentence about an audience needs, in one language.
 *
 * @param units names of units by key
 * @param competences titles of competences by key
 * @param facts what the other conditions are called
 */
public record AudienceNames(Map<Long, String> units, Map<Long, String> competences, List<FactName> facts) {
    public AudienceNames {
        units = Map.copyOf(units);
        competences = Map.copyOf(competences);
        facts = List.copyOf(facts);
    }

    /**
     * A condition as it is said after "everybody who".
     *
     * @param fact the condition
     * @param holds how it is said that it holds
     * @param fails how it is said that it does not
     */
    public record FactName(Audience.Fact fact, String holds, String fails) {}
}
