package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.engine.Refusal.Code;
import dk.loeft.certification.engine.Refusal.Place;
import dk.loeft.certification.engine.ValidityTerms.Base;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsRefusalsTest {
    @Test
    void defaultsAndFixedDefaultsAreLetIn() {
        assertThat(refused(AVersion.first())).isEmpty();
        assertThat(refused(AVersion.first().fixed("2024-03-01"))).isEmpty();
        assertThat(refused(AVersion.first().forEver())).isEmpty();
    }

    @Test
    void aKindHasAVersion() {
        assertThat(refused()).containsExactly(Code.NO_VERSION);
    }

    @Test
    void versionsHaveNumbersOfTheirOwnAndTakeEffectOneAfterTheOther() {
        AVersion first = AVersion.numbered(1, "2024-01-01");

        assertThat(refused(first, AVersion.numbered(1, "2025-01-01"))).containsExactly(Code.VERSION_TWICE);
        assertThat(refused(first, AVersion.numbered(2, "2024-01-01"))).containsExactly(Code.EFFECTIVE_NOT_LATER);
        assertThat(refused(AVersion.numbered(2, "2024-01-02"), first)).isEmpty();
    }

    @Test
    void theWindowIsNotLongerAndTheGraceShorterThanTheValidity() {
        assertThat(refused(AVersion.first().windowAndGrace("P12M", "P364D"))).isEmpty();
        assertThat(refused(AVersion.first().windowAndGrace("P13M", "P30D")))
                .containsExactly(Code.WINDOW_LONGER_THAN_VALIDITY);
        assertThat(refused(AVersion.first().windowAndGrace("P1M", "P12M")))
                .containsExactly(Code.GRACE_NOT_SHORTER_THAN_VALIDITY);
    }

    @Test
    void aValidityIsSomeTime() {
        assertThat(refused(AVersion.first().lasting("P0D").windowAndGrace("P0D", "P0D")))
                .contains(Code.VALIDITY_EMPTY);
    }

    @Test
    void aFixedDateNeedsADateMonthsAndAMinimumAsLongAsTheWindow() {
        AVersion fixed = AVersion.first().fixed("2024-03-01");

        assertThat(refused(AVersion.first().base(Base.FIXED))).containsExactly(Code.FIXED_WITHOUT_DATE);
        assertThat(refused(AVersion.first().fixed("2024-03-01").lasting("P365D")))
                .containsExactly(Code.FIXED_NOT_IN_MONTHS);
        assertThat(refused(AVersion.first().fixed("2024-03-01").forEver())).containsExactly(Code.FIXED_NOT_IN_MONTHS);
        assertThat(refused(fixed.minActive("P2M"))).containsExactly(Code.MIN_ACTIVE_SHORTER_THAN_WINDOW);
        assertThat(refused(fixed.minActive("P3M").shifting())).containsExactly(Code.FIXED_WITH_SHIFT);
    }

    @Test
    void olderCertificatesDoNotEndBeforeTheVersionTakesEffect() {
        AVersion first = AVersion.first();

        assertThat(refused(first, AVersion.numbered(2, "2024-05-01").endingOlderBy("2024-05-01")))
                .isEmpty();
        assertThat(refused(first, AVersion.numbered(2, "2024-05-01").endingOlderBy("2024-04-30")))
                .containsExactly(Code.PHASE_IN_BEFORE_EFFECTIVE);
    }

    @Test
    void daysAreNotNegativeAndTheRefusalNamesTheField() {
        List<Refusal> refusals =
                SettingsRefusals.of(List.of(AVersion.first().respite(-1).built()));

        assertThat(refusals)
                .containsExactly(new Refusal(Code.DAYS_BELOW_ZERO, new Place(Place.Part.VERSION, 1, "respiteDays")));
        assertThat(refused(AVersion.first().reissue(-1))).containsExactly(Code.DAYS_BELOW_ZERO);
    }

    private static List<Code> refused(AVersion... versions) {
        return SettingsRefusals.of(Arrays.stream(versions).map(AVersion::built).toList()).stream()
                .map(Refusal::code)
                .toList();
    }
}
