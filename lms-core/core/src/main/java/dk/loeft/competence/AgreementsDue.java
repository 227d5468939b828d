package dk.loeft.competence;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * Agreements of development talks are soon due and not done. It may be told of one more than once. What was agreed is not told:
 * only the two of the talk may read it.
 *
 * @param agreements which
 */
public record AgreementsDue(List<Due> agreements) {
    /**
     * An agreement.
     *
     * @param agreement which one
     * @param talk the talk in which it was made
     * @param responsible who said to do it
     * @param on the last day in time
     */
    public record Due(AgreementId agreement, TalkId talk, PersonId responsible, LocalDate on) {}

    public AgreementsDue {
        agreements = List.copyOf(agreements);
    }
}
