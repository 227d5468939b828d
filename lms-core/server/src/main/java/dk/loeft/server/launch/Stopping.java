package dk.loeft.server.launch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import sun.misc.Signal;

/**
 * What runs and must be stopped, the newest first. A signal (Ctrl-C, SIGTERM, a closed terminal) stops all of it and ends
 * the process with exit code 0. The JVM's own shutdown hooks would run side by side, so that the database could be gone
 * before the application.
 */
final class Stopping {
    private static final Logger LOG = Logger.getLogger(Stopping.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** How to stop a part. */
    interface Part {
        void stop() throws Exception;
    }

    private final Deque<Part> parts = new ArrayDeque<>();

    private boolean stopped;

    /** From now on a signal stops the parts and ends the process. */
    void onSignals() {
        for (String name : new String[] {"INT", "TERM", "HUP"}) {
            Signal.handle(new Signal(name), signal -> {
                stopAll();
                Runtime.getRuntime().halt(Command.DONE);
            });
        }
    }

    /** A part has begun to run. If all is being stopped already, it is stopped at once. */
    void started(Part part) {
        synchronized (parts) {
            if (!stopped) {
                parts.push(part);
                return;
            }
        }
        stop(part);
    }

    /** Stops everything, the newest part first; each gets a minute. Whoever comes second waits for the first. */
    synchronized void stopAll() {
        while (true) {
            Part part;
            synchronized (parts) {
                stopped = true;
                if (parts.isEmpty()) {
                    break;
                }
                part = parts.pop();
            }
            stop(part);
        }
        // Helpers of the database's first start, if it was cut short.
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
    }

    private static void stop(Part part) {
        try {
            CompletableFuture.runAsync(
                            () -> {
                                try {
                                    part.stop();
                                } catch (Exception e) {
                                    LOG.log(Level.WARNING, "A part did not stop cleanly", e);
                                }
                            },
                            work -> new Thread(work, "stopping").start())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.log(Level.WARNING, "A part did not stop in time", e);
        }
    }
}
