package dk.loeft.certification.engine;

/** States, in order of precedence: a revocation must not hide behind a leave; an exemption is a decision, a leave a circumstance. */
final class States {
    private States() {}

    /** The first state that holds. */
    static State of(Seen seen) {
        if (seen.last().filter(Issued::revoked).isPresent()) {
            return State.REVOKED;
        }
        if (seen.required() && seen.exemption().isPresent()) {
            return State.EXEMPT;
        }
        if (seen.required() && seen.leave().isPresent()) {
            return State.PAUSED;
        }
        if (!seen.required()) {
            return seen.valid() ? State.CERTIFIED : State.NOT_REQUIRED;
        }
        return seen.current().isEmpty() ? State.IN_PROGRESS : byDate(seen);
    }

    private static State byDate(Seen seen) {
        if (seen.early()) {
            return State.CERTIFIED;
        }
        if (!seen.expired()) {
            return State.DUE_FOR_RENEWAL;
        }
        return seen.lapsed() ? State.LAPSED : State.EXPIRED;
    }
}
