package dk.loeft.content.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrerequisitesTest {

    private static final Map<String, String> STATUSES =
            Map.of("p", "passed", "c", "completed", "f", "failed", "i", "incomplete", "A-1.x", "passed");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "p; true",
                "c; true",
                "f; false",
                "i; false",
                "unknown; false",
                "A-1.x; true",
                "p & c; true",
                "p&f; false",
                "p | f; true",
                "f | i; false",
                "~f; true",
                "~~p; true",
                "~p | c; true",
                "f & c | p; true",
                "f & (c | p); false",
                "f=failed; true",
                "f=\"failed\"; true",
                "f = F; true",
                "p<>\"passed\"; false",
                "unknown=\"not attempted\"; true",
                "unknown<>failed; true",
                "2*{p,c,f}; true",
                "3*{p, c, f}; false",
                "{p,c}; true",
                "{p,f}; false",
                "1*{f, (p & c)}; true",
                "0*{f}; true",
                "p AND c; true",
                "(p and f) OR c; true",
                "NOT f; true",
                "p && c || f; true"
            })
    void aScriptIsMet(String script, boolean met) {
        assertThat(Prerequisites.parse(script).orElseThrow().isMet(STATUSES)).isEqualTo(met);
    }

    @Test
    void anEmptyScriptIsAlwaysMet() {
        assertThat(Prerequisites.parse(" ").orElseThrow().isMet(Map.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p &", "& p", "(p", "p)", "p c", "p = ", "p = done", "2*p", "2*{p", "{}", "p ? c", "A1 AND *A2"})
    void aScriptThatCannotBeReadIsEmpty(String script) {
        assertThat(Prerequisites.parse(script)).isEmpty();
    }

    @Test
    void aHostileScriptIsRefusedWithoutExhaustingTheStack() {
        assertThat(Prerequisites.parse("(".repeat(1_900) + "p" + ")".repeat(1_900)))
                .isEmpty();
        assertThat(Prerequisites.parse("p|".repeat(100_000) + "p")).isEmpty();
    }

    @Test
    void theItemsItSpeaksOfAreNamed() {
        assertThat(Prerequisites.parse("b & 1*{a, c=\"passed\"}").orElseThrow().identifiers())
                .containsExactly("b", "a", "c");
    }
}
