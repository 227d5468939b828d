package dk.loeft.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {
    private final AtomicInteger attempts = new AtomicInteger();

    private final List<Long> pauses = new ArrayList<>();

    @Test
    void aDeadlockIsTriedAgainUntilItIsNoMore() {
        assertThat(Retry.<String>of(() -> collidingBefore(5), pauses::add)).isEqualTo("done");
        assertThat(attempts).hasValue(5);
        assertThat(pauses).containsExactly(10L, 20L, 40L, 80L);
    }

    @Test
    void whatNeverStopsCollidingIsPassedOn() {
        assertThatThrownBy(() -> Retry.<String>of(() -> collidingBefore(100), pauses::add))
                .isInstanceOf(PersistenceException.class);
        assertThat(attempts).hasValue(8);
    }

    @Test
    void whoeverIsInterruptedWhileWaitingGivesUp() {
        assertThatThrownBy(() -> Retry.<String>of(() -> collidingBefore(2), most -> false))
                .isInstanceOf(PersistenceException.class);
        assertThat(attempts).hasValue(1);
    }

    @Test
    void otherFailuresArePassedOnAtOnce() {
        assertThatThrownBy(() -> Retry.of(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");
        assertThat(attempts).hasValue(1);
    }

    private String collidingBefore(int successful) {
        if (attempts.incrementAndGet() < successful) {
            throw new PersistenceException(new SQLException("Deadlock found", "40001"));
        }
        return "done";
    }
}
