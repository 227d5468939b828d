package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {
    @Test
    void reasonsComeInTheOrderOfTheStory() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-05-01")
                .completed("2024-05-10")
                .completed("2024-05-10")
                .completed("2024-09-01")
                .removed(4);

        assertThat(history.why("2025-05-11"))
                .containsExactly(
                        "CERTIFIED_ON 2024-05-10",
                        "EXPIRED_AFTER 2025-05-10",
                        "EXPIRY_FROM_COMPLETION 2024-05-10",
                        "DUE_BY_EXPIRY 2025-05-10",
                        "IGNORED_NO_GAIN 2024-05-10",
                        "CORRECTED 2024-09-01");
    }

    @Test
    void theRequirementIsUnbrokenFromRuleToRuleOnOneDay() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-01-01", "A", AHistory.within("P90D"))
                .unassigned("2024-02-01", "A")
                .assigned("2024-02-01", "B", AHistory.within("P90D"));

        assertThat(history.why("2024-02-01")).contains("REQUIRED_SINCE 2024-01-01");
    }

    @Test
    void aDayOutsideBreaksTheRequirement() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-01-01", "A", AHistory.within("P90D"))
                .unassigned("2024-02-01", "A")
                .assigned("2024-02-02", "A", AHistory.within("P90D"));

        assertThat(history.why("2024-02-01")).contains("REQUIREMENT_ENDED 2024-02-01");
        assertThat(history.why("2024-02-02")).contains("REQUIRED_SINCE 2024-02-02");
    }

    @Test
    void whoLeftIsToldApartFromWhoLeftTheRule() {
        AHistory history =
                AHistory.under(AVersion.first()).assigned("2024-01-01").left("2024-02-01");

        assertThat(history.why("2023-12-31")).containsExactly("NEVER_REQUIRED");
        assertThat(history.why("2024-02-01")).containsExactly("LEFT 2024-02-01");
    }

    @Test
    void aLeaveWithoutEndHasNoPlannedEnd() {
        AHistory history = AHistory.under(AVersion.first())
                .assigned("2024-01-01")
                .paused("2024-02-01", "2024-02-29")
                .paused("2024-03-01", "");

        assertThat(history.why("2024-02-10")).containsExactly("PAUSED_FROM 2024-02-01", "PAUSED_UNTIL 2024-02-29");
        assertThat(history.why("2024-03-10")).containsExactly("PAUSED_FROM 2024-02-01");
    }

    @Test
    void aReasonKnowsTheEventTheRuleAndTheVersionItRestsOn() {
        AHistory history = AHistory.under(
                        AVersion.first(), AVersion.numbered(2, "2024-08-01").endingOlderBy("2024-12-31"))
                .assigned("2024-05-01")
                .completed("2024-05-10");

        assertThat(history.on("2025-01-01").reasons())
                .filteredOn(reason -> reason.code() == ReasonCode.CERTIFIED_ON)
                .allSatisfy(reason -> {
                    assertThat(reason.source().event()).contains(2L);
                    assertThat(reason.source().version()).contains(1);
                });
        assertThat(history.on("2025-01-01").reasons())
                .filteredOn(reason -> reason.code() == ReasonCode.EXPIRY_CAPPED)
                .allSatisfy(reason -> assertThat(reason.source().version()).contains(2));
        assertThat(history.on("2025-01-01").reasons())
                .filteredOn(reason -> reason.code() == ReasonCode.DUE_BY_EXPIRY)
                .allSatisfy(reason -> assertThat(reason.source().rule()).contains("R"));
    }
}
