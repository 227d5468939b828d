package dk.loeft.learning.internal.rules;

import dk.loeft.learning.RuleUpkeep;
import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Writes the reminders of the day in the morning. */
@ApplicationScoped
class ReminderJob implements Job {
    private static final LocalTime AT = LocalTime.of(8, 0);

    private final RuleUpkeep rules;

    private final SystemWork system;

    @Inject
    ReminderJob(RuleUpkeep rules, SystemWork system) {
        this.rules = rules;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ReminderJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "assignment-reminders";
    }

    @Override
    public Pace pace() {
        return Pace.daily(AT);
    }

    @Override
    public void run() {
        system.run(() -> rules.remind());
    }
}
