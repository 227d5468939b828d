package dk.loeft.certification.internal;

import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

@UseCases
@Transactional
@ApplicationScoped
class StandingWorkService implements StandingWork {
    /** How many are settled at a time: few enough that nobody waits long for their locks. */
    private static final int PORTION = 250;

    private final Settling settling;

    @Inject
    StandingWorkService(Settling settling) {
        this.settling = settling;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected StandingWorkService() {
        this(null);
    }

    @Override
    public boolean pass() {
        return settling.settleDue(PORTION) == PORTION;
    }

    @Override
    public boolean remind() {
        return settling.remindDue(PORTION) == PORTION;
    }
}
