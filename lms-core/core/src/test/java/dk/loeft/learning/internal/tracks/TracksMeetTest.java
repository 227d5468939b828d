package dk.loeft.learning.internal.tracks;

import static dk.loeft.learning.internal.tracks.TrackHouse.ANNE;
import static dk.loeft.learning.internal.tracks.TrackHouse.TODAY;
import static dk.loeft.learning.internal.tracks.TrackHouse.all;
import static dk.loeft.learning.internal.tracks.TrackHouse.input;
import static dk.loeft.learning.internal.tracks.TrackHouse.leader;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.MyTrack;
import dk.loeft.learning.TrackId;
import dk.loeft.testing.RealDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several courses of the same tracks are finished at the same moment by one person. */
@Timeout(120)
class TracksMeetTest {
    private static final int COURSES = 4;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final TrackHouse house = new TrackHouse(database);

    private final ExecutorService threads = Executors.newFixedThreadPool(COURSES + 1);

    private CyclicBarrier together = new CyclicBarrier(COURSES);

    @BeforeEach
    void begin() {
        house.begin();
    }

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    @Test
    void allFinishAndTheTracksAreCompletedOnce() throws Exception {
        TrackId one = house.track(input("Hverdag", all("A", 1, 2, 3, 4)));
        TrackId other = house.track(input("Anden", all("A", 4, 3, 2, 1)));
        house.take(ANNE, all -> all.enrol(one));
        house.take(ANNE, all -> all.enrol(other));

        finish(LongStream.rangeClosed(1, COURSES).mapToObj(this::finishing).toList());

        assertThat(house.<List<MyTrack>>learn(ANNE, all -> all.mine()))
                .extracting(MyTrack::percent)
                .containsExactly(100, 100);
        assertThat(database.number("SELECT COUNT(*) FROM track_completion")).isEqualTo(2);
    }

    @Test
    void whoIsPutInMeanwhileMissesNothing() throws Exception {
        TrackId track = house.track(input("Hverdag", all("A", 1, 2, 3, 4)));
        LongStream.rangeClosed(1, COURSES)
                .forEach(course -> database.execute(
                        "INSERT INTO enrolment (person_id, course_id, state, enrolled_at) VALUES (10, %d, 'IN_PROGRESS', NOW())"
                                .formatted(course)));
        List<Callable<Boolean>> all = new ArrayList<>(
                LongStream.rangeClosed(1, COURSES).mapToObj(this::finishing).toList());
        all.add(() -> {
            together.await();
            house.lead(leader(), tracks -> tracks.assign(track, List.of(ANNE), TODAY.plusDays(9)));
            return true;
        });
        together = new CyclicBarrier(COURSES + 1);

        finish(all);

        assertThat(house.<List<MyTrack>>learn(ANNE, tracks -> tracks.mine()))
                .extracting(MyTrack::percent)
                .containsExactly(100);
    }

    /** Writes the completion, waits until all have written theirs, and tells of it. */
    private Callable<Boolean> finishing(long course) {
        return () -> database.inTransaction(manager -> {
            house.write(manager, ANNE, course);
            await();
            house.tell(manager, ANNE, course);
            return true;
        });
    }

    private void await() {
        try {
            together.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    private void finish(List<Callable<Boolean>> all) throws Exception {
        for (Future<Boolean> each : threads.invokeAll(all)) {
            assertThat(each.get()).isTrue();
        }
    }
}
