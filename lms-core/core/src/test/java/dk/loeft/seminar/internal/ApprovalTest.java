package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.HEAD;
import static dk.loeft.seminar.internal.Campus.LEADER;
import static dk.loeft.seminar.internal.Campus.STRANGER;
import static dk.loeft.seminar.internal.Campus.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingRequest;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.seminar.SeminarNews.What;
import dk.loeft.testing.RealDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApprovalTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Actor LEADING = Campus.leader(LEADER, "/1/2/");
    private static final Actor HEADING = Campus.leader(HEAD, "/1/");
    private static final Actor DEPUTY =
            Actor.person(STRANGER, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.deputy("/1/2/", LEADER)));

    private Campus campus = new Campus(database);

    private SeminarId seminar = new SeminarId(0);

    @BeforeEach
    void oneSeatThatALeaderHasToGrant() {
        campus = new Campus(database).build();
        seminar = campus.plan(Campus.input(1, true, Campus.session(TODAY.plusDays(7), "09:00", "12:00")));
    }

    @Test
    void aRequestTakesNoSeatUntilTheLeaderHasSaidYes() {
        assertThat(campus.book(ANNE, seminar)).isEqualTo(BookingState.REQUESTED);
        assertThat(waiting(LEADING)).singleElement().satisfies(request -> {
            assertThat(request.name()).isEqualTo("Anne Berg");
            assertThat(request.title()).isEqualTo("Førstehjælp");
            assertThat(request.free()).isOne();
        });

        campus.answer(LEADING, all -> all.approve(campus.booking(ANNE, seminar)));

        assertThat(state(ANNE)).contains(BookingState.BOOKED);
        assertThat(waiting(LEADING)).isEmpty();
        assertThat(campus.news()).extracting(SeminarNews::what).containsExactly(What.REQUESTED, What.APPROVED);
        assertThat(database.number("SELECT decided_by FROM seminar_booking")).isEqualTo(LEADER.value());
    }

    @Test
    void whoWasApprovedLaterThanAllSeatsWereTakenWaitsByTheMomentOfAsking() {
        campus.book(ANNE, seminar);
        campus.book(BO, seminar);
        campus.book(LEADER, seminar);
        campus.answer(HEADING, all -> all.approve(campus.booking(LEADER, seminar)));
        campus.answer(LEADING, all -> all.approve(campus.booking(BO, seminar)));
        campus.answer(LEADING, all -> all.approve(campus.booking(ANNE, seminar)));

        assertThat(state(BO)).contains(BookingState.WAITING);
        assertThat(campus.news()).last().extracting(SeminarNews::what).isEqualTo(What.WAITING);
        campus.act(LEADER, all -> all.giveBack(seminar));

        assertThat(state(ANNE)).as("asked before Bo").contains(BookingState.BOOKED);
        assertThat(state(BO)).contains(BookingState.WAITING);
    }

    @Test
    void aNoComesWithAReasonAndMayBeFollowedByAnotherRequest() {
        campus.book(ANNE, seminar);
        BookingId booking = campus.booking(ANNE, seminar);
        assertThatThrownBy(() -> campus.answer(LEADING, all -> all.refuse(booking, " ")))
                .hasMessage("seminar.reason");

        campus.answer(LEADING, all -> all.refuse(booking, "Vi er for få den dag"));

        assertThat(campus.ask(ANNE, all -> all.seminar(seminar)).flatMap(view -> view.mine()))
                .hasValueSatisfying(mine -> {
                    assertThat(mine.state()).isEqualTo(BookingState.REFUSED);
                    assertThat(mine.reason()).isEqualTo("Vi er for få den dag");
                });
        assertThat(campus.news()).last().extracting(SeminarNews::what).isEqualTo(What.REFUSED);
        assertThatThrownBy(() -> campus.answer(LEADING, all -> all.approve(booking)))
                .hasMessage("seminar.request.decided");
        assertThat(campus.book(ANNE, seminar)).isEqualTo(BookingState.REQUESTED);
    }

    @Test
    void nobodyAnswersOnesOwnOrForAnotherTeam() {
        campus.book(LEADER, seminar);
        campus.book(STRANGER, seminar);

        assertThat(waiting(LEADING)).isEmpty();
        assertThatThrownBy(() -> campus.answer(LEADING, all -> all.approve(campus.booking(LEADER, seminar))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> campus.answer(LEADING, all -> all.approve(campus.booking(STRANGER, seminar))))
                .isInstanceOf(NotPermittedException.class);
        assertThat(waiting(HEADING)).hasSize(2);
    }

    @Test
    void whatADeputyAnswersBearsTheLeadersNameTooAndIsNotAboutTheLeader() {
        campus.book(ANNE, seminar);
        campus.book(LEADER, seminar);

        assertThat(waiting(DEPUTY)).extracting(BookingRequest::person).containsExactly(ANNE);
        campus.answer(DEPUTY, all -> all.approve(campus.booking(ANNE, seminar)));

        assertThat(database.number("SELECT COUNT(*) FROM seminar_booking WHERE decided_by = 14 AND on_behalf_of = 13"))
                .isOne();
        assertThatThrownBy(() -> campus.answer(DEPUTY, all -> all.approve(campus.booking(LEADER, seminar))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whomNobodyLeadsNeedsNobodysYes() {
        assertThat(campus.book(HEAD, seminar)).isEqualTo(BookingState.BOOKED);
    }

    @Test
    void whoLeadsTheTopWithAnotherHasNobodyToAskEither() {
        database.execute(
                "INSERT INTO person_position (person_id, unit_id, title, leader, valid_from) VALUES (14, 1, 'x', TRUE, '2020-01-01')");
        try {
            assertThat(campus.book(STRANGER, seminar)).isEqualTo(BookingState.BOOKED);
            assertThat(campus.book(ANNE, seminar)).isEqualTo(BookingState.REQUESTED);
        } finally {
            database.execute("DELETE FROM person_position WHERE person_id = 14 AND unit_id = 1");
        }
    }

    @Test
    void whatHasBegunOrIsTakenBackWaitsNoLonger() {
        campus.book(ANNE, seminar);
        BookingId booking = campus.booking(ANNE, seminar);
        campus.act(ANNE, all -> all.giveBack(seminar));
        assertThat(waiting(LEADING)).isEmpty();
        assertThatThrownBy(() -> campus.answer(LEADING, all -> all.approve(booking)))
                .hasMessage("seminar.request.decided");

        campus.book(BO, seminar);
        BookingId late = campus.booking(BO, seminar);
        campus.later(Duration.ofDays(8));
        assertThat(waiting(LEADING)).isEmpty();
        assertThatThrownBy(() -> campus.answer(LEADING, all -> all.approve(late)))
                .hasMessage("seminar.begun");
        assertThatThrownBy(() -> campus.answer(LEADING, all -> all.approve(new BookingId(404))))
                .hasMessage("seminar.booking.unknown");
    }

    @Test
    void manyThatWaitTakeAsManyStatementsAsOne() {
        campus.book(ANNE, seminar);
        int one = database.statementsOf(
                manager -> campus.approvals(manager, HEADING).waiting());
        campus.book(BO, seminar);
        campus.book(STRANGER, seminar);

        assertThat(database.statementsOf(
                        manager -> campus.approvals(manager, HEADING).waiting()))
                .isEqualTo(one)
                .isOne();
    }

    private List<BookingRequest> waiting(Actor actor) {
        return campus.approvals(actor, BookingApprovals::waiting);
    }

    private Optional<BookingState> state(PersonId person) {
        return campus.ask(person, all -> all.seminar(seminar))
                .flatMap(view -> view.row().mine());
    }
}
