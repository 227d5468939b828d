package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.engine.Validity.Former;
import dk.loeft.certification.engine.Validity.Phase;
import dk.loeft.certification.engine.Validity.Term;
import dk.loeft.certification.engine.Validity.Terms;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {
    private static final Terms YEARLY = terms(12);

    private static final Terms FOR_EVER = new Terms(Optional.empty(), 0, 0);

    @Test
    void aFirstCertificateLastsFromTheDayOfCompletion() {
        assertThat(first("2026-11-24", YEARLY))
                .isEqualTo(new Validity(
                        day("2026-11-24"),
                        Optional.of(new Term(day("2027-08-26"), day("2027-11-24"), day("2027-12-24")))));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 12, 2025-02-28",
        "2024-02-29, 48, 2028-02-29",
        "2026-01-31, 1, 2026-02-28",
        "2028-01-31, 1, 2028-02-29",
        "2026-08-31, 6, 2027-02-28",
        "2026-10-31, 1, 2026-11-30"
    })
    void monthsClampToTheEndOfTheMonth(String completed, int months, String expires) {
        assertThat(expiry(first(completed, new Terms(Optional.of(months), 10, 10))))
                .isEqualTo(expires);
    }

    @Test
    void aClampedDayStaysClampedAtRenewal() {
        Validity clamped = first("2024-02-29", terms(12));

        assertThat(expiry(renewed("2025-02-20", terms(36), clamped))).isEqualTo("2028-02-28");
    }

    @ParameterizedTest
    @CsvSource({
        // window of the certificate of 24 Nov 2026: 26 Aug to 24 Nov 2027, grace to 24 Dec
        "2027-08-25, 2028-08-25",
        "2027-08-26, 2028-11-24",
        "2027-11-24, 2028-11-24",
        "2027-11-25, 2028-11-24",
        "2027-12-24, 2028-11-24",
        "2027-12-25, 2028-12-25"
    })
    void renewalInTimeLosesNoDaysAndLateRenewalGainsNone(String completed, String expires) {
        assertThat(expiry(renewed(completed, YEARLY, first("2026-11-24", YEARLY))))
                .isEqualTo(expires);
    }

    @Test
    void earlyRenewalsDoNotStack() {
        Validity second = renewed("2026-12-24", YEARLY, first("2026-11-24", YEARLY));
        Validity third = renewed("2027-01-24", YEARLY, second);

        assertThat(expiry(third)).isEqualTo("2028-01-24");
    }

    @Test
    void aRenewalWhoseOldExpiryLiesTooFarBackLastsAtLeastTheDayOfCompletion() {
        Validity old = first("2026-01-01", new Terms(Optional.of(12), 90, 200));

        assertThat(expiry(renewed("2027-06-01", new Terms(Optional.of(1), 5, 5), old)))
                .isEqualTo("2027-06-01");
    }

    @Test
    void theWindowNeverOpensBeforeTheFirstDay() {
        Validity old = first("2026-01-01", new Terms(Optional.of(12), 90, 200));
        Validity late = renewed("2027-06-01", new Terms(Optional.of(6), 90, 5), old);

        assertThat(late.term().orElseThrow().windowOpens()).isEqualTo("2027-06-01");
        assertThat(expiry(late)).isEqualTo("2027-07-01");
    }

    @Test
    void aCompletionThatWouldNotExpireLaterEarnsNothing() {
        Optional<Former> twoYears = former(first("2026-11-24", terms(24)));

        assertThat(Validity.earned(day("2026-12-01"), YEARLY, twoYears)).isEmpty();
        assertThat(Validity.earned(day("2027-11-24"), terms(12), twoYears)).isEmpty();
        assertThat(Validity.earned(day("2027-11-25"), FOR_EVER, twoYears)).isPresent();
    }

    @Test
    void thereIsOneCertificateADayAndNoneBeforeTheFormer() {
        Optional<Former> former = former(first("2026-11-24", YEARLY));

        assertThat(Validity.earned(day("2026-11-24"), terms(36), former)).isEmpty();
        assertThat(Validity.earned(day("2026-11-23"), terms(36), former)).isEmpty();
        assertThat(Validity.earned(day("2026-11-25"), terms(36), former)).isPresent();
    }

    @Test
    void nothingImprovesOnACertificateThatNeverExpires() {
        Optional<Former> former = former(first("2026-11-24", FOR_EVER));

        assertThat(Validity.earned(day("2030-01-01"), YEARLY, former)).isEmpty();
        assertThat(Validity.earned(day("2030-01-01"), FOR_EVER, former)).isEmpty();
    }

    @Test
    void afterTheGraceEvenAShorterCertificateCounts() {
        Optional<Former> former = former(first("2020-01-01", YEARLY));

        assertThat(Validity.earned(day("2026-11-24"), terms(1), former).map(ValidityTest::expiry))
                .contains("2026-12-24");
    }

    @Test
    void afterARevocationOneStartsOverButNotWithOlderProof() {
        Optional<Former> revoked = Optional.of(new Former(first("2026-06-01", YEARLY), Optional.of(day("2026-11-24"))));

        assertThat(Validity.earned(day("2026-11-23"), YEARLY, revoked)).isEmpty();
        assertThat(Validity.earned(day("2026-11-24"), YEARLY, revoked).map(ValidityTest::expiry))
                .contains("2027-11-24");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, CERTIFIED",
        "2027-08-25, CERTIFIED",
        "2027-08-26, DUE_FOR_RENEWAL",
        "2027-11-24, DUE_FOR_RENEWAL",
        "2027-11-25, EXPIRED",
        "2027-12-24, EXPIRED",
        "2027-12-25, LAPSED"
    })
    void thePhaseFollowsTheDay(String day, Phase phase) {
        assertThat(first("2026-11-24", YEARLY).on(day(day))).isEqualTo(phase);
    }

    @Test
    void aCertificateForEverStaysCertified() {
        Validity forEver = first("2026-11-24", FOR_EVER);

        assertThat(forEver.term()).isEmpty();
        assertThat(forEver.on(day("2126-11-24"))).isEqualTo(Phase.CERTIFIED);
    }

    private static Terms terms(int months) {
        return new Terms(Optional.of(months), 90, 30);
    }

    private static Validity first(String completed, Terms terms) {
        return Validity.earned(day(completed), terms, Optional.empty()).orElseThrow();
    }

    private static Validity renewed(String completed, Terms terms, Validity former) {
        return Validity.earned(day(completed), terms, former(former)).orElseThrow();
    }

    private static Optional<Former> former(Validity validity) {
        return Optional.of(new Former(validity, Optional.empty()));
    }

    private static String expiry(Validity validity) {
        return validity.term().orElseThrow().expires().toString();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
