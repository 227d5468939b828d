package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({"P0D, 0, DAYS", "P90D, 90, DAYS", "P12M, 12, MONTHS", "P012M, 12, MONTHS"})
    void aPeriodIsMonthsOrDays(String text, int count, Period.Unit unit) {
        assertThat(Period.parse(text)).contains(new Period(count, unit));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "P", "P1Y", "P1M2D", "P1W", "-P1M", "P-1M", "p1m", "1M", "P1M ", "PT24H", "P1.5M", "P123456D"
            })
    void nothingElseIsAPeriod(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P1M, 2025-01-31, 2025-02-28",
        "P1M, 2024-01-31, 2024-02-29",
        "P12M, 2024-02-29, 2025-02-28",
        "P48M, 2024-02-29, 2028-02-29",
        "P1M, 2025-03-30, 2025-04-30",
        "P30D, 2025-03-30, 2025-04-29",
        "P1D, 2025-10-26, 2025-10-27"
    })
    void monthsClampToTheEndOfTheMonth(String period, LocalDate from, LocalDate to) {
        assertThat(period(period).after(from)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"P2M, 2026-04-30, 2026-02-28", "P1M, 2024-03-31, 2024-02-29", "P14D, 2026-04-06, 2026-03-23"})
    void monthsClampBackwardsToo(String period, LocalDate from, LocalDate to) {
        assertThat(period(period).before(from)).isEqualTo(to);
    }

    @Test
    void severalAtOnceClampOnlyOnce() {
        assertThat(period("P12M").times(4, LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(period("P12M").times(-1, LocalDate.of(2024, 2, 29))).isEqualTo(LocalDate.of(2023, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({
        "P3M, P91D, true",
        "P3M, P92D, false",
        "P12M, P12M, false",
        "P366D, P12M, true",
        "P365D, P12M, false",
        "P0D, P0M, false"
    })
    void monthsAndDaysAreComparedByTheAverageMonth(String one, String other, boolean longer) {
        assertThat(period(one).isLongerThan(period(other))).isEqualTo(longer);
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
