package dk.loeft.competence;

import dk.loeft.competence.engine.Why;
import dk.loeft.competence.spi.LearningOffer;
import java.util.List;
import java.util.Optional;

/**
 * Where a person stands in one competence, and why.
 *
 * @param competence which
 * @param target the level that is asked for; absent if none is
 * @param counted the evidence that makes the level; absent without any
 * @param left the evidence that does not, with the reason, the newest first
 * @param offers courses that lift the person, those that reach the target first; empty without a gap
 */
public record CompetenceStanding(
        Competence competence,
        Optional<Target> target,
        Optional<EvidenceRow> counted,
        List<Left> left,
        List<LearningOffer> offers) {
    /**
     * Evidence that does not count.
     *
     * @param evidence which
     * @param why the reason
     */
    public record Left(EvidenceRow evidence, Why why) {}

    public CompetenceStanding {
        left = List.copyOf(left);
        offers = List.copyOf(offers);
    }

    /** The level, 0 without evidence. */
    public int level() {
        return counted.map(EvidenceRow::level).orElse(0);
    }

    /** How many levels are missing to the target; 0 if none is, or nothing is asked for. */
    public int gap() {
        return Math.max(0, target.map(Target::level).orElse(0) - level());
    }
}
