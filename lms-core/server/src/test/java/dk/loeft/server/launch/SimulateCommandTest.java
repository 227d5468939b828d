package dk.loeft.server.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code loeft simulate}: it starts neither server nor database, and says what it can try. */
class SimulateCommandTest {
    private static final String CASE = """
            {"format": "loeft-certification-cases/1", "cases": [{"id": "A1",
              "settings": [{"version": 1, "effectiveFrom": "2024-01-01"}], "events": [],
              "questions": [{"asOf": "2026-01-01", "expect": {"state": "NOT_REQUIRED"}}]}]}
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int loeft(String language, String... args) {
        return new Launcher(
                        Map.of("LANG", language),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false)
                .run(args);
    }

    @Test
    void aFileOfCasesIsTried() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.json"), CASE);

        assertThat(loeft("en_GB.UTF-8", "simulate", "certification", file.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("1 case, 1 question: no case differs.\n");
    }

    @Test
    void aDifferenceExits1InTheLanguageOfTheTerminal() throws IOException {
        Path file = Files.writeString(folder.resolve("cases.json"), CASE.replace("NOT_REQUIRED", "LAPSED"));

        assertThat(loeft("da_DK.UTF-8", "simulate", "certification", file.toString()))
                .isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("Sag A1, 2026-01-01: state – ventet LAPSED, fik NOT_REQUIRED\n"
                        + "1 sag, 1 spørgsmål: 1 sag afviger.\n");
    }

    @Test
    void whatCannotBeTriedIsRefusedWithTheUsage() {
        assertThat(loeft("en", "simulate")).isEqualTo(2);
        assertThat(loeft("en", "simulate", "weather")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("Write what to try", "simulate certification FILE.json");
    }
}
