package dk.loeft.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Whatever library is delivered is named, with its licence, in docs/third-party.md. */
class ThirdPartyDocumentIT {
    private static final Path DIST = Path.of(System.getProperty("loeft.dist", "target/dist"));

    @Test
    void everyDeliveredLibraryIsNamed() throws IOException {
        String document = Files.readString(Path.of("../../docs/third-party.md"));

        List<String> unnamed = Stream.concat(besides(), within())
                .map(name -> name.replaceFirst("-\\d.*", ""))
                .filter(name -> !name.startsWith("loeft-"))
                .distinct()
                .filter(name -> !document.contains("`" + name + "`"))
                .toList();

        assertThat(unnamed).isEmpty();
    }

    private static Stream<String> besides() throws IOException {
        try (Stream<Path> files = Files.list(DIST.resolve("lib"))) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }

    private static Stream<String> within() throws IOException {
        try (ZipFile war = new ZipFile(DIST.resolve("loeft.war").toFile())) {
            return war.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith("WEB-INF/lib/") && name.endsWith(".jar"))
                    .map(name -> name.substring("WEB-INF/lib/".length()))
                    .toList()
                    .stream();
        }
    }
}
