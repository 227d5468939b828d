package dk.loeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The persistence unit names each class of each module: nothing is scanned at the start. */
class PersistenceUnitTest {
    private static final Pattern MAPPED =
            Pattern.compile("^@(Entity|MappedSuperclass|Embeddable|Converter)\\b", Pattern.MULTILINE);
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);

    @Test
    void itNamesExactlyTheMappedClassesOfAllModules() throws IOException {
        Matcher matcher = Pattern.compile("<class>([^<]+)</class>")
                .matcher(Files.readString(Path.of("src/main/resources/META-INF/persistence.xml")));
        Set<String> named = new TreeSet<>();
        while (matcher.find()) {
            named.add(matcher.group(1));
        }

        assertThat(named).isEqualTo(mapped());
    }

    private static Set<String> mapped() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("../.."))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src/main/java"))
                    .filter(file -> MAPPED.matcher(text(file)).find())
                    .map(PersistenceUnitTest::name)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String name(Path file) {
        Matcher matcher = PACKAGE.matcher(text(file));
        if (!matcher.find()) {
            throw new IllegalStateException("no package in " + file);
        }
        return matcher.group(1) + "." + file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
