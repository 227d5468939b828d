package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.engine.CountingTerms.External.Expiry;
import dk.loeft.certification.engine.ValidityTerms.Base;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewExpiryTest {
    @ParameterizedTest
    @CsvSource({
        "COMPLETION, 2024-08-01, 2025-08-01", "COMPLETION, 2025-04-01, 2026-04-01",
                "COMPLETION, 2025-06-09, 2026-06-09",
        "EXPIRY, 2024-08-01, 2025-08-01", "EXPIRY, 2025-04-01, 2026-05-10", "EXPIRY, 2025-06-09, 2026-05-10",
        "EXPIRY, 2025-06-10, 2026-06-10"
    })
    void renewalCountsFromTheCompletionOrTheOldExpiry(Base base, String renewed, String expires) {
        AHistory history = AHistory.under(AVersion.first().base(base))
                .completed("2024-05-10")
                .completed(renewed);

        assertThat(history.expires(renewed)).isEqualTo(expires);
    }

    @Test
    void aLateRenewalLastsTheMinimumActivePeriod() {
        AHistory history = AHistory.under(
                        AVersion.first().windowAndGrace("P1M", "P6M").minActive("P10M"))
                .completed("2024-05-10")
                .completed("2025-09-01");

        assertThat(history.expires("2025-09-01")).isEqualTo("2026-07-01");
        assertThat(history.why("2025-09-01")).contains("EXPIRY_MIN_ACTIVE 2026-07-01");
    }

    @Test
    void aClampedDayStaysClamped() {
        AHistory history = AHistory.under(AVersion.first().lasting("P12M"))
                .completed("2024-02-29")
                .completed("2025-02-10")
                .completed("2026-02-10")
                .completed("2027-02-10");

        assertThat(history.expires("2027-02-10")).isEqualTo("2028-02-28");
    }

    @ParameterizedTest
    @CsvSource({"2024-05-01, 2024-11-01", "2024-05-02, 2025-11-01", "2024-11-01, 2025-11-01", "2019-01-01, 2019-11-01"})
    void aFixedDateIsTheFirstThatLeavesTheMinimumActivePeriod(String completed, String expires) {
        AHistory history = AHistory.under(AVersion.first().fixed("2031-11-01")).completed(completed);

        assertThat(history.expires(completed)).isEqualTo(expires);
        assertThat(history.why(completed)).contains("EXPIRY_FIXED_DATE " + expires);
    }

    @Test
    void fixedDatesMayLieSomeMonthsApart() {
        AHistory history = AHistory.under(AVersion.first()
                        .fixed("2024-01-31")
                        .lasting("P3M")
                        .minActive("P1M")
                        .windowAndGrace("P1M", "P14D"))
                .completed("2024-02-10")
                .completed("2024-04-20");

        assertThat(history.expires("2024-02-10")).isEqualTo("2024-04-30");
        assertThat(history.expires("2024-04-20")).isEqualTo("2024-07-31");
    }

    @Test
    void aRenewalNeverLandsOnTheDateItRenews() {
        AHistory history = AHistory.under(
                        AVersion.first().fixed("2024-11-01").minActive("P1M").windowAndGrace("P1M", "P30D"))
                .completed("2024-02-10")
                .completed("2024-10-01");

        assertThat(history.expires("2024-10-01")).isEqualTo("2025-11-01");
    }

    @ParameterizedTest
    @CsvSource({
        "EARLIER, 2024-09-09, 2024-09-09", "EARLIER, 2026-09-09, 2025-05-10", "EARLIER, '', 2025-05-10",
        "OWN, 2024-09-09, 2025-05-10", "EXTERNAL, 2024-09-09, 2024-09-09", "EXTERNAL, 2026-09-09, 2026-09-09",
        "EXTERNAL, '', 2025-05-10"
    })
    void aCertificateFromElsewhereLastsAsTheKindSays(Expiry expiry, String validTo, String expires) {
        AHistory history = AHistory.under(AVersion.first().accepting("RED-CROSS", expiry))
                .external("2024-05-10", "RED-CROSS", validTo);

        assertThat(history.expires("2024-05-10")).isEqualTo(expires);
        assertThat(history.why("2024-05-10"))
                .contains(
                        expires.equals(validTo)
                                ? "EXPIRY_FROM_EXTERNAL " + validTo
                                : "EXPIRY_FROM_COMPLETION 2024-05-10");
    }

    @Test
    void anEndFromElsewhereEndsWhatWouldNeverExpire() {
        AHistory history = AHistory.under(AVersion.first().forEver().accepting("RED-CROSS", Expiry.EARLIER))
                .external("2024-05-10", "RED-CROSS", "2025-01-31");

        assertThat(history.expires("2024-05-10")).isEqualTo("2025-01-31");
    }
}
