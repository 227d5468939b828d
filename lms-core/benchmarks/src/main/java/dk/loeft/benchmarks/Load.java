package dk.loeft.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** The same work from several threads at once. */
final class Load {
    static final int THREADS = 8;

    private Load() {}

    /**
     * Does the work so many times, shared among the threads.
     *
     * @param work is told its number
     * @return how often it was done in a second
     */
    static double perSecond(int times, IntConsumer work) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> shares = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread;
                shares.add(() -> {
                    for (int i = first; i < times; i += THREADS) {
                        work.accept(i);
                    }
                    return true;
                });
            }
            long begun = System.nanoTime();
            for (Future<Boolean> share : threads.invokeAll(shares)) {
                share.get();
            }
            return times / ((System.nanoTime() - begun) / 1e9);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
