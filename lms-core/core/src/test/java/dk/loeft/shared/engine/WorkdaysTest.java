package dk.loeft.shared.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkdaysTest {
    @ParameterizedTest
    @CsvSource({
        "1818, 1818-03-22", "1943, 1943-04-25", "1954, 1954-04-18", "1981, 1981-04-19", "2000, 2000-04-23",
        "2008, 2008-03-23", "2011, 2011-04-24", "2019, 2019-04-21", "2024, 2024-03-31", "2025, 2025-04-20",
        "2026, 2026-04-05", "2027, 2027-03-28", "2038, 2038-04-25", "2049, 2049-04-18", "2285, 2285-03-22"
    })
    void easterIsTheSundayOfTheComputus(int year, LocalDate easter) {
        assertThat(Workdays.easter(year)).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-02",
                "2026-04-03",
                "2026-04-05",
                "2026-04-06",
                "2026-05-14",
                "2026-05-24",
                "2026-05-25",
                "2025-12-25",
                "2025-12-26",
                "2026-06-06",
                "2026-06-07"
            })
    void holidaysAndWeekendsAreFree(LocalDate day) {
        assertThat(Workdays.isWorkday(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-05", "2026-12-24", "2026-12-31", "2026-05-15", "2026-05-01", "2026-04-01"})
    void daysThatAgreementsGiveOffAreWorkdays(LocalDate day) {
        assertThat(Workdays.isWorkday(day)).isTrue();
    }

    @Test
    void greatPrayerDayWasAHolidayForTheLastTimeIn2023() {
        assertThat(Workdays.isWorkday(LocalDate.of(2023, 5, 5))).isFalse();
        assertThat(Workdays.isWorkday(LocalDate.of(2024, 4, 26))).isTrue();
    }

    @Test
    void theNextAndTheLastWorkdayLieOutsideAllOfEaster() {
        assertThat(Workdays.onOrAfter(LocalDate.of(2026, 4, 2))).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(Workdays.onOrBefore(LocalDate.of(2026, 4, 6))).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(Workdays.onOrAfter(LocalDate.of(2026, 4, 8))).isEqualTo(LocalDate.of(2026, 4, 8));
        assertThat(Workdays.onOrBefore(LocalDate.of(2026, 4, 8))).isEqualTo(LocalDate.of(2026, 4, 8));
    }
}
