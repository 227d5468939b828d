package dk.loeft.content;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Content that others made. It is not part of the project; where it is missing, the tests that want it are skipped. */
final class Samples {

    private Samples() {}

    static Path scorm2004Cases() {
        Path cases = folder().resolve("scorm2004").resolve("adl-cts");
        assumeTrue(Files.isDirectory(cases), () -> "skipped: no SCORM 2004 conformance cases in " + cases);
        return cases;
    }

    /** The folder of content that others made, whether or not it is there. */
    static Path folder() {
        String set = System.getenv("LOEFT_CONTENT_SAMPLES");
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        Path here = Path.of("").toAbsolutePath();
        for (Path root = here; root != null; root = root.getParent()) {
            if (Files.exists(root.resolve(".git")) || Files.isRegularFile(root.resolve("loeft"))) {
                return root.resolveSibling("shared").resolve("content");
            }
        }
        return here.resolve("no-samples");
    }
}
