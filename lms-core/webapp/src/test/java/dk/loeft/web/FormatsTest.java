package dk.loeft.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 min., 0 min",
        "1, 1 min., 1 min",
        "119, 1 min., 1 min",
        "3600, 1 t., 1 h",
        "7500, 2 t. 5 min., 2 h 5 min",
        "4320000, 1.200 t., '1,200 h'"
    })
    void timeIsSaidInHoursAndMinutes(long seconds, String danish, String english) {
        assertThat(Formats.time(seconds, Language.DANISH).replace('\u00a0', ' '))
                .isEqualTo(danish);
        assertThat(Formats.time(seconds, Locale.ENGLISH).replace('\u00a0', ' ')).isEqualTo(english);
    }
}
