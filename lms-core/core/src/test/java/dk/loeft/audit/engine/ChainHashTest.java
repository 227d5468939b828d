package dk.loeft.audit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChainHashTest {
    @Test
    void theSameEntryAfterTheSameEntryHasTheSameHash() {
        assertThat(ChainHash.of(ChainHash.BEGINNING, List.of("1", "a")))
                .isEqualTo(ChainHash.of(ChainHash.BEGINNING, List.of("1", "a")))
                .matches("[0-9a-f]{64}");
    }

    @Test
    void theHashFollowsFromTheOneBefore() {
        assertThat(ChainHash.of("a", List.of("1"))).isNotEqualTo(ChainHash.of("b", List.of("1")));
    }

    @Test
    void aBorderBetweenFieldsCannotMoveUnnoticed() {
        assertThat(ChainHash.of("", List.of("ab", "c"))).isNotEqualTo(ChainHash.of("", List.of("a", "bc")));
        assertThat(ChainHash.of("", List.of("a", ""))).isNotEqualTo(ChainHash.of("", List.of("", "a")));
        assertThat(ChainHash.of("", List.of("a"))).isNotEqualTo(ChainHash.of("", List.of("a", "")));
    }

    /** Computed with {@code printf '\0\0\0\0\0\0\0\1a' | sha256sum}: the form of a chain in use must never change. */
    @Test
    void theFormIsLengthAndBytes() {
        assertThat(ChainHash.of("", List.of("a")))
                .isEqualTo("3b196fd4907bedf51c3090e9835f2f7cb61e7ee1b2299ea3b8fed9b4183a822a");
    }
}
