package dk.loeft.competence;

import static dk.loeft.organisation.Permission.LEARN;
import static dk.loeft.organisation.Permission.RATE_TEAM;

import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.organisation.Requires;
import java.util.List;
import java.util.Optional;

/**
 * Proof from elsewhere that people hand in themselves. It counts once somebody who leads them, or deputises for a leader, has
 * accepted it; nobody accepts one's own. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code
 * competence.} or {@code attachment.}.
 */
public interface Proofs {
    /** How many are listed at most. */
    int MOST = 200;

    /** Hands proof in with files that document it; it waits until a leader has looked at it. */
    @Requires(LEARN)
    ProofId handIn(Proof proof, List<AttachmentId> files);

    /** What the reader handed in, the newest first, at most {@value #MOST}; what was taken back is left out. */
    @Requires(value = LEARN, audited = false)
    List<HandedInProof> mine();

    /** Takes back what the reader handed in; refused once somebody has decided. */
    @Requires(LEARN)
    void takeBack(ProofId proof);

    /** What waits for somebody who leads, the oldest first, at most {@value #MOST}. */
    @Requires(value = RATE_TEAM, audited = false)
    List<HandedInProof> waiting();

    /** Lets it count, from the day it was given, with the reader as the one who registered it. */
    @Requires(RATE_TEAM)
    EvidenceId accept(ProofId proof);

    /** Says no, with the reason, which the person reads. */
    @Requires(RATE_TEAM)
    void decline(ProofId proof, String reason);

    /**
     * A file that documents it, for the person and those who lead the person.
     *
     * @return absent if there is no such file, or if the reader is neither
     */
    @Requires(LEARN)
    Optional<AttachedFile> file(ProofId proof, AttachmentId file);
}
