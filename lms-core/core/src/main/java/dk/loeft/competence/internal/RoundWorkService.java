package dk.loeft.competence.internal;

import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

@UseCases
@Transactional
@ApplicationScoped
class RoundWorkService implements RoundWork {
    private static final int BATCH = 50;

    private final Rounds rounds;

    @Inject
    RoundWorkService(Rounds rounds) {
        this.rounds = rounds;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected RoundWorkService() {
        this(null);
    }

    @Override
    public boolean closeOverdue() {
        return rounds.closeOverdue(BATCH);
    }
}
