package dk.loeft.learning.internal.rules;

import dk.loeft.learning.RuleUpkeep;
import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;

/** Looks at everybody anew under each rule, each night: seniority grows, certificates expire, positions end. */
@ApplicationScoped
class RuleJob implements Job {
    private static final LocalTime AT = LocalTime.of(2, 0);

    private final RuleUpkeep rules;

    private final SystemWork system;

    @Inject
    RuleJob(RuleUpkeep rules, SystemWork system) {
        this.rules = rules;
        this.system = system;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected RuleJob() {
        this(null, null);
    }

    @Override
    public String name() {
        return "assignment-rules";
    }

    @Override
    public Pace pace() {
        return Pace.daily(AT);
    }

    @Override
    public void run() {
        system.run(() -> rules.running().forEach(rules::evaluate));
    }
}
