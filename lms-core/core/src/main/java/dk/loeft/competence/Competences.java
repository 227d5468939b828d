package dk.loeft.competence;

import static dk.loeft.organisation.Permission.LEARN;
import static dk.loeft.organisation.Permission.RATE_TEAM;
import static dk.loeft.organisation.Permission.SEE_TEAM;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.Map;
import java.util.Optional;

/**
 * Where people stand: their own page, and the leader's for those whose main position lies in the units the leader leads or
 * deputises for. Nobody is one's own leader here. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin
 * {@code competence.}.
 */
public interface Competences {
    /** Where the reader stands today. */
    @Requires(value = LEARN, audited = false)
    PersonCompetences mine();

    /** The questions of a framework for the reader; absent if there is no such framework or it has no levels. */
    @Requires(value = LEARN, audited = false)
    Optional<Questionnaire> askMe(FrameworkId framework);

    /**
     * Keeps the reader's ratings of herself, for the competences that are named. What stands already since today at the same
     * level is left as it is.
     *
     * @return how many were kept
     */
    @Requires(LEARN)
    int rateMe(FrameworkId framework, Map<CompetenceId, Integer> levels);

    /** The people the reader leads, by name. */
    @Requires(value = SEE_TEAM, audited = false)
    Page<TeamRow> team(String text, PageRequest page);

    /**
     * The people the reader leads, by name, and how they stand in what is asked of them.
     *
     * @param view which {@value TeamPicture#ACROSS} of the competences are shown, counted from 1
     */
    @Requires(value = SEE_TEAM, audited = false)
    TeamPicture picture(String text, int view, PageRequest page);

    /** Where somebody of the reader's team stands; absent for all others. */
    @Requires(value = SEE_TEAM, audited = false)
    Optional<PersonCompetences> of(PersonId person);

    /** The questions of a framework about somebody of the reader's team. */
    @Requires(value = RATE_TEAM, audited = false)
    Optional<Questionnaire> ask(PersonId person, FrameworkId framework);

    /** Keeps the reader's ratings of somebody in the team, as {@link #rateMe} does. */
    @Requires(RATE_TEAM)
    int rate(PersonId person, FrameworkId framework, Map<CompetenceId, Integer> levels);

    /** Keeps proof from elsewhere about somebody in the team. */
    @Requires(RATE_TEAM)
    EvidenceId register(PersonId person, Proof proof);

    /** Takes a leader's rating or proof from elsewhere back, with the reason; the row stays. */
    @Requires(RATE_TEAM)
    void withdraw(EvidenceId evidence, String reason);
}
