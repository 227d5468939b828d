package dk.loeft.shared;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Repeats use cases that came in each other's way: a deadlock, or a row that another transaction stored first. The transaction
 * rolled back; done again, it sees what the other one did. Between attempts it waits a moment, longer each time and never the
 * same, so that those who met do not meet again.
 */
public final class Retry {
    private static final int ATTEMPTS = 8;

    private static final long FIRST_PAUSE_MILLIS = 10;

    private Retry() {}

    /** Does it, at most eight times; what it throws else is passed on. */
    public static <T> T of(Supplier<T> useCase) {
        return of(useCase, Retry::pause);
    }

    /**
     * The same, waiting as the caller says.
     *
     * @param pause is given the most milliseconds to wait; false ends the attempts
     */
    static <T> T of(Supplier<T> useCase, LongPredicate pause) {
        for (int attempt = 1; ; attempt++) {
            try {
                return useCase.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !collided(e) || !pause.test(FIRST_PAUSE_MILLIS << (attempt - 1))) {
                    throw e;
                }
            }
        }
    }

    private static boolean pause(long most) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether the database says so: 40001 is a deadlock, 23000 a key that is there already. */
    private static boolean collided(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), Optional::isPresent, each -> each.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .anyMatch(each -> each instanceof SQLException sql
                        && sql.getSQLState() != null
                        && (sql.getSQLState().equals("40001")
                                || sql.getSQLState().equals("23000")));
    }
}
