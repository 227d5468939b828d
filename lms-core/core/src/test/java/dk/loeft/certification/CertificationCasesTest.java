package dk.loeft.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Worked cases, run whole. Our own lie with the tests; the others, which are no part of the project, in the file that {@code
 * LOEFT_CERTIFICATION_CASES} names, else in {@code ../shared/design} beside the project.
 */
class CertificationCasesTest {
    @Test
    void ourOwnCasesComeAsTheyExpect() throws URISyntaxException {
        assertAllAsExpected(Path.of(Objects.requireNonNull(CertificationCasesTest.class.getResource("cases.json"))
                .toURI()));
    }

    @Test
    void theSharedCasesComeAsTheyExpect() {
        Path shared = shared();
        assumeTrue(Files.isRegularFile(shared), () -> "skipped: no certification cases in " + shared);
        assertAllAsExpected(shared);
    }

    private static void assertAllAsExpected(Path file) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = SimulateCertificationCommand.run(new String[] {file.toString()}, out, out, Locale.ENGLISH);

        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(SimulateCertificationCommand.SAME);
    }

    private static Path shared() {
        String set = System.getenv("LOEFT_CERTIFICATION_CASES");
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path root = here; root != null; root = root.getParent()) {
            if (Files.isRegularFile(root.resolve("loeft"))) {
                return root.resolveSibling("shared").resolve("design").resolve("certification-cases.json");
            }
        }
        return here.resolve("no-cases");
    }
}
