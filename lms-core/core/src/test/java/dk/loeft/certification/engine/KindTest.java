package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
    private final Kind kind = new Kind(List.of(
            AVersion.numbered(3, "2026-01-01").built(),
            AVersion.numbered(1, "2024-01-01").built(),
            AVersion.numbered(2, "2025-01-01").built()));

    @ParameterizedTest
    @CsvSource({"2020-05-05, 1", "2024-12-31, 1", "2025-01-01, 2", "2025-12-31, 2", "2026-01-01, 3"})
    void aVersionIsInForceUntilTheNextAndTheFirstBeforeAll(LocalDate day, int version) {
        assertThat(kind.inForce(day).version()).isEqualTo(version);
    }

    @Test
    void newerVersionsAreInForceFromTheirFirstDay() {
        KindVersion first = kind.numbered(1).orElseThrow();

        assertThat(kind.newerInForce(first, LocalDate.of(2025, 12, 31)))
                .extracting(KindVersion::version)
                .containsExactly(2);
        assertThat(kind.newerInForce(first, LocalDate.of(2026, 1, 1)))
                .extracting(KindVersion::version)
                .containsExactly(2, 3);
    }

    @Test
    void aKindHasAVersion() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Kind(List.of()));
    }
}
