package dk.loeft.competence;

import static dk.loeft.organisation.Permission.LEARN;
import static dk.loeft.organisation.Permission.RATE_TEAM;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Requires;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Development talks between a person and the leader who plans them. Only the two read and write them; neither another leader nor
 * HR nor an administrator does, and they stay theirs when the person or the leader moves. Refusals are {@link
 * dk.loeft.shared.RefusedException}s with keys that begin {@code competence.talk}.
 */
public interface DevelopmentTalks {
    /** How many talks are listed at most. */
    int MOST = 100;

    /** How long a text may be, in characters. */
    int LONGEST = 1000;

    /**
     * Plans a talk with somebody in the reader's team. Its agenda begins with the person's gaps and with what the two have
     * agreed before and not done.
     *
     * @throws dk.loeft.shared.RefusedException if the day is past, or another talk of the two is still to be held
     */
    @Requires(RATE_TEAM)
    TalkId plan(PersonId person, LocalDate on);

    /** The reader's talks, as person and as leader, the newest first, at most {@value #MOST}. */
    @Requires(value = LEARN, audited = false)
    List<TalkRow> talks();

    /** A talk of the reader's; absent if it is none of hers. */
    @Requires(value = LEARN, audited = false)
    Optional<Talk> talk(TalkId talk);

    /** Plans it for another day, today or later. */
    @Requires(LEARN)
    void move(TalkId talk, LocalDate to);

    /** Adds a point to the agenda. */
    @Requires(LEARN)
    void add(TalkId talk, String text);

    /** Takes a point off the agenda. */
    @Requires(LEARN)
    void remove(TalkId talk, PointId point);

    /** Writes down what the two agree. */
    @Requires(LEARN)
    AgreementId agree(TalkId talk, AgreementInput input);

    /** Takes an agreement out again while the talk is not closed. */
    @Requires(LEARN)
    void cancel(TalkId talk, AgreementId agreement);

    /** The talk was held today. Its agenda and agreements stay as they are from then on. */
    @Requires(LEARN)
    void hold(TalkId talk);

    /**
     * The talk will not be held. It stays with what was written in it, and its agreements are followed up as others are.
     *
     * @param reason what the other one is to know, at most {@value #LONGEST} characters, may be empty
     */
    @Requires(LEARN)
    void callOff(TalkId talk, String reason);

    /** Says how an agreement of the reader's goes, whether its talk is held or not. */
    @Requires(LEARN)
    void followUp(AgreementId agreement, boolean done, String note);
}
