package dk.loeft.xapi.internal.statements;

import dk.loeft.shared.ServerStarted;
import dk.loeft.shared.ServerStopping;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Sql;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * This node among those that take statements in over one database. Each second it writes down until when nothing of its own is
 * missing any more, and reads what the others wrote. What was written holds for good, so that reading it late means only to
 * know less. A node that was not heard of for {@link #PASSED_OVER} is passed over; it lets itself take nothing in long before,
 * after {@link Ticks#FENCE}.
 */
@ApplicationScoped
class Nodes {
    static final Duration BEAT = Duration.ofSeconds(1);

    static final Duration PASSED_OVER = Duration.ofSeconds(20);

    private static final Logger LOG = Logger.getLogger(Nodes.class.getName());

    private static final String ALIVE = " beat_at > UTC_TIMESTAMP(6) - INTERVAL " + PASSED_OVER.toSeconds() + " SECOND";

    private final DataSource source;

    private final Ticks ticks;

    private final byte[] self = Digest.bytes(UUID.randomUUID());

    @Resource
    private @Nullable ManagedScheduledExecutorService timer;

    private @Nullable ScheduledFuture<?> beats;

    @Inject
    Nodes(DataSource source, Ticks ticks) {
        this.source = source;
        this.ticks = ticks;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Nodes() {
        this(null, null);
    }

    void start(@Observes ServerStarted started) {
        ManagedScheduledExecutorService schedule = timer;
        if (schedule == null) {
            throw new IllegalStateException("The container gives no timer");
        }
        join(Nodes::patience);
        long pause = BEAT.toMillis();
        beats = schedule.scheduleWithFixedDelay(this::beatSafely, pause, pause, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ServerStopping stopping) {
        ScheduledFuture<?> running = beats;
        if (running != null) {
            running.cancel(false);
        }
        leave();
    }

    /** A timer forgets work that throws. */
    private void beatSafely() {
        try {
            beat(Nodes::patience);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "This node cannot tell the others that it lives", e);
        }
    }

    /** Until everybody has seen that this node is there. */
    private static void patience() {
        try {
            Thread.sleep(BEAT.multipliedBy(3).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Becomes one of the nodes. The others hear of it first; what they have promised by then bounds what this node may store.
     *
     * @param patience waits until they have heard; not needed where there are none
     */
    void join(Runnable patience) {
        long at = ticks.nanos();
        boolean alone = with(sql -> {
            // It has stored nothing yet, so it promises what the others did; from here they wait for it.
            sql.update(
                    "INSERT INTO xapi_node (id, through, beat_at)"
                            + " SELECT ?, COALESCE(MAX(through), 0), UTC_TIMESTAMP(6) FROM xapi_node"
                            + " ON DUPLICATE KEY UPDATE through = VALUE(through), beat_at = VALUE(beat_at)",
                    (Object) self);
            return sql.first("SELECT id FROM xapi_node WHERE id <> ? AND" + ALIVE, row -> true, self)
                    .isEmpty();
        });
        if (!alone) {
            patience.run();
        }
        long after = with(sql -> sql.first(
                        "SELECT GREATEST((SELECT COALESCE(MAX(through), 0) FROM xapi_node),"
                                + " (SELECT COALESCE(MAX(id), 0) DIV " + Tick.NODES + " FROM xapi_statement))",
                        row -> row.getLong(1))
                .orElse(0L));
        ticks.join(after, at);
        beat(patience);
    }

    /** Tells the others, and hears what they told. */
    void beat(Runnable patience) {
        if (ticks.isLate()) {
            join(patience);
            return;
        }
        long at = ticks.nanos();
        long promise = ticks.promise();
        boolean member = with(sql -> sql.update(
                        "UPDATE xapi_node SET through = ?, beat_at = UTC_TIMESTAMP(6) WHERE id = ?", promise, self))
                == 1;
        if (!member) {
            join(patience);
            return;
        }
        long lowest = with(sql -> {
            sql.update("DELETE FROM xapi_node WHERE beat_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY");
            return sql.first(
                            "SELECT COALESCE(MIN(through), " + Long.MAX_VALUE + ") FROM xapi_node WHERE id <> ? AND"
                                    + ALIVE,
                            row -> row.getLong(1),
                            self)
                    .orElse(Long.MAX_VALUE);
        });
        ticks.renewed(lowest, at);
    }

    /** Nobody need wait for this node any more. */
    void leave() {
        with(sql -> sql.update("DELETE FROM xapi_node WHERE id = ?", (Object) self));
    }

    /** Each statement is a transaction of its own. */
    private <T> T with(Function<Sql, T> work) {
        try (Connection connection = source.getConnection()) {
            return work.apply(new Sql(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The list of nodes cannot be reached", e);
        }
    }
}
