package dk.loeft.seminar.internal;

import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.AUTHOR;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.LEADER;
import static dk.loeft.seminar.internal.Campus.TODAY;
import static dk.loeft.seminar.internal.Retrospect.FIVE;
import static dk.loeft.seminar.internal.Retrospect.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.seminar.EvaluationForm.Standing;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarNews;
import dk.loeft.testing.RealDatabase;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Each morning those are invited to evaluate who were at what is over. */
class EvaluationInvitationTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @TempDir
    static Path folder;

    private final Retrospect retrospect = new Retrospect(database, folder);

    @Test
    void whoWasThereIsInvitedOnceAfterTheEnd() {
        SeminarId seminar = retrospect.planned();
        retrospect.campus().later(Duration.ofDays(2).plusHours(5));
        retrospect.present(seminar, ANNE);
        retrospect.invite();
        assertThat(retrospect.news()).as("not over").isEmpty();

        retrospect.campus().later(Duration.ofDays(1));
        retrospect.invite();
        retrospect.invite();
        assertThat(retrospect.news()).singleElement().satisfies(told -> {
            assertThat(told.what()).isEqualTo(SeminarNews.What.EVALUATE);
            assertThat(told.seminar()).isEqualTo(seminar);
            assertThat(told.title()).isEqualTo("Førstehjælp");
            assertThat(told.on()).isEqualTo(TODAY.plusDays(2));
            assertThat(told.bookings()).extracting(SeminarNews.Booking::person).containsExactly(ANNE);
        });
    }

    @Test
    void whoIsNotedAsPresentLaterIsInvitedLaterAndWhoHasAnsweredIsNot() {
        SeminarId seminar = retrospect.planned();
        retrospect.campus().later(Duration.ofDays(4));
        retrospect.present(seminar, ANNE);
        retrospect.invite();
        retrospect.present(seminar, BO);
        retrospect.present(seminar, LEADER);
        retrospect.answer(seminar, LEADER, input(4));
        retrospect.invite();

        assertThat(retrospect.news()).hasSize(2);
        assertThat(retrospect.news().get(1).bookings())
                .extracting(SeminarNews.Booking::person)
                .containsExactly(BO);
    }

    @Test
    void nobodyIsAskedWhatTheyThinkOfWhatWasCancelled() {
        SeminarId seminar = retrospect.planned();
        retrospect.campus().later(Duration.ofDays(2).plusHours(5));
        retrospect.present(seminar, ANNE);
        retrospect.campus().author(all -> all.cancel(seminar, "Læreren er syg"));
        retrospect.campus().later(Duration.ofDays(1));
        retrospect.invite();

        assertThat(retrospect.news()).isEmpty();
        assertThat(retrospect.standing(seminar, ANNE)).contains(Standing.ABSENT);
        assertThat(retrospect.standing(seminar, AUTHOR)).isEmpty();
    }

    @Test
    void whoHasAnsweredIsForgottenWhenNobodyCanAnswerAnyMore() {
        SeminarId seminar = retrospect.held();
        retrospect.invite();
        retrospect.answer(seminar, ANNE, input(4));
        retrospect.campus().later(Duration.ofDays(29));
        retrospect.invite();
        assertThat(people()).isEqualTo(5);

        retrospect.campus().later(Duration.ofDays(1));
        retrospect.invite();
        assertThat(people()).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM seminar_evaluation_answer"))
                .isOne();
        assertThat(retrospect.standing(seminar, ANNE)).contains(Standing.CLOSED);
        assertThatThrownBy(() -> retrospect.answer(seminar, ANNE, input(4))).hasMessage("seminar.evaluation.late");
        assertThat(retrospect.news()).as("nobody is invited too late").hasSize(1);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithThePeople() {
        SeminarId seminar = retrospect.planned();
        retrospect.campus().later(Duration.ofDays(4));
        retrospect.present(seminar, ANNE);
        int one = retrospect.statementsOfInviting();
        retrospect.held();
        FIVE.forEach(person -> retrospect.present(seminar, person));

        assertThat(retrospect.statementsOfInviting()).isEqualTo(one);
        assertThat(people()).isEqualTo(10);
    }

    private static long people() {
        return database.number("SELECT COUNT(*) FROM seminar_evaluation_person");
    }
}
