package dk.loeft.competence;

import dk.loeft.attachment.Attached;
import dk.loeft.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Proof from elsewhere as somebody handed it in.
 *
 * @param id key
 * @param person whose
 * @param name the person's name
 * @param competence in what
 * @param proof what it says
 * @param level the level's title
 * @param handedInAt when it was handed in
 * @param state what became of it
 * @param decidedBy the leader who decided, empty if nobody did
 * @param decidedAt when
 * @param reason why it was declined, empty unless it was
 * @param files what documents it
 */
public record HandedInProof(
        ProofId id,
        PersonId person,
        String name,
        Competence competence,
        Proof proof,
        Wording level,
        Instant handedInAt,
        ProofState state,
        String decidedBy,
        Optional<Instant> decidedAt,
        String reason,
        List<Attached> files) {
    public HandedInProof {
        files = List.copyOf(files);
    }

    /** The same with what documents it. */
    public HandedInProof with(List<Attached> found) {
        return new HandedInProof(
                id, person, name, competence, proof, level, handedInAt, state, decidedBy, decidedAt, reason, found);
    }
}
