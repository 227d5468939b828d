package dk.loeft.xapi.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyntaxTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-24T09:30:00Z, 2026-11-24T09:30:00Z",
        "2026-11-24T09:30:00.123456789Z, 2026-11-24T09:30:00.123456789Z",
        "2026-11-24T09:30:00.1234567891234Z, 2026-11-24T09:30:00.123456789Z",
        "2026-11-24T10:30:00+01:00, 2026-11-24T09:30:00Z",
        "2026-11-24T10:30:00+0100, 2026-11-24T09:30:00Z",
        "2026-11-24T10:30:00+01, 2026-11-24T09:30:00Z",
        "2026-06-30T23:59:60Z, 2026-06-30T23:59:59Z"
    })
    void timestampsAreMoments(String text, Instant moment) {
        assertThat(Syntax.moment(text)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-24",
                "2026-11-24T09:30:00",
                "2026-11-24T09:30Z",
                "2026-13-24T09:30:00Z",
                "2026-02-30T09:30:00Z",
                "2026-11-24T25:30:00Z",
                "2026-11-24T09:30:00-00:00",
                "2026-11-24T09:30:00-0000",
                "2026-11-24T09:30:00-00"
            })
    void whatNamesNoMomentIsNoTimestamp(String text) {
        assertThat(Syntax.moment(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "P1Y2M3DT4H5M6.78S", "P3W", "PT1.5H", "P1D", "PT16559.14S"})
    void durations(String text) {
        assertThat(Syntax.isDuration(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "PT", "P1DT", "1D", "P1S", "PT1.5H3M", "P3W2D", "P-1D", "PT1S1M"})
    void noDurations(String text) {
        assertThat(Syntax.isDuration(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"da", "en-GB", "zh-Hant-TW", "x-klingon", "de-CH-1996", "sl-rozaj-biske", "tlh"})
    void languageTags(String text) {
        assertThat(Syntax.isLanguageTag(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dansk sprog", "a", "da_DK", "a12345678", "da--DK"})
    void noLanguageTags(String text) {
        assertThat(Syntax.isLanguageTag(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.dk/løft", "urn:uuid:1", "tag:example.dk,2026:a", "mailto:a@b.dk"})
    void iris(String text) {
        assertThat(Syntax.isIri(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "example.dk", "//example.dk/a", "http://", "http://a b", "1a:b", "ab=c://example.dk"})
    void noIris(String text) {
        assertThat(Syntax.isIri(text)).isFalse();
    }
}
