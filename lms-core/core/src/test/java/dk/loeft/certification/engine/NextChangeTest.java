package dk.loeft.certification.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.engine.Generated.Scenario;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NextChangeTest {
    private static final int DAYS_LOOKED_AHEAD = 60;

    @Provide
    Arbitrary<Scenario> scenarios() {
        return Generated.scenarios();
    }

    @Property(tries = 500, seed = "301")
    void anAnswerHoldsUntilTheDayBeforeTheNextChange(@ForAll("scenarios") Scenario scenario) {
        Answer answer = scenario.answer();
        Optional<LocalDate> next = CertificationRules.nextChange(scenario.kind(), scenario.history(), scenario.asOf());
        LocalDate seen = scenario.asOf().plusDays(DAYS_LOOKED_AHEAD);
        LocalDate end = next.filter(seen::isAfter).orElse(seen);

        assertThat(scenario.asOf().datesUntil(end))
                .allSatisfy(day -> assertThat(scenario.answerOn(day)).isEqualTo(answer));
    }

    @Property(tries = 500, seed = "302")
    void theNextChangeLiesAhead(@ForAll("scenarios") Scenario scenario) {
        assertThat(CertificationRules.nextChange(scenario.kind(), scenario.history(), scenario.asOf()))
                .satisfiesAnyOf(next -> assertThat(next).isEmpty(), next -> assertThat(next.orElseThrow())
                        .isAfter(scenario.asOf()));
    }
}
