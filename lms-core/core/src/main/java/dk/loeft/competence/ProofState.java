package dk.loeft.competence;

/** What became of proof that somebody handed in. */
public enum ProofState {
    /** Nobody has looked at it yet. */
    WAITING,
    /** A leader has seen it; there is evidence. */
    ACCEPTED,
    /** A leader has said no, with a reason. */
    DECLINED,
    /** The person has taken it back before anybody looked at it. */
    TAKEN_BACK
}
