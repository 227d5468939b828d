package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CycleDatesTest {
    @Test
    void theWindowNeverOpensBeforeTheFirstValidDay() {
        AHistory history = AHistory.under(
                        AVersion.first().fixed("2024-06-01").minActive("P1M").windowAndGrace("P1M", "P14D"))
                .completed("2024-05-01");

        assertThat(history.on("2024-05-01").term().orElseThrow().windowOpens()).hasToString("2024-05-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2024-04-01, 2024-05-09, 2025-05-10", // over before the certificate
        "2024-04-01, 2024-05-10, 2025-05-11", // only the days from the first valid one on
        "2024-05-10, 2024-05-19, 2025-05-20",
        "2025-05-10, 2025-05-19, 2025-05-20", // begins on the last valid day
        "2025-05-11, 2025-05-19, 2025-05-10" // begins too late
    })
    void aLeaveShiftsTheExpiryByItsDaysWithinTheCertificate(String from, String until, String expires) {
        AHistory history = AHistory.under(AVersion.first().shifting())
                .completed("2024-05-10")
                .paused(from, until);

        assertThat(history.expires("2025-05-30")).isEqualTo(expires);
    }

    @Test
    void oneLeaveMayBringAnotherWithinReach() {
        AHistory history = AHistory.under(AVersion.first().shifting())
                .completed("2024-05-10")
                .paused("2025-05-01", "2025-05-10")
                .paused("2025-05-15", "2025-05-19");

        assertThat(history.expires("2025-06-01")).isEqualTo("2025-05-25");
        assertThat(history.why("2025-06-01")).contains("EXPIRY_SHIFTED 2025-05-01", "EXPIRY_SHIFTED 2025-05-15");
    }

    @Test
    void leavesThatOverlapCountTheirDaysOnce() {
        AHistory history = AHistory.under(AVersion.first().shifting())
                .completed("2024-05-10")
                .paused("2024-06-01", "2024-06-20")
                .paused("2024-06-10", "2024-06-30");

        assertThat(history.expires("2024-07-01")).isEqualTo("2025-06-09");
    }

    @Test
    void aLeaveWithoutEndShiftsDayByDay() {
        AHistory history = AHistory.under(AVersion.first().shifting())
                .completed("2024-05-10")
                .paused("2024-06-01", "");

        assertThat(history.expires("2024-06-01")).isEqualTo("2025-05-11");
        assertThat(history.expires("2024-06-30")).isEqualTo("2025-06-09");
    }

    @Test
    void anExemptionShiftsNothing() {
        AHistory history = AHistory.under(AVersion.first().shifting())
                .completed("2024-05-10")
                .exempted("2024-06-01", "2024-06-30");

        assertThat(history.expires("2024-07-01")).isEqualTo("2025-05-10");
    }

    @Test
    void aNewVersionMayEndOlderCertificatesFromTheDayItTakesEffect() {
        AHistory history = AHistory.under(
                        AVersion.first().shifting(),
                        AVersion.numbered(2, "2024-09-01").endingOlderBy("2024-12-31"))
                .completed("2024-05-10")
                .paused("2024-06-01", "2024-06-30");

        assertThat(history.expires("2024-08-31")).isEqualTo("2025-06-09");
        assertThat(history.expires("2024-09-01")).isEqualTo("2024-12-31");
        assertThat(history.why("2024-09-01")).contains("EXPIRY_CAPPED 2024-12-31", "EXPIRY_SHIFTED 2024-06-01");
    }

    @Test
    void ofSeveralCapsTheEarliestIsNamed() {
        AHistory history = AHistory.under(
                        AVersion.first().forEver(),
                        AVersion.numbered(2, "2024-09-01").endingOlderBy("2025-12-31"),
                        AVersion.numbered(3, "2024-10-01").endingOlderBy("2025-06-30"))
                .completed("2024-05-10");

        assertThat(history.expires("2024-10-01")).isEqualTo("2025-06-30");
        assertThat(history.why("2024-10-01"))
                .contains("NO_EXPIRY", "EXPIRY_CAPPED 2025-06-30")
                .doesNotContain("EXPIRY_CAPPED 2025-12-31");
    }

    @Test
    void aCapThatLiesBeyondTheExpiryDoesNotBite() {
        AHistory history = AHistory.under(
                        AVersion.first(), AVersion.numbered(2, "2024-09-01").endingOlderBy("2025-12-31"))
                .completed("2024-05-10");

        assertThat(history.why("2024-09-01")).noneMatch(reason -> reason.startsWith("EXPIRY_CAPPED"));
    }

    @Test
    void aClosedCycleKeepsTheDatesOfTheDayItClosed() {
        AHistory history = AHistory.under(
                        AVersion.first(), AVersion.numbered(2, "2025-05-01").endingOlderBy("2025-05-01"))
                .completed("2024-05-10")
                .completed("2025-04-20");

        assertThat(history.on("2025-04-20").cycles().get(0).expires().orElseThrow())
                .hasToString("2025-05-10");
        assertThat(history.on("2025-05-02").cycles().get(0).expires().orElseThrow())
                .hasToString("2025-05-10");
        assertThat(history.expires("2025-05-02")).isEqualTo("2025-05-01");
    }
}
