package dk.loeft.certification.engine;

import static dk.loeft.certification.engine.AHistory.by;
import static dk.loeft.certification.engine.AHistory.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueDatesTest {
    private final AHistory history = AHistory.under(AVersion.first());

    @Test
    void joiningCountsFromTheLastJoiningNotAfterTheRule() {
        history.joined("2020-01-01").joined("2024-05-01").joined("2024-06-01");
        history.assigned("2024-05-10", "R", new Due.Joining(Period.days(60)));

        assertThat(history.due("2024-06-02")).isEqualTo("2024-06-30");
    }

    @Test
    void joiningCountsFromTheRuleForThoseWhoNeverJoined() {
        history.assigned("2024-05-10", "R", new Due.Joining(Period.months(2)));

        assertThat(history.due("2024-05-10")).isEqualTo("2024-07-10");
    }

    @Test
    void aDecisionCountsFromItsDay() {
        history.assigned("2024-05-10", "R", new Due.Decision(LocalDate.of(2024, 4, 30), Period.months(1)));

        assertThat(history.due("2024-05-10")).isEqualTo("2024-05-30");
    }

    @Test
    void aFirstCertificateUnderAnExpiryRuleHasItsFirstDays() {
        history.assigned("2024-05-10", "R", new Due.Expiry(-14, 45));

        assertThat(history.due("2024-05-10")).isEqualTo("2024-06-24");
    }

    @Test
    void nobodyIsOverdueOnEntering() {
        history.assigned("2024-05-10", "R", by("2023-01-01"));

        assertThat(history.due("2024-05-10")).isEqualTo("2024-05-24");
        assertThat(history.why("2024-05-10")).contains("DUE_BY_RULE 2023-01-01", "DUE_MOVED_NOTICE 2024-05-24");
        assertThat(history.on("2024-05-24").overdue()).isFalse();
        assertThat(history.on("2024-05-25").overdue()).isTrue();
    }

    @Test
    void aDateCountedFromEnteringNeedsNoNotice() {
        history.assigned("2024-05-10", "R", within("P7D"));

        assertThat(history.due("2024-05-10")).isEqualTo("2024-05-17");
    }

    @Test
    void whoEntersShortlyBeforeTheExpiryHasNoticeForTheRenewal() {
        history.completed("2023-05-20").assigned("2024-05-10", "R", within("P7D"));

        assertThat(history.due("2024-05-10")).isEqualTo("2024-05-24");
        assertThat(history.why("2024-05-10")).contains("DUE_BY_EXPIRY 2024-05-20");
    }

    @Test
    void whoEntersAfterTheExpiryHasTheRulesOwnDate() {
        history.completed("2023-05-20").assigned("2024-05-21", "R", within("P60D"));

        assertThat(history.due("2024-05-21")).isEqualTo("2024-07-20");
    }

    @Test
    void nothingIsDueWhileCertified() {
        history.completed("2023-05-20").assigned("2023-05-21", "R", by("2023-06-01"));

        assertThat(history.due("2023-12-01")).isEqualTo("nothing");
    }

    @ParameterizedTest
    @CsvSource({"-14, 2024-05-06", "0, 2024-05-20", "10, 2024-05-30"})
    void anExpiryRulePutsTheRenewalBeforeOrAfterTheExpiry(int offset, String due) {
        history.assigned("2023-05-01", "R", new Due.Expiry(offset, 30)).completed("2023-05-20");

        assertThat(history.due("2024-05-01")).isEqualTo(due);
    }

    @Test
    void theEarliestOverTheRulesHoldsAndOfEqualOnesTheFirstByName() {
        history.assigned("2024-05-10", "B", within("P20D"))
                .assigned("2024-05-10", "C", within("P10D"))
                .assigned("2024-05-10", "A", within("P10D"));

        Answer answer = history.on("2024-05-10");
        assertThat(answer.due().orElseThrow()).hasToString("2024-05-20");
        assertThat(answer.reasons())
                .filteredOn(reason -> reason.code() == ReasonCode.DUE_BY_RULE)
                .extracting(reason -> reason.source().rule().orElseThrow())
                .containsExactly("A");
    }

    @Test
    void tighteningLeavesTimeFromTheDayItIsSaid() {
        history.assigned("2024-01-01", "R", by("2024-12-31")).assigned("2024-05-10", "R", by("2024-02-01"));

        assertThat(history.due("2024-05-09")).isEqualTo("2024-12-31");
        assertThat(history.due("2024-05-10")).isEqualTo("2024-05-24");
    }

    @Test
    void tighteningExcusesNobodyWhoIsOverdue() {
        history.assigned("2024-01-01", "R", by("2024-03-01")).assigned("2024-05-10", "R", by("2024-02-01"));

        assertThat(history.due("2024-05-10")).isEqualTo("2024-03-01");
    }

    @Test
    void looseningHoldsAtOnce() {
        history.assigned("2024-01-01", "R", by("2024-03-01")).assigned("2024-05-10", "R", by("2024-08-01"));

        assertThat(history.due("2024-05-10")).isEqualTo("2024-08-01");
    }

    @ParameterizedTest
    @CsvSource({"2024-03-02, 2024-01-31", "2024-03-03, 2024-04-02"})
    void backInTheRuleSoonTheDeadlineWentOnAndLaterItBeginsAnew(String back, String due) {
        history.assigned("2024-01-01", "R", within("P30D"))
                .unassigned("2024-02-01", "R")
                .assigned(back, "R", within("P30D"));

        assertThat(history.due("2024-02-15")).isEqualTo("nothing");
        assertThat(history.due(back)).isEqualTo(due);
    }

    @Test
    void whatTheRuleTightenedMeanwhileLeavesTimeOnComingBack() {
        history.assigned("2024-01-01", "R", by("2024-12-31"))
                .unassigned("2024-02-01", "R")
                .assigned("2024-02-10", "R", by("2024-01-15"));

        assertThat(history.due("2024-02-10")).isEqualTo("2024-02-24");
    }

    @Test
    void ofARuleThatIsLeftTheDeadlineFallsAway() {
        history.assigned("2024-01-01", "A", within("P10D"))
                .assigned("2024-01-01", "B", within("P90D"))
                .unassigned("2024-01-20", "A");

        assertThat(history.on("2024-01-19").overdue()).isTrue();
        assertThat(history.due("2024-01-20")).isEqualTo("2024-03-31");
    }

    @ParameterizedTest
    @CsvSource({"'', 2024-03-02", "2024-04-30, 2024-05-30"})
    void afterARevocationThereAreSomeDaysFromTheEndOfTheBar(String bar, String due) {
        history.assigned("2023-12-01", "R", within("P30D"))
                .completed("2024-01-01")
                .revoked("2024-02-01", bar);

        assertThat(history.due("2024-05-01")).isEqualTo(due);
        assertThat(history.why("2024-05-01")).contains("DUE_BY_REVOCATION " + due);
    }

    @Test
    void whoEntersAfterTheRevocationHasTheRulesOwnDateWithNotice() {
        history.completed("2024-01-01").revoked("2024-02-01", "").assigned("2024-02-02", "R", by("2024-01-15"));

        assertThat(history.due("2024-02-02")).isEqualTo("2024-02-16");
    }

    @Test
    void aDueDateMovesToAWorkdayWhereTheKindSaysSo() {
        AHistory workdays =
                AHistory.under(AVersion.first().dueOnWorkdays()).assigned("2025-11-25", "R", within("P30D"));

        assertThat(workdays.due("2025-11-25")).isEqualTo("2025-12-29");
        assertThat(workdays.why("2025-11-25")).contains("DUE_BY_RULE 2025-12-25", "DUE_MOVED_WORKDAY 2025-12-29");
    }
}
