package dk.loeft.server.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packages that others made; not part of the project. They lie in {@code LOEFT_CONTENT_SAMPLES}, else in
 * {@code ../shared/content} beside the project; where they are missing, a test is skipped and says so.
 */
final class ThirdParty {
    private ThirdParty() {}

    /** The folder; skips the test if it is not there. */
    static Path folder() {
        Path folder = samples();
        assumeTrue(Files.isDirectory(folder), () -> "skipped: no third-party packages in " + folder);
        return folder;
    }

    private static Path samples() {
        String set = System.getenv("LOEFT_CONTENT_SAMPLES");
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        Path project = Path.of("").toAbsolutePath();
        while (project.getParent() != null && !Files.isRegularFile(project.resolve("loeft"))) {
            project = project.getParent();
        }
        return project.resolveSibling("shared").resolve("content");
    }

    /** The package as a file, zipped into {@code work} if it lies in a folder. */
    static Path zip(String name, Path work) throws IOException {
        Path source = folder().resolve(name);
        if (Files.isRegularFile(source)) {
            return source;
        }
        Path zip = work.resolve(source.getFileName() + ".zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Path file : files(source)) {
                out.putNextEntry(new ZipEntry(source.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
