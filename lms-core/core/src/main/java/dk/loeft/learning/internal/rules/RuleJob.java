package dk.loeft.learning.internal.rules;

import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleUpkeep;
import dk.loeft.organisation.SystemWork;
import dk.loeft.shared.jobs.Job;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;

/** Looks at everybody anew under each rule, each night: seniority grows, certificates expire, positions end. */
@ApplicationScoped
class RuleJob implements Job {
    private static final LocalTime AT = LocalTime.of(2, 0);

    /** How many rules are held at a time: each portion goes through people, positions and units once. */
    private static final int PORTION = 25;

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
        system.run(() -> {
            List<RuleId> running = rules.running();
            for (int from = 0; from < running.size(); from += PORTION) {
                rules.evaluate(running.subList(from, Math.min(running.size(), from + PORTION)));
            }
        });
    }
}
