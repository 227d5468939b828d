package dk.loeft.competence.internal;

import dk.loeft.competence.AgreementsDue;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

@UseCases
@Transactional
@ApplicationScoped
class AgreementWorkService implements AgreementWork {
    /** Time enough to do something about it. */
    private static final int DAYS_BEFORE = 7;

    private final TalkRepository talks;

    private final Event<AgreementsDue> due;

    private final Clock clock;

    @Inject
    AgreementWorkService(TalkRepository talks, Event<AgreementsDue> due, Clock clock) {
        this.talks = talks;
        this.due = due;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AgreementWorkService() {
        this(null, null, null);
    }

    @Override
    public void tellDue() {
        LocalDate today = LocalDay.today(clock);
        List<AgreementsDue.Due> soon = talks.dueBetween(today, today.plusDays(DAYS_BEFORE));
        if (!soon.isEmpty()) {
            due.fire(new AgreementsDue(soon));
        }
    }
}
