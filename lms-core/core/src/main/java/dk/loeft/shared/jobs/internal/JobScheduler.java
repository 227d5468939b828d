package dk.loeft.shared.jobs.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.jobs.Job;
import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.OutboxDelivery;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import javax.sql.DataSource;

/**
 * The scheduler of this node. Of all nodes over one database the one that takes a task's row runs it; a lane of the outbox is
 * a task of its own, so that each is emptied by one node at a time and none waits for another.
 */
final class JobScheduler implements AutoCloseable {
    /** A node that was not heard of for four of these is taken for dead, and its tasks are run by others. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration POLLING = Duration.ofSeconds(1);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private static final int THREADS = 4;

    private final Scheduler scheduler;

    private final OutboxDelivery outbox;

    private final Clock clock;

    private final CustomTask<Void> delivery;

    private final List<ExecutorService> threads = new ArrayList<>();

    /** @param factory makes the threads, so that the container knows whom they belong to */
    JobScheduler(DataSource source, Iterable<Job> jobs, OutboxDelivery outbox, Clock clock, ThreadFactory factory) {
        this.outbox = outbox;
        this.clock = clock;
        this.delivery = Tasks.custom("outbox-delivery", Void.class)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) -> operations.remove())
                .execute((lane, context) -> {
                    outbox.deliver(Lane.read(lane.getId()), () -> context.getSchedulerState()
                            .isShuttingDown());
                    // What is left waits for its time; the next round finds it.
                    return (complete, operations) -> remove(operations);
                });
        List<RecurringTask<Void>> recurring = new ArrayList<>();
        recurring.add(Tasks.recurring("outbox", Schedules.fixedDelay(POLLING))
                .execute((task, context) -> look(context.getSchedulerClient())));
        jobs.forEach(job ->
                recurring.add(Tasks.recurring(job.name(), schedule(job.pace())).execute((task, context) -> job.run())));
        ExecutorService workers = Executors.newFixedThreadPool(THREADS, factory);
        threads.add(workers);
        this.scheduler = Scheduler.create(source, List.of(delivery))
                .startTasks(recurring)
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .jdbcCustomization(new MariaDBJdbcCustomization(true))
                .executorService(workers)
                .pollingInterval(POLLING)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .enableImmediateExecution()
                .shutdownMaxWait(LONGEST_STOP)
                .failureLogging(LogLevel.WARN, true)
                .build();
    }

    private static void remove(ExecutionOperations<Void> operations) {
        operations.remove();
    }

    private static Schedule schedule(Job.Pace pace) {
        return pace.at()
                .<Schedule>map(at -> Schedules.daily(LocalDay.ZONE, at))
                .orElseGet(() -> Schedules.fixedDelay(pace.pause().orElse(POLLING)));
    }

    /** Plans what is due. A lane that is being emptied, here or elsewhere, has its row already. */
    private void look(SchedulerClient client) {
        outbox.due().forEach(lane -> client.scheduleIfNotExists(delivery.instance(lane.written()), clock.instant()));
    }

    void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
        threads.forEach(ExecutorService::shutdownNow);
    }
}
