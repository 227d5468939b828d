package dk.loeft.competence;

import java.util.List;

/**
 * Where a person stands in the competences of one framework that are asked for or have evidence.
 *
 * @param framework key
 * @param title title
 * @param edition edition
 * @param terms how levels are made of evidence there
 * @param levels the levels in use, from the lowest
 * @param competences the competences in the framework's order
 */
public record FrameworkStanding(
        FrameworkId framework,
        Wording title,
        String edition,
        EvidenceTerms terms,
        List<Level> levels,
        List<CompetenceStanding> competences) {
    public FrameworkStanding {
        levels = List.copyOf(levels);
        competences = List.copyOf(competences);
    }
}
