package dk.loeft.shared;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsDocumentTest {
    private static final Path DOCUMENT = Path.of("../../docs/settings.md");

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingStandsInTheDocumentWithItsDefaultUnitAndMeaning(Setting setting) throws IOException {
        String row = "| `%s` | %s | %s | %s |"
                .formatted(
                        setting.variable(),
                        setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`",
                        setting.unit(),
                        setting.meaning());

        List<String> lines = Files.readAllLines(DOCUMENT);

        assertTrue(lines.contains(row), () -> DOCUMENT + " lacks the line: " + row);
    }
}
