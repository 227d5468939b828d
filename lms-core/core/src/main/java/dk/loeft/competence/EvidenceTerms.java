package dk.loeft.competence;

import dk.loeft.competence.engine.EvidenceRule;
import java.util.Optional;

/**
 * How a framework makes levels of evidence.
 *
 * @param rule which evidence counts
 * @param ratingMonths for how many months a rating by people counts, 1 to 120; absent: for good
 */
public record EvidenceTerms(EvidenceRule rule, Optional<Integer> ratingMonths) {
    /** What a framework goes by until somebody says otherwise. */
    public static final EvidenceTerms STANDARD = new EvidenceTerms(EvidenceRule.STANDARD, Optional.of(24));
}
