package dk.loeft.content.engine.cmi5;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MoveOnTest {
    /** Each row: the criterion, and whether it is met by nothing, completed, passed, both (13.1.4). */
    @ParameterizedTest
    @CsvSource({
        "Passed, false, false, true, true",
        "Completed, false, true, false, true",
        "CompletedAndPassed, false, false, false, true",
        "CompletedOrPassed, false, true, true, true",
        "NotApplicable, true, true, true, true"
    })
    void eachCriterionIsMetByItsOwnStatements(
            String written, boolean nothing, boolean completed, boolean passed, boolean both) {
        MoveOn moveOn = MoveOn.find(written).orElseThrow();
        assertThat(moveOn.satisfiedBy(UnitProgress.NONE)).isEqualTo(nothing);
        assertThat(moveOn.satisfiedBy(new UnitProgress(true, false, false))).isEqualTo(completed);
        assertThat(moveOn.satisfiedBy(new UnitProgress(false, true, false))).isEqualTo(passed);
        assertThat(moveOn.satisfiedBy(new UnitProgress(true, true, false))).isEqualTo(both);
    }

    @ParameterizedTest
    @EnumSource(MoveOn.class)
    void aWaivedUnitMeetsEveryCriterion(MoveOn moveOn) {
        assertThat(moveOn.satisfiedBy(new UnitProgress(false, false, true))).isTrue();
    }

    @Test
    void capitalLettersCount() {
        assertThat(MoveOn.find("passed")).isEmpty();
        assertThat(MoveOn.known()).isEqualTo("Passed, Completed, CompletedAndPassed, CompletedOrPassed, NotApplicable");
    }
}
