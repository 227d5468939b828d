package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The certificate of 10 May 2024 expires on 10 May 2025; its grace ends on 9 June 2025. */
class HoldsTest {
    private final AHistory history =
            AHistory.under(AVersion.first()).assigned("2024-05-01").completed("2024-05-10");

    @ParameterizedTest
    @CsvSource({
        // the hold; where grace and due date land
        "2025-06-10, 2025-07-31, 2025-06-09, 2025-05-10",
        "2025-06-09, 2025-07-31, 2025-08-30, 2025-05-10",
        "2025-05-11, 2025-05-20, 2025-06-19, 2025-05-10",
        "2025-05-10, 2025-05-20, 2025-06-19, 2025-06-19",
        "2025-04-01, 2025-04-10, 2025-06-09, 2025-05-10",
        "2025-04-01, 2025-04-09, 2025-06-09, 2025-05-10"
    })
    void aDateInAHoldOrItsRespiteMovesToTheEndOfTheRespite(String from, String until, String grace, String due) {
        history.paused(from, until);

        Answer after = history.on("2025-08-01");
        assertThat(after.term().orElseThrow().graceEnds()).hasToString(grace);
        assertThat(after.due().orElseThrow()).hasToString(due);
        assertThat(after.expires().orElseThrow()).hasToString("2025-05-10");
    }

    @Test
    void holdsThatTouchAreOne() {
        history.paused("2025-05-01", "2025-05-20")
                .exempted("2025-05-21", "2025-06-30")
                .paused("2025-06-15", "2025-07-31");

        assertThat(history.due("2025-08-01")).isEqualTo("2025-08-30");
    }

    @Test
    void aDateMovesOnFromHoldToHold() {
        history.paused("2025-05-01", "2025-05-20").exempted("2025-06-01", "2025-06-30");

        assertThat(history.due("2025-07-01")).isEqualTo("2025-07-30");
    }

    @Test
    void whoComesBackEarlyHasBeenAwayUntilTheDayBefore() {
        history.paused("2025-05-01", "2025-12-31").resumed("2025-06-01");

        assertThat(history.on("2025-05-31").state()).isEqualTo(State.PAUSED);
        assertThat(history.on("2025-06-01").state()).isEqualTo(State.EXPIRED);
        assertThat(history.due("2025-06-01")).isEqualTo("2025-06-30");
    }

    @Test
    void whoComesBackOnTheDayTheLeaveBeginsWasNotAway() {
        history.paused("2025-05-01", "").resumed("2025-05-01");

        assertThat(history.due("2025-05-01")).isEqualTo("2025-05-10");
    }

    @Test
    void aLeaveThatIsOverIsNotCutByALaterReturn() {
        history.paused("2025-05-01", "2025-05-20").resumed("2025-06-01");

        assertThat(history.due("2025-06-02")).isEqualTo("2025-06-19");
    }

    @Test
    void returningEndsNoExemption() {
        history.exempted("2025-05-01", "2025-07-31").resumed("2025-06-01");
        assertThat(history.on("2025-06-01").state()).isEqualTo(State.EXEMPT);

        history.exemptionEnded("2025-07-01");
        assertThat(history.on("2025-06-30").state()).isEqualTo(State.EXEMPT);
        assertThat(history.due("2025-07-01")).isEqualTo("2025-07-30");
    }

    @Test
    void leavingTheEmployerEndsRunningHolds() {
        history.paused("2025-05-01", "")
                .exempted("2025-05-05", "2026-01-01")
                .left("2025-05-20")
                .joined("2025-06-01")
                .assigned("2025-06-01");

        assertThat(history.on("2025-06-01").state()).isEqualTo(State.EXPIRED);
        assertThat(history.on("2025-06-01").term().orElseThrow().graceEnds()).hasToString("2025-06-18");
    }

    @Test
    void aHoldWithoutAnEndRunsThroughTheDayAskedAbout() {
        history.paused("2025-05-01", "");

        assertThat(history.on("2025-06-09").term().orElseThrow().graceEnds()).hasToString("2025-07-09");
        assertThat(history.on("2025-09-01").term().orElseThrow().graceEnds()).hasToString("2025-10-01");
    }

    @Test
    void theTimeOfALiftedRevocationIsAHold() {
        history.revoked("2025-05-01", "").reinstated("2025-06-01");

        assertThat(history.due("2025-06-01")).isEqualTo("2025-06-30");
        assertThat(history.on("2025-06-01").state()).isEqualTo(State.EXPIRED);
    }

    @Test
    void aRevocationLiftedTheSameDayIsNone() {
        history.revoked("2025-05-01", "").reinstated("2025-05-01");

        assertThat(history.due("2025-05-01")).isEqualTo("2025-05-10");
    }
}
