package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatesTest {
    @ParameterizedTest
    @CsvSource({
        "2024-04-30, NOT_REQUIRED, false", "2024-05-01, IN_PROGRESS, false", "2024-05-10, CERTIFIED, true",
        "2025-02-08, CERTIFIED, true", "2025-02-09, DUE_FOR_RENEWAL, true", "2025-05-10, DUE_FOR_RENEWAL, true",
        "2025-05-11, EXPIRED, false", "2025-06-09, EXPIRED, false", "2025-06-10, LAPSED, false"
    })
    void statesFollowTheDatesBothEndsIncluded(String day, State state, boolean valid) {
        AHistory history =
                AHistory.under(AVersion.first()).assigned("2024-05-01").completed("2024-05-10");

        assertThat(history.on(day).state()).isEqualTo(state);
        assertThat(history.on(day).valid()).isEqualTo(valid);
    }

    @Test
    void aRevocationDoesNotHideBehindALeaveOrTheEndOfADuty() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-05-01")
                .completed("2024-05-10")
                .revoked("2024-06-01", "")
                .paused("2024-06-05", "2024-12-31")
                .exempted("2024-06-05", "2024-12-31")
                .left("2025-01-10");

        assertThat(history.on("2024-07-01").state()).isEqualTo(State.REVOKED);
        assertThat(history.on("2025-01-10").state()).isEqualTo(State.REVOKED);
    }

    @Test
    void anExemptionGoesBeforeALeave() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-05-01")
                .paused("2024-06-01", "2024-06-30")
                .exempted("2024-06-10", "2024-06-20");

        assertThat(history.on("2024-06-09").state()).isEqualTo(State.PAUSED);
        assertThat(history.on("2024-06-10").state()).isEqualTo(State.EXEMPT);
        assertThat(history.on("2024-06-21").state()).isEqualTo(State.PAUSED);
    }

    @Test
    void whoIsNotRequiredIsNeitherOnLeaveNorExempt() {
        AHistory history = AHistory.under(AVersion.first())
                .completed("2024-05-10")
                .paused("2024-06-01", "")
                .exempted("2024-06-01", "");

        assertThat(history.on("2024-06-02").state()).isEqualTo(State.CERTIFIED);
        assertThat(history.on("2025-05-11").state()).isEqualTo(State.NOT_REQUIRED);
    }

    @Test
    void outsideTheAudienceTheWindowAsksForNothing() {
        AHistory history = AHistory.under(AVersion.first()).completed("2024-05-10");

        assertThat(history.on("2025-05-10").state()).isEqualTo(State.CERTIFIED);
        assertThat(history.due("2025-05-10")).isEqualTo("nothing");
    }

    @Test
    void aReinstatedCertificateIsOpenAgain() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-05-01")
                .completed("2024-05-10")
                .revoked("2024-06-01", "")
                .reinstated("2024-07-01");

        assertThat(history.on("2024-06-30").cycles()).extracting(Cycle::end).containsExactly(Cycle.End.REVOKED);
        assertThat(history.on("2024-07-01").cycles()).extracting(Cycle::end).containsExactly(Cycle.End.OPEN);
        assertThat(history.on("2024-07-01").state()).isEqualTo(State.CERTIFIED);
    }

    @Test
    void aCertificateRenewedAfterGraceLeavesALapsedOne() {
        AHistory history =
                AHistory.under(AVersion.first()).completed("2024-05-10").completed("2025-06-10");

        assertThat(history.on("2025-06-09").cycles()).extracting(Cycle::end).containsExactly(Cycle.End.OPEN);
        assertThat(history.on("2025-06-10").cycles())
                .extracting(Cycle::end)
                .containsExactly(Cycle.End.LAPSED, Cycle.End.OPEN);
    }
}
