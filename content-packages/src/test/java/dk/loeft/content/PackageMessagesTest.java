package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.RefusalCode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code has its sentences, in both languages. */
class PackageMessagesTest {

    private static final List<ResourceBundle> BUNDLES = Stream.of("da", "en")
            .map(language -> ResourceBundle.getBundle("dk.loeft.content.messages", Locale.forLanguageTag(language)))
            .toList();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(keys(BUNDLES.get(0))).isEqualTo(keys(BUNDLES.get(1)));
    }

    private static Set<String> keys(ResourceBundle bundle) {
        return new TreeSet<>(bundle.keySet());
    }

    @Test
    void everyCodeSaysWhatIsWrongAndWhatToDo() {
        Set<String> codes = Stream.concat(
                        Arrays.stream(FindingCode.values()).map(FindingCode::code),
                        Arrays.stream(RefusalCode.values()).map(RefusalCode::code))
                .collect(Collectors.toSet());
        for (String code : codes) {
            assertThat(BUNDLES.get(0).containsKey(code + ".title")).as(code).isTrue();
            assertThat(BUNDLES.get(0).containsKey(code + ".mend")).as(code).isTrue();
        }
        assertThat(keys(BUNDLES.get(0)))
                .filteredOn(key -> key.endsWith(".mend"))
                .allSatisfy(key -> assertThat(codes).contains(key.replaceAll("\\.mend$", "")));
    }

    /** An apostrophe would swallow the placeholders after it. */
    @Test
    void noSentenceHasAPlainApostrophe() {
        for (ResourceBundle bundle : BUNDLES) {
            for (String key : Collections.list(bundle.getKeys())) {
                assertThat(bundle.getString(key)).as(key).doesNotContain("'");
            }
        }
    }

    @Test
    void otherLanguagesGetDanish() {
        Finding finding = new Finding(Finding.Grade.HINT, "title.missing", List.of(), null, 0);
        assertThat(PackageMessages.in(Locale.FRENCH).title(finding)).isEqualTo("Kurset har ingen titel.");
        assertThat(PackageMessages.in(Locale.US).title(finding)).isEqualTo("The course has no title.");
    }
}
