package dk.loeft.competence;

import static dk.loeft.organisation.Permission.LEARN;
import static dk.loeft.organisation.Permission.RATE_TEAM;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Requires;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Colleagues rate somebody without their names. People ask about themselves, leaders about their team. Nobody sees anything
 * while a round is open; once it is closed, each competence that at least five rated has evidence of the level in their middle,
 * and what fewer rated is thrown away. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code
 * competence.round}.
 */
public interface PeerRatings {
    /** As many have to rate a competence before anything is shown of it. */
    int FEWEST = 5;

    /** As many can be asked at most. */
    int MOST = 30;

    /** As many colleagues are offered at most. */
    int OFFERED = 100;

    /** Who can be asked about the reader: those who work in the unit above the reader's, and all below it. By name. */
    @Requires(value = LEARN, audited = false)
    List<Colleague> colleagues(String text);

    /** Who can be asked about somebody in the reader's team. */
    @Requires(value = RATE_TEAM, audited = false)
    List<Colleague> colleaguesOf(PersonId person, String text);

    /** Asks colleagues about the reader. */
    @Requires(LEARN)
    RoundId askAboutMe(RoundInput input);

    /** Asks colleagues about somebody in the reader's team. */
    @Requires(RATE_TEAM)
    RoundId askAbout(PersonId person, RoundInput input);

    /** The rounds about the reader, the newest first. */
    @Requires(value = LEARN, audited = false)
    List<RoundRow> aboutMe();

    /** The rounds about somebody in the reader's team, the newest first; none about all others. */
    @Requires(value = RATE_TEAM, audited = false)
    List<RoundRow> about(PersonId person);

    /** What the reader is asked and has not answered, the most urgent first. */
    @Requires(value = LEARN, audited = false)
    List<PeerRequest> requests();

    /** The questions of a round that the reader is asked; absent if it is answered, closed or none of the reader's. */
    @Requires(value = LEARN, audited = false)
    Optional<Questionnaire> questions(RoundId round);

    /** Hands the reader's answers in, once and for all. The last one asked closes the round. */
    @Requires(LEARN)
    void answer(RoundId round, Map<CompetenceId, Integer> levels);

    /** The reader does not want to answer. */
    @Requires(LEARN)
    void decline(RoundId round);

    /** Closes a round that the reader opened, or that is about the reader, before all have answered. */
    @Requires(LEARN)
    void close(RoundId round);
}
