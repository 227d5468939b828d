package dk.loeft.seminar.internal;

import static dk.loeft.seminar.EvaluationStatement.FITTING;
import static dk.loeft.seminar.EvaluationStatement.PRACTICAL;
import static dk.loeft.seminar.EvaluationStatement.TEACHING;
import static dk.loeft.seminar.EvaluationStatement.USEFUL;
import static dk.loeft.seminar.internal.Campus.ANNE;
import static dk.loeft.seminar.internal.Campus.AUTHOR;
import static dk.loeft.seminar.internal.Campus.BO;
import static dk.loeft.seminar.internal.Campus.HEAD;
import static dk.loeft.seminar.internal.Campus.LEADER;
import static dk.loeft.seminar.internal.Campus.STRANGER;
import static dk.loeft.seminar.internal.Campus.TODAY;
import static dk.loeft.seminar.internal.Retrospect.FIVE;
import static dk.loeft.seminar.internal.Retrospect.input;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.seminar.EvaluationFigures;
import dk.loeft.seminar.EvaluationForm.Standing;
import dk.loeft.seminar.EvaluationInput;
import dk.loeft.seminar.EvaluationStatement;
import dk.loeft.seminar.SeminarId;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Those who were there say what they think, once and without their names. */
class EvaluationTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    /** Thirty days after the second day of what begins two days after today. */
    private static final LocalDate UNTIL = TODAY.plusDays(33);

    @TempDir
    static Path folder;

    private final Retrospect retrospect = new Retrospect(database, folder);

    @Test
    void whoWasThereOnceEvaluatesOnceWhenAllIsOver() {
        SeminarId seminar = retrospect.planned();
        retrospect.campus().later(Duration.ofDays(2).plusHours(5));
        retrospect.present(seminar, ANNE);
        assertThat(retrospect.standing(seminar, ANNE))
                .as("there is a session to come")
                .contains(Standing.EARLY);
        assertThatThrownBy(() -> retrospect.answer(seminar, ANNE, input(4))).hasMessage("seminar.evaluation.early");

        retrospect.campus().later(Duration.ofDays(1));
        assertThat(retrospect.standing(seminar, ANNE)).contains(Standing.OPEN);
        assertThat(retrospect.standing(seminar, BO)).as("was not there").contains(Standing.ABSENT);
        assertThat(retrospect.standing(seminar, AUTHOR)).as("has not booked").isEmpty();
        retrospect.answer(seminar, ANNE, input(4));

        assertThat(retrospect.standing(seminar, ANNE)).contains(Standing.GIVEN);
        assertThatThrownBy(() -> retrospect.answer(seminar, ANNE, input(1))).hasMessage("seminar.evaluation.twice");
        assertThatThrownBy(() -> retrospect.answer(seminar, BO, input(1))).hasMessage("seminar.evaluation.absent");
        assertThatThrownBy(() -> retrospect.answer(seminar, AUTHOR, input(1))).hasMessage("seminar.evaluation.absent");
        assertThat(answers()).isOne();
    }

    @Test
    void theFormIsTakenForThirtyDays() {
        SeminarId seminar = retrospect.held();
        assertThat(retrospect.form(seminar, ANNE)).hasValueSatisfying(form -> {
            assertThat(form.title()).isEqualTo("Førstehjælp");
            assertThat(form.on()).isEqualTo(TODAY.plusDays(2));
            assertThat(form.until()).isEqualTo(UNTIL);
        });
        retrospect.campus().later(Duration.ofDays(29));
        retrospect.answer(seminar, ANNE, input(4));

        retrospect.campus().later(Duration.ofDays(1));
        assertThat(retrospect.standing(seminar, BO)).contains(Standing.CLOSED);
        assertThatThrownBy(() -> retrospect.answer(seminar, BO, input(4)))
                .hasMessage("seminar.evaluation.late")
                .satisfies(e -> assertThat(((RefusedException) e).arguments()).isEqualTo(List.of(UNTIL)));
    }

    @Test
    void nothingIsShownBelowFiveAnswersAndAllOfItFromFive() {
        SeminarId seminar = retrospect.held();
        retrospect.answer(seminar, ANNE, input(1, true, "Øvelserne", ""));
        retrospect.answer(seminar, BO, input(2, true, "", "Mere tid"));
        retrospect.answer(seminar, LEADER, input(4, false, "Læreren", "Kaffe"));
        retrospect.answer(seminar, STRANGER, input(4, true, "  ", ""));
        assertThat(retrospect.figures(seminar)).isEmpty();
        assertThat(retrospect.figuresOfCourse()).isEmpty();

        retrospect.answer(seminar, HEAD, input(5, true, "Alt\r\nsammen", ""));

        EvaluationFigures figures = retrospect.figures(seminar).orElseThrow();
        assertThat(figures.answers()).isEqualTo(5);
        assertThat(figures.invited()).isEqualTo(5);
        assertThat(figures.recommending()).isEqualTo(4);
        assertThat(figures.ratings())
                .extracting(EvaluationFigures.Rating::statement)
                .containsExactly(USEFUL, FITTING, TEACHING, PRACTICAL);
        assertThat(figures.ratings().get(0).counts()).containsExactly(1L, 1L, 0L, 2L, 1L);
        assertThat(figures.ratings().get(0).mean()).isEqualTo(3.2);
        assertThat(figures.ratings().get(1).counts()).as("each is 3").containsExactly(0L, 0L, 5L, 0L, 0L);
        assertThat(figures.good()).containsExactlyInAnyOrder("Øvelserne", "Læreren", "Alt\nsammen");
        assertThat(figures.better()).containsExactlyInAnyOrder("Mere tid", "Kaffe");
        assertThat(retrospect.figuresOfCourse()).contains(figures);
    }

    @Test
    void textsComeInAnOrderThatSaysNothing() {
        SeminarId seminar = retrospect.held();
        FIVE.forEach(person -> retrospect.answer(seminar, person, input(3, true, "g" + person, "b" + person)));
        // As if chance had made the keys: the order of answering was Anne, Bo, the leader, the stranger, the head.
        List<String> keys = List.of("d1", "b5", "a2", "e4", "c3");
        for (int place = 0; place < FIVE.size(); place++) {
            database.execute("UPDATE seminar_evaluation_answer SET id = '%s' WHERE good = 'g%s'"
                    .formatted(keys.get(place), FIVE.get(place)));
        }

        EvaluationFigures figures = retrospect.figures(seminar).orElseThrow();
        assertThat(figures.good()).containsExactly("g" + LEADER, "g" + BO, "g" + HEAD, "g" + ANNE, "g" + STRANGER);
        assertThat(figures.better())
                .as("no two lists have one order")
                .containsExactly("b" + ANNE, "b" + LEADER, "b" + HEAD, "b" + STRANGER, "b" + BO);
    }

    @Test
    void nothingInTheDatabaseSaysWhoseAnAnswerIs() {
        SeminarId seminar = retrospect.held();
        retrospect.answer(seminar, ANNE, input(1));

        assertThat(database.number("""
                        SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()
                        AND table_name = 'seminar_evaluation_answer' AND column_name NOT IN
                        ('id', 'seminar_id', 'useful', 'fitting', 'teaching', 'practical', 'recommends', 'good', 'better')""")).isZero();
        assertThat(database.number("""
                        SELECT COUNT(*) FROM information_schema.columns WHERE table_schema = DATABASE()
                        AND table_name = 'seminar_evaluation_person'
                        AND column_name NOT IN ('seminar_id', 'person_id', 'answered')""")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM seminar_evaluation_answer WHERE id REGEXP"
                        + " '^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'"))
                .as("a random UUID (RFC 9562, version 4), of no time")
                .isOne();
    }

    @Test
    void theFewAnswersOfSomeSeminarsAreNoDifferenceToThoseOfOthers() {
        SeminarId first = retrospect.held();
        SeminarId second = retrospect.held();
        SeminarId third = retrospect.held();
        FIVE.forEach(person -> retrospect.answer(first, person, input(2)));
        retrospect.answer(second, ANNE, input(5, true, "Kun her", ""));
        retrospect.answer(second, BO, input(5));
        retrospect.answer(third, ANNE, input(5));
        retrospect.answer(third, BO, input(5));

        EvaluationFigures alone = retrospect.figures(first).orElseThrow();
        assertThat(retrospect.figures(second)).isEmpty();
        assertThat(retrospect.figuresOfCourse()).as("four more are too few").contains(alone);

        retrospect.answer(third, LEADER, input(5));
        EvaluationFigures together = retrospect.figuresOfCourse().orElseThrow();
        assertThat(together.seminars()).isEqualTo(3);
        assertThat(together.answers()).isEqualTo(10);
        assertThat(together.invited()).isEqualTo(15);
        assertThat(together.ratings().get(0).mean()).isEqualTo(3.5);
        assertThat(together.good()).contains("Kun her");
    }

    @Test
    void whatIsSaidOfTheAttendanceAfterwardsBreaksNothing() {
        SeminarId seminar = retrospect.held();
        FIVE.forEach(person -> retrospect.answer(seminar, person, input(4)));
        retrospect.absent(seminar, ANNE);
        retrospect.absent(seminar, BO);

        assertThat(retrospect.standing(seminar, ANNE)).contains(Standing.GIVEN);
        EvaluationFigures figures = retrospect.figures(seminar).orElseThrow();
        assertThat(figures.answers()).isEqualTo(5);
        assertThat(figures.invited()).as("never fewer than have answered").isEqualTo(5);
    }

    @Test
    void whoLosesTheirAttendanceBeforeTheyAnswerIsToldWhy() {
        SeminarId seminar = retrospect.held();
        retrospect.invite();
        retrospect.absent(seminar, ANNE);

        assertThat(retrospect.standing(seminar, ANNE)).contains(Standing.ABSENT);
        assertThatThrownBy(() -> retrospect.answer(seminar, ANNE, input(4))).hasMessage("seminar.evaluation.absent");
    }

    @Test
    void whatIsMissingOrTooLongIsSaid() {
        SeminarId seminar = retrospect.held();
        Map<EvaluationStatement, Integer> three = new EnumMap<>(input(4).ratings());
        three.remove(TEACHING);

        assertThatThrownBy(
                        () -> retrospect.answer(seminar, ANNE, new EvaluationInput(three, Optional.of(true), "", "")))
                .hasMessage("seminar.evaluation.rating")
                .satisfies(e -> assertThat(((RefusedException) e).arguments()).isEqualTo(List.of(3, 5)));
        refused(seminar, input(0), "rating");
        refused(seminar, input(6), "rating");
        refused(seminar, new EvaluationInput(input(4).ratings(), Optional.empty(), "", ""), "recommends");
        refused(seminar, input(4, true, "x".repeat(2_001), ""), "good");
        refused(seminar, input(4, true, "", "x".repeat(2_001)), "better");
        assertThat(retrospect.standing(seminar, ANNE)).as("nothing half done").contains(Standing.OPEN);

        retrospect.answer(seminar, ANNE, input(4, true, "x\r\n".repeat(1_000), "æ".repeat(2_000)));
        assertThat(retrospect.standing(seminar, ANNE)).contains(Standing.GIVEN);
    }

    private void refused(SeminarId seminar, EvaluationInput input, String why) {
        assertThatThrownBy(() -> retrospect.answer(seminar, ANNE, input)).hasMessage("seminar.evaluation." + why);
    }

    @Test
    void ofSomeAtOnceOneCounts() throws Exception {
        SeminarId seminar = retrospect.held();
        Callable<Boolean> attempt = () -> {
            try {
                retrospect.answer(seminar, ANNE, input(4));
                return true;
            } catch (RefusedException e) {
                return false;
            }
        };
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            int taken = 0;
            for (Future<Boolean> each : threads.invokeAll(List.of(attempt, attempt, attempt, attempt))) {
                taken += each.get() ? 1 : 0;
            }
            assertThat(taken).isOne();
        } finally {
            threads.shutdownNow();
        }
        assertThat(answers()).isOne();
    }

    @Test
    void theNumberOfStatementsGrowsNeitherWithSeminarsNorWithAnswers() {
        SeminarId one = retrospect.held();
        FIVE.forEach(person -> retrospect.answer(one, person, input(4)));
        int statements = retrospect.statementsOfFigures();
        for (int more = 0; more < 3; more++) {
            SeminarId next = retrospect.held();
            FIVE.forEach(person -> retrospect.answer(next, person, input(5, true, "Godt", "Bedre")));
        }

        assertThat(retrospect.statementsOfFigures()).isEqualTo(statements);
        assertThat(retrospect.figuresOfCourse().orElseThrow().good()).hasSize(15);
    }

    private static long answers() {
        return database.number("SELECT COUNT(*) FROM seminar_evaluation_answer");
    }
}
