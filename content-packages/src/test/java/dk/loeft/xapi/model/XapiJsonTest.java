package dk.loeft.xapi.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XapiJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}[",
                "{} {}",
                "{},{}",
                "1],[2",
                "]",
                "{'a':1,'a':2}",
                "{'a':{'b':1,'b':1}}",
                "{a:1}",
                "['\u0001']",
                "nul",
                "01"
            })
    void whatIsNotJsonIsRefused(String text) {
        assertThatThrownBy(() -> XapiJson.value(text.replace('\'', '"'), "statements"))
                .isInstanceOfSatisfying(InvalidXapiException.class, refusal -> assertThat(refusal.property())
                        .isEqualTo("statements"));
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] latin = "{\"a\":\"ø\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> XapiJson.value(latin, "statements")).hasMessageContaining("UTF-8");
        byte[] utf = "{\"a\":\"ø\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(XapiJson.object(utf, "statements").getString("a")).isEqualTo("ø");
    }

    @Test
    void aHundredThousandBracketsAreRefusedAndBracketsInTextsAreNot() {
        assertThatThrownBy(() -> XapiJson.value("[".repeat(100_000), "statements"))
                .hasMessageContaining("levels deep");
        String text = "[{\\\"".repeat(1000);
        assertThat(XapiJson.array("[\"" + text + "\"]", "statements")).hasSize(1);
    }
}
