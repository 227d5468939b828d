package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReplayTest {
    @Test
    void anEventRecordedLateTakesItsPlaceByDay() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-05-01")
                .completed("2025-05-20")
                .completed("2024-05-20");

        assertThat(history.on("2025-06-01").cycles())
                .extracting(Cycle::how)
                .containsExactly(Cycle.How.FIRST, Cycle.How.RENEWAL);
        assertThat(history.on("2025-06-01", 2).cycles()).extracting(Cycle::how).containsExactly(Cycle.How.FIRST);
    }

    @Test
    void whatHappensLaterIsNotSeenYet() {
        AHistory history =
                AHistory.under(AVersion.first()).assigned("2024-05-01").completed("2024-05-20");

        assertThat(history.on("2024-05-19").state()).isEqualTo(State.IN_PROGRESS);
        assertThat(history.on("2024-05-20").state()).isEqualTo(State.CERTIFIED);
    }

    @Test
    void aRemovedEventWasNeverRecordedAndIsNamed() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-05-01")
                .completed("2024-05-20")
                .removed(2);

        assertThat(history.on("2024-06-01").state()).isEqualTo(State.IN_PROGRESS);
        assertThat(history.why("2024-06-01")).contains("CORRECTED 2024-05-20");
        assertThat(history.on("2024-06-01", 2).state()).isEqualTo(State.CERTIFIED);
    }

    @Test
    void aReplacedEventKeepsItsPlaceInTheOrderOfADay() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-05-01")
                .completed("2024-05-25")
                .revoked("2024-05-20", "")
                .moved(2, "2024-05-20");

        assertThat(history.on("2024-05-20").state()).isEqualTo(State.REVOKED);
        assertThat(history.why("2024-05-20")).contains("CORRECTED 2024-05-25");
    }

    @Test
    void ofTwoCorrectionsTheNewerWins() {
        AHistory history = AHistory.under(AVersion.first())
                .completed("2024-05-20")
                .moved(1, "2024-04-10")
                .moved(1, "2024-03-05");

        assertThat(history.expires("2024-06-01")).isEqualTo("2025-03-05");
        assertThat(history.why("2024-06-01")).containsOnlyOnce("CORRECTED 2024-05-20");
    }

    @Test
    void removingTheNewerCorrectionBringsTheOlderBack() {
        AHistory history = AHistory.under(AVersion.first())
                .completed("2024-05-20")
                .moved(1, "2024-04-10")
                .moved(1, "2024-03-05")
                .removed(3);

        assertThat(history.expires("2024-06-01")).isEqualTo("2025-04-10");
    }

    @Test
    void aRemovedRemovalRemovesNothing() {
        AHistory history = AHistory.under(AVersion.first())
                .completed("2024-05-20")
                .removed(1)
                .removed(2)
                .removed(3);

        assertThat(history.on("2024-06-01").cycles()).isEmpty();
        assertThat(history.on("2024-06-01", 3).cycles()).hasSize(1);
        assertThat(history.why("2024-06-01")).contains("CORRECTED 2024-05-20");
    }
}
