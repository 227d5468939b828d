package dk.loeft.organisation.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CivilNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"0101701234", "010170-1234", " 311299-0000 ", "010170 1234", "6101701234"})
    void aDateAndFourDigitsLookLikeOne(String text) {
        assertThat(CivilNumber.looksLike(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "0001701234", "3201701234", "0113701234", "01017012345", "A101701234", "9201701234"
            })
    void anythingElseDoesNot(String text) {
        assertThat(CivilNumber.looksLike(text)).isFalse();
    }
}
