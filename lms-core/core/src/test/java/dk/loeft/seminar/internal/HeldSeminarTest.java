package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.AUTHOR;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.DRAFT;
import static dk.loeft.seminar.internal.Campus.FIRST_AID;
import static dk.loeft.seminar.internal.Campus.STRANGER;
import static dk.loeft.seminar.internal.Campus.TODAY;
import static dk.loeft.seminar.internal.Campus.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.seminar.Attendee;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.Participant;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarFilter.Show;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.TookPart;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.SecretBox;
import dk.loeft.testing.RealDatabase;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Seminars that were held before they stood here. */
class HeldSeminarTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate DAY = TODAY.minusDays(7);

    private static final SeminarInput TWO_DAYS =
            Campus.input(2, false, session(DAY, "09:00", "12:00"), session(DAY.plusDays(1), "09:00", "12:00"));

    private Campus campus = new Campus(database);

    @BeforeEach
    void nothingPlanned() {
        campus = new Campus(database).build();
    }

    @Test
    void whatWasHeldStandsWithThoseWhoWereThere(@TempDir Path folder) {
        SeminarId seminar = enter(TWO_DAYS, List.of(took(ANNE, 1, 2), took(BO, 2)));

        assertThat(campus.planning(all ->
                                all.planned(new SeminarFilter("", Optional.empty(), Show.PAST), PageRequest.first(10)))
                        .rows())
                .extracting(SeminarRow::id, SeminarRow::booked)
                .containsExactly(tuple(seminar, 2));
        List<Participant> people = campus.planning(all -> all.participants(seminar));
        assertThat(people)
                .extracting(Participant::person, Participant::state)
                .containsExactlyInAnyOrder(tuple(ANNE, BookingState.BOOKED), tuple(BO, BookingState.BOOKED));
        Actor planner = Actor.person(AUTHOR, List.of(Grant.everywhere(Role.AUTHOR)));
        SecretBox box = new SecretBox(folder.resolve("secrets.key"));
        assertThat(database.inTransaction(manager ->
                                campus.attendance(manager, planner, box).sheet(seminar, 1))
                        .orElseThrow()
                        .people())
                .extracting(Attendee::name, Attendee::present, Attendee::byHand, Attendee::sessions)
                .containsExactlyInAnyOrder(tuple("Anne Berg", true, true, 2), tuple("Bo Berg", false, true, 1));
    }

    @Test
    void nobodyIsToldOfIt() {
        enter(TWO_DAYS, List.of(took(ANNE, 1)));

        assertThat(campus.news()).isEmpty();
    }

    @Test
    void whatCannotHaveBeenSoIsRefused() {
        refused("seminar.held.over", Campus.morning(TODAY.plusDays(1), 5), List.of());
        refused(
                "seminar.held.over",
                Campus.input(5, false, session(DAY, "09:00", "12:00"), session(TODAY, "11:00", "23:00")),
                List.of());
        refused("seminar.sessions", Campus.input(5, false), List.of());
        refused("seminar.session.end", Campus.input(5, false, session(DAY, "12:00", "09:00")), List.of());
        refused("seminar.seats.booked", TWO_DAYS, List.of(took(ANNE), took(BO), took(STRANGER)));
        refused("seminar.held.twice", TWO_DAYS, List.of(took(ANNE, 1), took(ANNE, 2)));
        refused("seminar.attendance.session", TWO_DAYS, List.of(took(ANNE, 3)));
        assertThatThrownBy(() -> campus.planning(all -> all.enterHeld(DRAFT, TWO_DAYS, List.of())))
                .hasMessage("seminar.course.closed");
        assertThat(database.number("SELECT COUNT(*) FROM seminar")).isZero();
    }

    private SeminarId enter(SeminarInput input, List<TookPart> people) {
        return campus.planning(all -> all.enterHeld(FIRST_AID, input, people));
    }

    private void refused(String key, SeminarInput input, List<TookPart> people) {
        assertThatThrownBy(() -> enter(input, people)).as(key).hasMessage(key);
    }

    private static TookPart took(PersonId person, Integer... sessions) {
        return new TookPart(person, Set.of(sessions));
    }
}
