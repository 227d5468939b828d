package dk.loeft.external;

import static dk.loeft.organisation.Permission.LEARN;
import static dk.loeft.organisation.Permission.RATE_TEAM;
import static dk.loeft.organisation.Permission.SEE_LEARNING;

import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * Learning taken elsewhere. It counts once somebody who leads the person, or deputises for a leader, has accepted it; nobody accepts
 * one's own. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code external.} or {@code attachment.}.
 */
public interface ExternalLearning {
    /** How many of one's own, or waiting for one, are listed at most. */
    int MOST = 200;

    /** Registers it; it waits until a leader has looked at it. */
    @Requires(LEARN)
    ExternalLearningId handIn(ExternalInput learning, List<AttachmentId> files);

    /** Hands in again what was returned, as it is now told, with more files; refused unless it was returned. */
    @Requires(LEARN)
    void handInAgain(ExternalLearningId learning, ExternalInput told, List<AttachmentId> more);

    /** What the reader registered, the newest first, at most {@value #MOST}; what was withdrawn is left out. */
    @Requires(value = LEARN, audited = false)
    List<ExternalRow> mine();

    /** One of those. */
    @Requires(value = LEARN, audited = false)
    Optional<ExternalRow> own(ExternalLearningId learning);

    /** Withdraws what the reader registered; refused once it was accepted. */
    @Requires(LEARN)
    void withdraw(ExternalLearningId learning);

    /** What waits for the reader, the oldest first, at most {@value #MOST}. */
    @Requires(value = RATE_TEAM, audited = false)
    List<ExternalRow> waiting();

    /** Lets it count. */
    @Requires(RATE_TEAM)
    void accept(ExternalLearningId learning);

    /** Returns it with a sentence about what is to be mended, which the person reads. */
    @Requires(RATE_TEAM)
    void giveBack(ExternalLearningId learning, String reason);

    /** What people registered, the newest first unless asked otherwise; sorts by {@code name}, {@code title} and {@code until}. */
    @Requires(value = SEE_LEARNING, audited = false)
    Page<ExternalRow> list(ExternalFilter filter, PageRequest page);

    /**
     * A file of its documentation, for the person, those who lead the person, and those who may see people's learning.
     *
     * @return absent if there is no such file, or if the reader is none of these
     */
    @Requires(LEARN)
    Optional<AttachedFile> file(ExternalLearningId learning, AttachmentId file);
}
