package dk.loeft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Danish and English say the same, and pages ask for no sentence that is missing. */
class BundlesTest {
    private static final Pattern ASKED = Pattern.compile("\\b(\\w*[mM]sg)\\['([^']+)'\\](?!\\s*\\.concat)");
    private static final Path PAGES = Path.of("src/main/webapp");
    private static final Map<String, String> BUNDLES = Map.ofEntries(
            Map.entry("msg", ""),
            Map.entry("learningMsg", "learning/"),
            Map.entry("externalMsg", "external/"),
            Map.entry("certificationMsg", "certification/"),
            Map.entry("competenceMsg", "competence/"),
            Map.entry("authoringMsg", "authoring/"),
            Map.entry("organisationMsg", "organisation/"),
            Map.entry("recordstoreMsg", "recordstore/"),
            Map.entry("communicationMsg", "communication/"),
            Map.entry("assignmentMsg", "assignment/"),
            Map.entry("seminarMsg", "seminar/"),
            Map.entry("teamMsg", "team/"),
            Map.entry("auditMsg", "audit/"),
            Map.entry("signinMsg", "signin/"));

    static Stream<Path> danish() throws IOException {
        return files(root(), "messages_da.properties").stream()
                .filter(file -> file.toString().contains("src/main/resources"));
    }

    @ParameterizedTest
    @MethodSource("danish")
    void bothLanguagesHaveTheSameKeysAndPlaceholders(Path danish) {
        Properties da = read(danish);
        Properties en = read(danish.resolveSibling("messages_en.properties"));

        assertThat(en.stringPropertyNames()).isEqualTo(da.stringPropertyNames());
        for (String key : da.stringPropertyNames()) {
            assertThat(da.getProperty(key)).as(key).isNotBlank();
            assertThat(en.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(en.getProperty(key)))
                    .as(danish + " " + key)
                    .isEqualTo(placeholders(da.getProperty(key)));
        }
    }

    /** The numbers of the placeholders, those within a choice too. */
    private static Set<Integer> placeholders(String pattern) {
        int formats = new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
        Set<Integer> numbers = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{(\\d)").matcher(pattern);
        while (matcher.find()) {
            numbers.add(Integer.parseInt(matcher.group(1)));
        }
        assertThat(formats).as(pattern).isLessThanOrEqualTo(10);
        return numbers;
    }

    @Test
    void everySentenceThatAPageAsksForIsThere() throws IOException {
        Set<String> missing = new TreeSet<>();
        for (Path page : files(PAGES, ".xhtml")) {
            Matcher matcher = ASKED.matcher(Files.readString(page));
            while (matcher.find()) {
                Path bundle = Path.of(
                        "src/main/resources/dk/loeft/web/" + BUNDLES.get(matcher.group(1)) + "messages_da.properties");
                if (!matcher.group(2).endsWith(".")
                        && !read(bundle).stringPropertyNames().contains(matcher.group(2))) {
                    missing.add(PAGES.relativize(page) + ": " + matcher.group());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static Properties read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("/target/"))
                    .sorted()
                    .toList();
        }
    }

    private static Path root() {
        return Path.of("../..");
    }
}
