package dk.loeft.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {
    private static final Path MAIN = Path.of("src", "main");

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "audit", "competence", "reporting"})
    void bothLanguagesHaveTheSameSentencesWithTheSameArguments(String capability) throws IOException {
        Properties danish = bundle(capability, "da");
        Properties english = bundle(capability, "en");

        assertThat(danish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : danish.stringPropertyNames()) {
            assertThat(arguments(danish.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "audit", "competence", "reporting"})
    void everyRefusalHasASentenceAndEverySentenceARefusal(String capability) throws IOException {
        Pattern key = Pattern.compile("\"(" + capability + "\\.[a-z.-]+)\"");
        Set<String> thrown = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(MAIN.resolve("java/dk/loeft/" + capability))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                thrown.addAll(found(key, Files.readString(source)));
            }
        }

        assertThat(bundle(capability, "da").stringPropertyNames()).isEqualTo(thrown);
    }

    private static Set<String> arguments(String sentence) {
        return found(Pattern.compile("\\{(\\d)}"), sentence);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .forEach(found::add);
        return found;
    }

    private static Properties bundle(String capability, String language) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(
                MAIN.resolve("resources/dk/loeft/" + capability + "/messages_" + language + ".properties"))) {
            bundle.load(reader);
        }
        return bundle;
    }
}
