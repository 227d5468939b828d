package dk.loeft.shared.jobs.internal;

import dk.loeft.shared.ServerStarted;
import dk.loeft.shared.ServerStopping;
import dk.loeft.shared.jobs.Job;
import dk.loeft.shared.outbox.OutboxDelivery;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Starts the scheduler with the application and stops it before the application ends. */
@ApplicationScoped
public class JobsLife {
    private final DataSource source;

    private final Instance<Job> jobs;

    private final OutboxDelivery outbox;

    private final Clock clock;

    @Resource
    private @Nullable ManagedThreadFactory threads;

    private @Nullable JobScheduler scheduler;

    @Inject
    JobsLife(DataSource source, @Any Instance<Job> jobs, OutboxDelivery outbox, Clock clock) {
        this.source = source;
        this.jobs = jobs;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected JobsLife() {
        this(null, null, null, null);
    }

    void start(@Observes ServerStarted started) {
        ManagedThreadFactory factory = threads;
        if (factory == null) {
            throw new IllegalStateException("The container gives no threads");
        }
        JobScheduler fresh = new JobScheduler(source, jobs, outbox, clock, factory);
        fresh.start();
        scheduler = fresh;
    }

    void stop(@Observes ServerStopping stopping) {
        JobScheduler running = scheduler;
        if (running != null) {
            running.close();
        }
    }
}
