package dk.loeft.certification.internal.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.engine.Refusal;
import dk.loeft.certification.internal.written.BadCaseFile;
import dk.loeft.certification.internal.written.Place;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SentencesTest {
    @ParameterizedTest
    @EnumSource(Refusal.Code.class)
    void everyRefusalHasASentenceThatSaysHowToMendIt(Refusal.Code code) {
        BadCaseFile bad =
                new BadCaseFile(Place.inCase("A").in(Place.Part.EVENT, "1234").at("until"), BadCaseFile.keyOf(code));

        assertThat(Sentences.in(Locale.forLanguageTag("da")).of(bad))
                .startsWith("Sag A, hændelse 1234, felt until: ")
                .contains("; ")
                .endsWith(".");
        assertThat(Sentences.in(Locale.ENGLISH).of(bad))
                .startsWith("Case A, event 1234, field until: ")
                .contains("; ")
                .endsWith(".");
    }
}
