package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.DRAFT;
import static dk.loeft.seminar.internal.Campus.STRANGER;
import static dk.loeft.seminar.internal.Campus.TODAY;
import static dk.loeft.seminar.internal.Campus.morning;
import static dk.loeft.seminar.internal.Campus.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.Participant;
import dk.loeft.seminar.PlannableCourse;
import dk.loeft.seminar.RoomClash;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarFilter.Show;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.SeminarNews.What;
import dk.loeft.seminar.SeminarPlanning;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.SessionInput;
import dk.loeft.seminar.SessionView;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlanningTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate DAY = TODAY.plusDays(7);

    private Campus campus = new Campus(database);

    @BeforeEach
    void nothingPlanned() {
        campus = new Campus(database).build();
    }

    @Test
    void whatIsPlannedIsReadAsItWasWritten() {
        SessionInput online = new SessionInput(
                LocalDate.of(2027, 7, 1), LocalTime.of(13, 0), LocalTime.of(14, 30), "", "https://moede.example/a?b=1");
        SeminarInput input = new SeminarInput(
                List.of(session(DAY, "09:00", "12:00"), online), 12, DAY.minusDays(1), true, " Frida ", "Tag tøj på");
        SeminarId seminar = campus.plan(input);

        SeminarView view = view(seminar);
        assertThat(view.row().title()).isEqualTo("Førstehjælp");
        assertThat(view.row().startsAt()).isEqualTo(Instant.parse("2026-12-01T08:00:00Z"));
        assertThat(view.row().endsAt()).as("summer time").isEqualTo(Instant.parse("2027-07-01T12:30:00Z"));
        assertThat(view.row().approval()).isTrue();
        assertThat(view.contact()).isEqualTo("Frida");
        assertThat(view.sessions())
                .extracting(
                        SessionView::number, SessionView::on, SessionView::from, SessionView::room, SessionView::link)
                .containsExactly(
                        tuple(1, DAY, LocalTime.of(9, 0), "Lokale 1", ""),
                        tuple(2, online.on(), LocalTime.of(13, 0), "", online.link()));
    }

    @Test
    void aRoomThatIsUsedTwiceAtATimeIsToldOnBothSides() {
        SeminarId first = campus.plan(Campus.input(5, false, session(DAY, "09:00", "12:00")));
        SeminarId second = campus.plan(Campus.input(5, false, session(DAY, "11:00", "13:00")));
        SeminarId after = campus.plan(Campus.input(5, false, session(DAY, "13:00", "14:00")));
        campus.plan(at("Lokale 2", ""));
        campus.plan(at("", "https://moede.example/a"));

        assertThat(clashes(first))
                .extracting(RoomClash::other, RoomClash::room)
                .containsExactly(tuple(second, "Lokale 1"));
        assertThat(clashes(second)).extracting(RoomClash::other).containsExactly(first);
        assertThat(clashes(after)).as("one ends as the other begins").isEmpty();
        assertThat(campus.<List<String>>planning(SeminarPlanning::rooms)).containsExactly("Lokale 1", "Lokale 2");

        campus.planning(all -> {
            all.cancel(second, "For få");
            return true;
        });
        assertThat(clashes(first)).isEmpty();
    }

    private List<RoomClash> clashes(SeminarId seminar) {
        return campus.planning(all -> all.clashes(seminar));
    }

    @Test
    void whatCannotBeSoIsRefused() {
        assertThatThrownBy(() -> campus.planning(all -> all.plan(DRAFT, morning(DAY, 5))))
                .hasMessage("seminar.course.closed");
        refused("seminar.sessions", Campus.input(5, false));
        refused(
                "seminar.sessions",
                Campus.input(
                        5,
                        false,
                        Collections.nCopies(21, session(DAY, "09:00", "10:00")).toArray(SessionInput[]::new)));
        refused("seminar.session.end", Campus.input(5, false, session(DAY, "12:00", "12:00")));
        refused("seminar.session.end", Campus.input(5, false, session(DAY, "12:00", "09:00")));
        refused("seminar.session.past", morning(TODAY.minusDays(1), 5));
        refused("seminar.session.past", Campus.input(5, false, session(TODAY, "09:00", "18:00")));
        refused(
                "seminar.session.order",
                Campus.input(5, false, session(DAY, "09:00", "12:00"), session(DAY, "11:59", "13:00")));
        refused("seminar.session.place", at("", ""));
        refused("seminar.session.room", at("x".repeat(201), ""));
        refused("seminar.session.link", at("", "http://moede.example"));
        refused("seminar.session.link", at("", "javascript:alert(1)"));
        refused("seminar.session.link", at("", "https://moede.example/" + "x".repeat(500)));
        refused("seminar.seats.range", morning(DAY, 0));
        refused("seminar.seats.range", morning(DAY, 501));
        refused("seminar.until.late", until(DAY.plusDays(1)));
        refused("seminar.until.past", until(TODAY.minusDays(1)));
        refused("seminar.contact", new SeminarInput(List.of(session(DAY, "09:00", "12:00")), 5, DAY, false, " ", ""));
        refused(
                "seminar.note",
                new SeminarInput(List.of(session(DAY, "09:00", "12:00")), 5, DAY, false, "Frida", "x".repeat(1_001)));
        assertThat(database.number("SELECT COUNT(*) FROM seminar")).isZero();
    }

    @Test
    void whoeverHasBookedIsToldWhenTimesOrPlacesChangeAndNotOfTheRest() {
        SeminarId seminar = campus.plan(morning(DAY, 1));
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);

        campus.author(all -> all.change(
                seminar, new SeminarInput(morning(DAY, 1).sessions(), 1, DAY, false, "En anden", "Godt at vide")));
        assertThat(campus.news()).extracting(SeminarNews::what).doesNotContain(What.CHANGED);
        campus.author(all -> all.change(seminar, Campus.input(1, false, session(DAY.plusDays(1), "09:00", "12:00"))));

        assertThat(campus.news()).last().satisfies(news -> {
            assertThat(news.what()).isEqualTo(What.CHANGED);
            assertThat(news.on()).isEqualTo(DAY.plusDays(1));
            assertThat(news.bookings()).extracting(SeminarNews.Booking::person).containsExactly(ANNE, BO);
        });
        assertThat(view(seminar).sequence()).isEqualTo(2);
    }

    @Test
    void moreSeatsGoToThoseWhoWait() {
        SeminarId seminar = campus.plan(morning(DAY, 1));
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);
        campus.book(STRANGER, seminar);

        campus.author(all -> all.change(seminar, morning(DAY, 3)));

        assertThat(participants(seminar)).extracting(Participant::state).containsOnly(BookingState.BOOKED);
        assertThat(campus.news()).last().satisfies(news -> {
            assertThat(news.what()).isEqualTo(What.MOVED_UP);
            assertThat(news.bookings()).extracting(SeminarNews.Booking::person).containsExactly(BO, STRANGER);
        });
    }

    @Test
    void thereCannotBeFewerSeatsThanAreTaken() {
        SeminarId seminar = campus.plan(morning(DAY, 3));
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);

        assertThatThrownBy(() -> campus.author(all -> all.change(seminar, morning(DAY, 1))))
                .hasMessage("seminar.seats.booked");
        campus.author(all -> all.change(seminar, morning(DAY, 2)));
        assertThat(view(seminar).row().seats()).isEqualTo(2);
    }

    @Test
    void whatHasBegunCanStillBeChangedButNotMovedIntoThePast() {
        SessionInput first = session(DAY, "09:00", "12:00");
        SeminarId seminar = campus.plan(Campus.input(5, false, first, session(DAY.plusDays(2), "09:00", "12:00")));
        campus.later(Duration.ofDays(8));

        campus.author(
                all -> all.change(seminar, Campus.input(6, false, first, session(DAY.plusDays(3), "09:00", "12:00"))));
        assertThatThrownBy(() -> campus.author(
                        all -> all.change(seminar, Campus.input(6, false, first, session(DAY, "13:00", "14:00")))))
                .hasMessage("seminar.session.past");
        campus.later(Duration.ofDays(10));
        assertThatThrownBy(() -> campus.author(all -> all.change(seminar, morning(DAY, 5))))
                .hasMessage("seminar.over");
    }

    @Test
    void whatIsCancelledStaysSoAndEverybodyIsTold() {
        SeminarId seminar = campus.plan(morning(DAY, 1));
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);

        assertThatThrownBy(() -> campus.author(all -> all.cancel(seminar, " "))).hasMessage("seminar.reason");
        campus.author(all -> all.cancel(seminar, "Underviseren er syg"));

        assertThat(campus.news()).last().satisfies(news -> {
            assertThat(news.what()).isEqualTo(What.CANCELLED);
            assertThat(news.bookings()).extracting(SeminarNews.Booking::person).containsExactly(ANNE, BO);
        });
        assertThat(participants(seminar)).isEmpty();
        assertThat(campus.<Optional<SeminarView>>ask(ANNE, all -> all.seminar(seminar)))
                .hasValueSatisfying(view -> assertThat(view.cancelReason()).isEqualTo("Underviseren er syg"));
        assertThatThrownBy(() -> campus.author(all -> all.cancel(seminar, "igen")))
                .hasMessage("seminar.cancelled");
        assertThatThrownBy(() -> campus.author(all -> all.change(seminar, morning(DAY, 5))))
                .hasMessage("seminar.cancelled");
    }

    @Test
    void theListTellsWhatComesWhatWasAndWhatWasCancelled() {
        SeminarId soon = campus.plan(morning(TODAY.plusDays(1), 5));
        SeminarId later = campus.plan(morning(TODAY.plusDays(9), 5));
        SeminarId cancelled = campus.plan(morning(TODAY.plusDays(5), 5));
        campus.author(all -> all.cancel(cancelled, "Syg"));

        assertThat(planned(Show.COMING)).extracting(SeminarRow::id).containsExactly(soon, later);
        assertThat(planned(Show.CANCELLED)).extracting(SeminarRow::id).containsExactly(cancelled);
        campus.later(Duration.ofDays(3));
        assertThat(planned(Show.COMING)).extracting(SeminarRow::id).containsExactly(later);
        assertThat(planned(Show.PAST)).extracting(SeminarRow::id).containsExactly(soon);
        assertThat(campus.<List<PlannableCourse>>planning(all -> all.courses()))
                .extracting(PlannableCourse::title)
                .containsExactly("Brand", "Førstehjælp");
    }

    @Test
    void manyParticipantsTakeAsManyStatementsAsOne() {
        SeminarId seminar = campus.plan(morning(DAY, 2));
        campus.book(ANNE, seminar);
        int one = database.statementsOf(manager -> campus.planning(manager).participants(seminar));
        campus.book(BO, seminar);
        campus.book(STRANGER, seminar);

        assertThat(database.statementsOf(manager -> campus.planning(manager).participants(seminar)))
                .isEqualTo(one)
                .isOne();
        assertThat(participants(seminar))
                .extracting(Participant::name, Participant::unit, Participant::state)
                .containsExactly(
                        tuple("Anne Berg", "Hjemmeplejen", BookingState.BOOKED),
                        tuple("Bo Berg", "Hjemmeplejen", BookingState.BOOKED),
                        tuple("Svend Berg", "Skolen", BookingState.WAITING));
    }

    private void refused(String key, SeminarInput input) {
        assertThatThrownBy(() -> campus.plan(input)).hasMessage(key);
    }

    private static SeminarInput at(String room, String link) {
        return Campus.input(5, false, new SessionInput(DAY, LocalTime.of(9, 0), LocalTime.of(10, 0), room, link));
    }

    private static SeminarInput until(LocalDate day) {
        return new SeminarInput(List.of(session(DAY, "09:00", "12:00")), 5, day, false, "Frida", "");
    }

    private List<SeminarRow> planned(Show show) {
        return campus.planning(all -> all.planned(new SeminarFilter("", Optional.empty(), show), PageRequest.first(20)))
                .rows();
    }

    private SeminarView view(SeminarId seminar) {
        return campus.planning(all -> all.planned(seminar)).orElseThrow();
    }

    private List<Participant> participants(SeminarId seminar) {
        return campus.planning(all -> all.participants(seminar));
    }
}
