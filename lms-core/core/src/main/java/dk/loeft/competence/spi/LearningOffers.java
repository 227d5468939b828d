package dk.loeft.competence.spi;

import dk.loeft.competence.CompetenceId;
import dk.loeft.organisation.PersonId;
import java.util.List;
import java.util.Map;

/** Finds learning that lifts a person. Implemented by the capability that has courses; competences work without any. */
public interface LearningOffers {
    /**
     * What gives a higher level than the person has, in a number of statements that does not grow with the gaps. What the person
     * completed is left out.
     *
     * @param person who wants to be lifted
     * @param levels the competences with a gap and the levels the person has in them, 0 for none
     * @return for each competence what lifts in it, the highest level first, the same course perhaps to several
     *     levels; a competence without any may be missing
     */
    Map<CompetenceId, List<LearningOffer>> lifting(PersonId person, Map<CompetenceId, Integer> levels);
}
