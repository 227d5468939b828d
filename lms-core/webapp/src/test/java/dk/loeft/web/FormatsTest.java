package dk.loeft.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
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

    /** Pages know a function by its name alone: of two that share one they would call the last, whatever it is given. */
    @Test
    void eachFunctionOfThePagesHasANameOfItsOwn() throws IOException {
        String library = Files.readString(Path.of("src/main/webapp/WEB-INF/loeft.taglib.xml"));
        List<String> names = Pattern.compile("<function-name>(\\w+)</function-name>")
                .matcher(library)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(names).contains("clock", "time").doesNotHaveDuplicates();
    }
}
