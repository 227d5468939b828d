package dk.loeft.certification;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.ReportPlan.Rhythm;
import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which days a report goes out. */
class ReportPlanTest {
    private static ReportPlan plan(Rhythm rhythm, int day) {
        return new ReportPlan(rhythm, day, ExportFormat.XLSX, Set.of(new PersonId(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 1, 2026-11-29, 2026-11-30",
        "WEEKLY, 1, 2026-11-30, 2026-11-30",
        "WEEKLY, 7, 2026-11-30, 2026-12-06",
        "MONTHLY, 1, 2026-11-29, 2026-12-01",
        "MONTHLY, 29, 2026-11-29, 2026-11-29",
        "MONTHLY, 31, 2026-11-29, 2026-11-30",
        "MONTHLY, 31, 2026-12-01, 2026-12-31",
        "MONTHLY, 30, 2027-02-01, 2027-02-28",
        "MONTHLY, 30, 2028-02-01, 2028-02-29",
        "MONTHLY, 30, 2027-03-01, 2027-03-30"
    })
    void itGoesOutOnTheFirstOfItsDays(Rhythm rhythm, int day, LocalDate from, LocalDate expected) {
        assertThat(plan(rhythm, day).next(from)).isEqualTo(expected);
    }

    @Test
    void aDayThatNoWeekOrMonthHasIsNotPossible() {
        assertThat(plan(Rhythm.WEEKLY, 7).possible()).isTrue();
        assertThat(plan(Rhythm.WEEKLY, 8).possible()).isFalse();
        assertThat(plan(Rhythm.MONTHLY, 31).possible()).isTrue();
        assertThat(plan(Rhythm.MONTHLY, 32).possible()).isFalse();
        assertThat(plan(Rhythm.MONTHLY, 0).possible()).isFalse();
    }
}
