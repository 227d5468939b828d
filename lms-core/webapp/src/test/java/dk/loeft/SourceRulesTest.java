package dk.loeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules of style that only the source text shows. */
class SourceRulesTest {
    private static final int LONGEST_CLASS = 400;

    @Test
    void noClassIsLongerThanFourHundredLines() throws IOException {
        List<String> tooLong = sources(".java")
                .filter(file -> lines(file).size() > LONGEST_CLASS)
                .map(file -> file.getFileName() + ": " + lines(file).size())
                .toList();
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageIsNullMarked() throws IOException {
        List<Path> unmarked = sources(".java")
                .filter(file -> file.toString().contains("/src/main/"))
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !nullMarked(folder.resolve("package-info.java")))
                .toList();
        assertThat(unmarked).isEmpty();
    }

    @Test
    void pagesHoldNoInlineScriptOrStyle() throws IOException {
        List<String> inline = sources(".xhtml")
                .filter(file -> file.toString().contains("/webapp/"))
                .filter(file -> lines(file).stream()
                        .anyMatch(line -> line.matches(".*\\s(style|on[a-z]+)=\".*") || line.contains("<script>")))
                .map(file -> file.getFileName().toString())
                .toList();
        assertThat(inline)
                .as("the content security policy forbids inline scripts and styles")
                .isEmpty();
    }

    private static Stream<Path> sources(String ending) throws IOException {
        Path root = root();
        try (Stream<Path> tree = Files.walk(root)) {
            return tree
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> root.relativize(file).toString().contains("src/"))
                    .filter(file -> !file.toString().contains("/target/")
                            && !file.toString().contains("/node_modules/"))
                    .toList()
                    .stream();
        }
    }

    private static Path root() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Path::getParent)
                .takeWhile(Objects::nonNull)
                .filter(folder -> Files.exists(folder.resolve("lms-core")))
                .findFirst()
                .orElseThrow();
    }

    private static boolean nullMarked(Path info) {
        return Files.exists(info) && lines(info).stream().anyMatch(line -> line.contains("@NullMarked"));
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
