package dk.loeft.competence;

/** How far a round is. */
public enum RoundState {
    /** Colleagues can answer; nobody sees anything. */
    OPEN,
    /** It is closed, and at least five answered: there is evidence. */
    SHOWN,
    /** It is closed with fewer than five answers, which nobody will ever see. */
    TOO_FEW
}
