package dk.loeft.competence;

import dk.loeft.organisation.PartOfUseCase;
import java.time.LocalDate;

/**
 * What other capabilities tell of people's competences, within the use case and the transaction in which it came about.
 * Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code competence.}.
 */
public interface CompetenceEvidence {
    /** Keeps evidence; nothing happens if the same reference gave evidence of that competence that was not withdrawn. */
    @PartOfUseCase
    void record(EvidenceInput input);

    /**
     * Takes all evidence back that rests on something that is no longer so.
     *
     * @param reference what it rests on; evidence that rests on a part of it, whose reference begins with it and a slash, goes along
     * @param on from which day it does not count
     */
    @PartOfUseCase
    void withdraw(String reference, LocalDate on);

    /** Refuses a level that the competence's framework does not have, and a competence that is not in use. */
    @PartOfUseCase
    void demand(CompetenceId competence, int level);
}
