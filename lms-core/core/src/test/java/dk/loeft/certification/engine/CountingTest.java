package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.engine.CountingTerms.External.Expiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {
    @Test
    void nothingCountsThroughTheLastDayOfABar() {
        AHistory history = AHistory.under(AVersion.first())
                .completed("2024-01-10")
                .revoked("2024-02-01", "2024-02-29")
                .completed("2024-02-29")
                .completed("2024-03-01");

        assertThat(history.why("2024-02-29")).contains("IGNORED_BARRED 2024-02-29");
        assertThat(history.on("2024-02-29").state()).isEqualTo(State.REVOKED);
        assertThat(history.on("2024-03-01").valid()).isTrue();
    }

    @Test
    void aLiftedRevocationBarsNothing() {
        AHistory history = AHistory.under(AVersion.first())
                .completed("2024-01-10")
                .revoked("2024-02-01", "2025-12-31")
                .reinstated("2024-02-10")
                .completed("2024-12-20");

        assertThat(history.on("2024-12-20").cycles()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"2024-09-30, true", "2024-10-01, false"})
    void theOldPathCountsForSomeDaysAfterTheNewVersion(String completed, boolean counts) {
        AHistory history = AHistory.under(
                        AVersion.first(), AVersion.numbered(2, "2024-07-02").oldContent(90))
                .completedVersion(completed, 1);

        assertThat(history.on(completed).valid()).isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2024-08-15, true", "2024-08-16, false"})
    void theOldPathDoesNotOutliveTheOldCertificates(String completed, boolean counts) {
        AHistory history = AHistory.under(
                        AVersion.first(),
                        AVersion.numbered(2, "2024-07-02").oldContent(90).endingOlderBy("2024-08-15"))
                .completedVersion(completed, 1);

        assertThat(history.on(completed).valid()).isEqualTo(counts);
        assertThat(history.why(completed).contains("IGNORED_OLD_VERSION " + completed))
                .isNotEqualTo(counts);
    }

    @Test
    void aPilotOfAVersionNotYetInForceCounts() {
        AHistory history = AHistory.under(
                        AVersion.first(), AVersion.numbered(2, "2025-01-01").lasting("P24M"))
                .completedVersion("2024-11-11", 2);

        assertThat(history.expires("2024-11-11")).isEqualTo("2026-11-11");
    }

    @ParameterizedTest
    @CsvSource({"RED-CROSS, 2024-05-05, true", "RED-CROSS, 2024-05-04, false", "OTHER, 2026-01-01, false"})
    void aCertificateFromElsewhereCountsIfAcceptedAndStillGood(String code, String validTo, boolean counts) {
        AHistory history = AHistory.under(AVersion.first().accepting("RED-CROSS", Expiry.EARLIER))
                .external("2024-05-05", code, validTo);

        assertThat(history.on("2024-05-05").valid()).isEqualTo(counts);
        assertThat(history.why("2024-05-05").contains("IGNORED_NOT_EQUIVALENT 2024-05-05"))
                .isNotEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, false", "2024-01-01, true", "2025-01-10, true", "2025-01-11, false"})
    void anEditionCountsInItsYearAndItsTail(String completed, boolean counts) {
        AHistory history = AHistory.under(AVersion.first().editions(10)).completedEdition(completed, 2024);

        assertThat(history.on(completed).valid()).isEqualTo(counts);
    }

    @Test
    void anEditionCountsOnceUnlessItsCertificateWasRevoked() {
        AHistory used = AHistory.under(AVersion.first().editions(31))
                .completedEdition("2024-02-01", 2024)
                .completedEdition("2024-12-20", 2024);
        AHistory revoked = AHistory.under(AVersion.first().editions(31))
                .completedEdition("2024-02-01", 2024)
                .revoked("2024-03-01", "")
                .completedEdition("2024-12-20", 2024);

        assertThat(used.why("2024-12-20")).contains("IGNORED_EDITION 2024-12-20");
        assertThat(revoked.on("2024-12-20").valid()).isTrue();
    }

    @Test
    void withoutAnEditionRotatingContentDoesNotCountButACertificateFromElsewhereDoes() {
        AVersion rotating = AVersion.first().editions(31).accepting("RED-CROSS", Expiry.OWN);

        assertThat(AHistory.under(rotating).completed("2024-02-01").why("2024-02-01"))
                .contains("IGNORED_EDITION 2024-02-01");
        assertThat(AHistory.under(rotating)
                        .external("2024-02-01", "RED-CROSS", "")
                        .on("2024-02-01")
                        .valid())
                .isTrue();
    }

    @Test
    void thereIsOneCertificateADayUnlessItWasRevoked() {
        AHistory twice =
                AHistory.under(AVersion.first()).completed("2024-02-01").completed("2024-02-01");
        AHistory anew = AHistory.under(AVersion.first())
                .completed("2024-02-01")
                .revoked("2024-02-01", "")
                .completed("2024-02-01");

        assertThat(twice.why("2024-02-01")).contains("IGNORED_NO_GAIN 2024-02-01");
        assertThat(anew.on("2024-02-01").cycles())
                .extracting(Cycle::end)
                .containsExactly(Cycle.End.REVOKED, Cycle.End.OPEN);
    }

    @ParameterizedTest
    @CsvSource({"FIRST, 2025-03-03, true", "FIRST, 2025-03-04, false", "RENEWAL, 2025-03-04, true"})
    void theRenewalPathSufficesThroughGraceAndBeyondItIfTheKindSaysSo(Path lapsed, String completed, boolean counts) {
        AHistory history = AHistory.under(AVersion.first().separatePaths(lapsed))
                .completed("2024-02-01")
                .completed(completed, Path.RENEWAL);

        assertThat(history.on(completed).valid()).isEqualTo(counts);
        assertThat(history.why(completed).contains("IGNORED_WRONG_PATH " + completed))
                .isNotEqualTo(counts);
    }

    @Test
    void theRenewalPathGivesNoFirstCertificateAndNoneAfterARevocation() {
        AHistory history = AHistory.under(AVersion.first().separatePaths(Path.RENEWAL))
                .completed("2024-01-01", Path.RENEWAL)
                .completed("2024-02-01", Path.FIRST)
                .revoked("2024-03-01", "")
                .completed("2024-04-01", Path.RENEWAL);

        assertThat(history.why("2024-04-01"))
                .contains("IGNORED_WRONG_PATH 2024-01-01", "IGNORED_WRONG_PATH 2024-04-01");
    }

    @ParameterizedTest
    @CsvSource({"2024-11-02, IGNORED_EARLY", "2024-11-03, ''"})
    void anEarlyCompletionGivesNothingWhereTheKindSaysSo(String completed, String ignored) {
        AHistory history = AHistory.under(AVersion.first().ignoringEarly())
                .completed("2024-02-01")
                .completed(completed);

        assertThat(history.why(completed).contains(ignored + " " + completed)).isEqualTo(!ignored.isEmpty());
        assertThat(history.on(completed).cycles()).hasSize(ignored.isEmpty() ? 2 : 1);
    }

    @Test
    void beforeACertificateThatNeverExpiresEveryCompletionIsEarly() {
        AHistory history = AHistory.under(AVersion.first().forEver().ignoringEarly())
                .completed("2024-02-01")
                .completed("2034-02-01");

        assertThat(history.why("2034-02-01")).contains("IGNORED_EARLY 2034-02-01");
    }

    @Test
    void aNewVersionCountsWithoutGainAndKeepsTheLaterExpiry() {
        AHistory history = AHistory.under(
                        AVersion.first().lasting("P36M"),
                        AVersion.numbered(2, "2024-06-01").lasting("P12M"))
                .completed("2024-02-01")
                .completed("2024-08-01");

        assertThat(history.expires("2024-08-01")).isEqualTo("2027-02-01");
        assertThat(history.why("2024-08-01")).contains("EXPIRY_KEPT 2027-02-01");
    }

    @Test
    void aNewVersionAfterOneThatNeverExpiresNeverExpiresEither() {
        AHistory history = AHistory.under(AVersion.first().forEver(), AVersion.numbered(2, "2024-06-01"))
                .completed("2024-02-01")
                .completed("2024-08-01");

        assertThat(history.on("2024-08-01").cycles()).hasSize(2);
        assertThat(history.why("2024-08-01")).contains("NO_EXPIRY");
    }

    @Test
    void revokingOrReinstatingWhatIsNotThereIsIgnored() {
        AHistory history = AHistory.under(AVersion.first())
                .revoked("2024-01-01", "2024-12-31")
                .reinstated("2024-01-02")
                .completed("2024-02-01");

        assertThat(history.why("2024-02-01"))
                .contains("IGNORED_NO_CERTIFICATE 2024-01-01", "IGNORED_NO_CERTIFICATE 2024-01-02");
        assertThat(history.on("2024-02-01").valid()).isTrue();
    }
}
