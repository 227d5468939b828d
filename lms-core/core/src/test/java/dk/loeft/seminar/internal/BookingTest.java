package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.FIRE;
import static dk.loeft.seminar.internal.Campus.LEADER;
import static dk.loeft.seminar.internal.Campus.STRANGER;
import static dk.loeft.seminar.internal.Campus.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarFilter.Show;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.SeminarNews.What;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.SessionInput;
import dk.loeft.seminar.SessionView;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class BookingTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final PageRequest FIRST = PageRequest.first(20);

    private Campus campus = new Campus(database);

    @BeforeEach
    void nothingPlanned() {
        campus = new Campus(database).build();
    }

    @Test
    void seatsGoToThoseWhoAskFirstAndTheOthersWait() {
        SeminarId seminar = campus.plan(Campus.morning(TODAY.plusDays(7), 1));

        assertThat(campus.book(ANNE, seminar)).isEqualTo(BookingState.BOOKED);
        assertThat(campus.book(BO, seminar)).isEqualTo(BookingState.WAITING);
        assertThat(campus.book(STRANGER, seminar)).isEqualTo(BookingState.WAITING);

        assertThat(view(STRANGER, seminar).mine())
                .hasValueSatisfying(mine -> assertThat(mine.ahead()).isOne());
        assertThat(told())
                .containsExactly(
                        tuple(What.BOOKED, List.of(ANNE)),
                        tuple(What.WAITING, List.of(BO)),
                        tuple(What.WAITING, List.of(STRANGER)));
    }

    @Test
    void aSeatThatIsGivenBackGoesToWhoeverHasWaitedLongest() {
        SeminarId seminar = campus.plan(Campus.morning(TODAY.plusDays(7), 1));
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);
        campus.book(STRANGER, seminar);

        campus.act(ANNE, all -> all.giveBack(seminar));

        assertThat(state(BO, seminar)).contains(BookingState.BOOKED);
        assertThat(state(STRANGER, seminar)).contains(BookingState.WAITING);
        assertThat(told()).last().isEqualTo(tuple(What.MOVED_UP, List.of(BO)));
        assertThat(campus.book(ANNE, seminar)).as("last in line now").isEqualTo(BookingState.WAITING);
        assertThat(view(ANNE, seminar).mine())
                .hasValueSatisfying(mine -> assertThat(mine.ahead()).isOne());
    }

    @Test
    void whoGivesUpWaitingMovesNobody() {
        SeminarId seminar = campus.plan(Campus.morning(TODAY.plusDays(7), 1));
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);

        campus.act(BO, all -> all.giveBack(seminar));

        assertThat(state(ANNE, seminar)).contains(BookingState.BOOKED);
        assertThat(told()).hasSize(2);
        assertThatThrownBy(() -> campus.act(BO, all -> all.giveBack(seminar))).hasMessage("seminar.booking.none");
    }

    @Test
    void whoDoesNotWantToWaitIsRefusedWhereAllSeatsAreTaken() {
        SeminarId seminar = campus.plan(Campus.morning(TODAY.plusDays(7), 1));
        campus.book(ANNE, seminar);

        assertThatThrownBy(() -> campus.ask(BO, all -> all.book(seminar, false)))
                .hasMessage("seminar.booking.full");
        assertThat(database.number("SELECT COUNT(*) FROM seminar_booking")).isOne();
    }

    /** Eight people ask at once for three seats: three get one, whatever the order, and nobody is forgotten. */
    @Test
    void thereAreNeverMoreBookedThanSeatsHoweverManyAskAtOnce() throws Exception {
        SeminarId seminar = campus.plan(Campus.morning(TODAY.plusDays(7), 3));
        List<PersonId> crowd = crowd(8);

        List<BookingState> states = atOnce(crowd.stream()
                .map(each -> (Runner) () -> campus.book(each, seminar))
                .toList());

        assertThat(Collections.frequency(states, BookingState.BOOKED)).isEqualTo(3);
        assertThat(Collections.frequency(states, BookingState.WAITING)).isEqualTo(5);
        assertThat(booked(seminar)).isEqualTo(3);
    }

    /** Those with a seat give it back while others ask: no seat is lost, and none is given twice. */
    @Test
    void seatsThatAreGivenBackWhileOthersAskAreNeitherLostNorGivenTwice() throws Exception {
        SeminarId seminar = campus.plan(Campus.morning(TODAY.plusDays(7), 2));
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);
        List<PersonId> crowd = crowd(4);
        List<Runner> work = new ArrayList<>();
        crowd.forEach(each -> work.add(() -> campus.book(each, seminar)));
        List.of(ANNE, BO)
                .forEach(each -> work.add(() -> {
                    campus.act(each, all -> all.giveBack(seminar));
                    return BookingState.LEFT;
                }));

        atOnce(work);

        assertThat(booked(seminar)).isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM seminar_booking WHERE state = 'WAITING'"))
                .isEqualTo(2);
    }

    @Test
    void whoPressesTwiceAtOnceBooksOnce() throws Exception {
        SeminarId seminar = campus.plan(Campus.morning(TODAY.plusDays(7), 5));
        List<BookingState> states = atOnce(List.of(
                () -> tolerant(() -> campus.book(ANNE, seminar)), () -> tolerant(() -> campus.book(ANNE, seminar))));

        assertThat(states).containsExactlyInAnyOrder(BookingState.BOOKED, BookingState.REFUSED);
        assertThat(booked(seminar)).isOne();
    }

    @Test
    void nobodyBooksTwiceOrElsewhereAtTheSameTime() {
        SeminarId morning = campus.plan(Campus.morning(TODAY.plusDays(7), 5));
        SeminarId overlapping = campus.planning(
                all -> all.plan(FIRE, Campus.input(5, false, Campus.session(TODAY.plusDays(7), "11:59", "13:00"))));
        SeminarId after = campus.planning(
                all -> all.plan(FIRE, Campus.input(5, false, Campus.session(TODAY.plusDays(7), "12:00", "13:00"))));
        campus.book(ANNE, morning);

        assertThatThrownBy(() -> campus.book(ANNE, morning)).hasMessage("seminar.booking.twice");
        assertThatThrownBy(() -> campus.book(ANNE, overlapping)).hasMessage("seminar.booking.overlap");
        assertThat(campus.book(ANNE, after)).isEqualTo(BookingState.BOOKED);
        assertThat(campus.book(BO, overlapping)).as("another person").isEqualTo(BookingState.BOOKED);
        campus.act(ANNE, all -> all.giveBack(morning));
        assertThatThrownBy(() -> campus.book(ANNE, overlapping))
                .as("it overlaps the one after, too")
                .hasMessage("seminar.booking.overlap");
    }

    @Test
    void nobodyBooksTooLateOrWhatIsCancelledOrNotThere() {
        SeminarInput until = new SeminarInput(
                List.of(Campus.session(TODAY.plusDays(7), "09:00", "12:00")), 5, TODAY.plusDays(2), false, "Frida", "");
        SeminarId closing = campus.plan(until);
        SeminarId cancelled = campus.plan(Campus.morning(TODAY.plusDays(8), 5));
        campus.author(all -> all.cancel(cancelled, "Syg"));

        assertThatThrownBy(() -> campus.book(ANNE, cancelled)).hasMessage("seminar.cancelled");
        assertThatThrownBy(() -> campus.book(ANNE, new SeminarId(404))).hasMessage("seminar.unknown");
        campus.later(Duration.ofDays(2));
        assertThat(campus.book(BO, closing)).as("its last day").isEqualTo(BookingState.BOOKED);
        campus.later(Duration.ofDays(1));
        assertThatThrownBy(() -> campus.book(ANNE, closing)).hasMessage("seminar.booking.late");
        campus.later(Duration.ofDays(5));
        assertThatThrownBy(() -> campus.book(ANNE, closing)).hasMessage("seminar.begun");
        assertThatThrownBy(() -> campus.act(BO, all -> all.giveBack(closing))).hasMessage("seminar.begun");
    }

    @Test
    void aCourseThatIsRetiredTakesNoMoreBookings() {
        SeminarId seminar = campus.plan(Campus.morning(TODAY.plusDays(7), 5));
        campus.book(BO, seminar);
        database.execute("UPDATE course SET state = 'RETIRED' WHERE id = 1");
        try {
            assertThatThrownBy(() -> campus.book(ANNE, seminar)).hasMessage("seminar.course.closed");
            assertThat(campus.<Optional<SeminarView>>ask(ANNE, all -> all.seminar(seminar)))
                    .isEmpty();
            assertThat(view(BO, seminar).mine()).isPresent();
            assertThat(open()).isEmpty();
        } finally {
            database.execute("UPDATE course SET state = 'PUBLISHED' WHERE id = 1");
        }
    }

    @Test
    void theLinkIsForThoseWhoHaveASeat() {
        SessionInput online = new SessionInput(
                TODAY.plusDays(7), LocalTime.of(9, 0), LocalTime.of(10, 0), "", "https://moede.example/1");
        SeminarId seminar = campus.plan(Campus.input(1, false, online));
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);

        assertThat(view(ANNE, seminar).sessions()).extracting(SessionView::link).containsExactly(online.link());
        assertThat(view(BO, seminar).sessions())
                .extracting(SessionView::link, SessionView::online)
                .containsExactly(tuple("", true));
    }

    @Test
    void theListShowsWhatCanBeBookedAndWhatOneHas() {
        SeminarId later = campus.plan(Campus.morning(TODAY.plusDays(9), 5));
        SeminarId sooner = campus.plan(Campus.morning(TODAY.plusDays(7), 5));
        SeminarId cancelled = campus.plan(Campus.morning(TODAY.plusDays(8), 5));
        campus.author(all -> all.cancel(cancelled, "Syg"));
        campus.book(ANNE, later);

        assertThat(open()).extracting(SeminarRow::id).containsExactly(sooner, later);
        assertThat(list(new SeminarFilter("", Optional.empty(), Show.MINE)))
                .extracting(SeminarRow::id, SeminarRow::free)
                .containsExactly(tuple(later, 4));
        assertThat(list(new SeminarFilter("første lokale", Optional.empty(), Show.OPEN)))
                .hasSize(2);
        assertThat(list(new SeminarFilter("", Optional.of(FIRE), Show.OPEN))).isEmpty();
        assertThat(list(new SeminarFilter("", Optional.empty(), Show.CANCELLED)))
                .as("not more than may be booked")
                .hasSize(2);
    }

    @Test
    void manySeminarsTakeAsManyStatementsAsOne() {
        campus.plan(Campus.morning(TODAY.plusDays(7), 5));
        SeminarFilter all = new SeminarFilter("", Optional.empty(), Show.OPEN);
        int one =
                database.statementsOf(manager -> campus.seminars(manager, ANNE).list(all, FIRST));
        for (int day = 8; day < 14; day++) {
            campus.book(BO, campus.plan(Campus.morning(TODAY.plusDays(day), 5)));
        }

        assertThat(database.statementsOf(
                        manager -> campus.seminars(manager, ANNE).list(all, FIRST)))
                .isEqualTo(one)
                .isEqualTo(2);
    }

    @Test
    void aSeatIsGivenByAsManyStatementsHoweverManyWait() {
        SeminarId small = campus.plan(Campus.morning(TODAY.plusDays(7), 1));
        SeminarId large = campus.plan(Campus.morning(TODAY.plusDays(8), 1));
        campus.book(ANNE, small);
        campus.book(BO, small);
        campus.book(ANNE, large);
        crowd(6).forEach(each -> campus.book(each, large));

        int few =
                database.statementsOf(manager -> campus.seminars(manager, ANNE).giveBack(small));
        int many =
                database.statementsOf(manager -> campus.seminars(manager, ANNE).giveBack(large));

        assertThat(many).isEqualTo(few);
    }

    @Test
    void whoLeavesGivesBackWhatBeginsLater() {
        SeminarId before = campus.plan(Campus.morning(TODAY.plusDays(3), 1));
        SeminarId after = campus.plan(Campus.morning(TODAY.plusDays(7), 1));
        campus.book(ANNE, before);
        campus.book(ANNE, after);
        campus.book(LEADER, after);

        database.transact(
                manager -> new LeaverObserver(new BookingRepository(manager), campus.desk(manager, campus.clock()))
                        .left(new PersonLeft(ANNE, TODAY.plusDays(5))));

        assertThat(state(ANNE, before)).contains(BookingState.BOOKED);
        assertThat(state(ANNE, after)).contains(BookingState.LEFT);
        assertThat(state(LEADER, after)).contains(BookingState.BOOKED);
    }

    private List<PersonId> crowd(int size) {
        List<PersonId> crowd = new ArrayList<>();
        for (int number = 100; number < 100 + size; number++) {
            database.execute(
                    "INSERT IGNORE INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', 'Pia', 'Berg', NOW())"
                            .formatted(number, number));
            crowd.add(new PersonId(number));
        }
        return crowd;
    }

    private static BookingState tolerant(Runner work) throws Exception {
        try {
            return work.run();
        } catch (RefusedException e) {
            assertThat(e).hasMessage("seminar.booking.twice");
            return BookingState.REFUSED;
        }
    }

    private interface Runner {
        BookingState run() throws Exception;
    }

    private static List<BookingState> atOnce(List<Runner> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(work.size());
        ExecutorService threads = Executors.newFixedThreadPool(work.size());
        try {
            List<Future<BookingState>> running = new ArrayList<>();
            for (Runner each : work) {
                running.add(threads.submit(() -> {
                    start.await();
                    return each.run();
                }));
            }
            List<BookingState> states = new ArrayList<>();
            for (Future<BookingState> each : running) {
                states.add(each.get());
            }
            return states;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Tuple> told() {
        return campus.news().stream()
                .map(each -> tuple(
                        each.what(),
                        each.bookings().stream()
                                .map(SeminarNews.Booking::person)
                                .toList()))
                .toList();
    }

    private List<SeminarRow> open() {
        return list(new SeminarFilter("", Optional.empty(), Show.OPEN));
    }

    private List<SeminarRow> list(SeminarFilter filter) {
        return campus.ask(ANNE, all -> all.list(filter, FIRST)).rows();
    }

    private SeminarView view(PersonId person, SeminarId seminar) {
        return campus.ask(person, all -> all.seminar(seminar)).orElseThrow();
    }

    private Optional<BookingState> state(PersonId person, SeminarId seminar) {
        return view(person, seminar).row().mine();
    }

    private static long booked(SeminarId seminar) {
        return database.number(
                "SELECT COUNT(*) FROM seminar_booking WHERE state = 'BOOKED' AND seminar_id = " + seminar.value());
    }
}
