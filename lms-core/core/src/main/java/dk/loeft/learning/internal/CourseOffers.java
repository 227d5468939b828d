package dk.loeft.learning.internal;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.spi.LearningOffer;
import dk.loeft.competence.spi.LearningOffers;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** The courses of the catalogue as what lifts people. */
@Dependent
class CourseOffers implements LearningOffers {
    private final CourseCompetenceRepository competences;

    @Inject
    CourseOffers(CourseCompetenceRepository competences) {
        this.competences = competences;
    }

    @Override
    public Map<CompetenceId, List<LearningOffer>> lifting(PersonId person, Map<CompetenceId, Integer> levels) {
        return levels.isEmpty() ? Map.of() : competences.lifting(person, levels);
    }
}
