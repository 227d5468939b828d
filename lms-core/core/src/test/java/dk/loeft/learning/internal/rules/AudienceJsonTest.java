package dk.loeft.learning.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.competence.CompetenceId;
import dk.loeft.learning.Audience;
import dk.loeft.learning.Span;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.RefusedException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudienceJsonTest {
    @Test
    void whatIsWrittenIsReadBackTheSame() {
        RandomAudiences audiences = new RandomAudiences(
                new Random(12), List.of(new UnitId(4), new UnitId(5)), List.of(new CompetenceId(9)));
        for (int i = 0; i < 2_000; i++) {
            Audience audience = audiences.next();
            assertThat(AudienceJson.read(AudienceJson.write(audience))).isEqualTo(audience);
        }
    }

    @Test
    void theFormIsAContractWithWhatIsStored() {
        Audience audience = new Audience.AllOf(List.of(
                new Audience.InUnit(new UnitId(7)),
                new Audience.HasTitle("Sosu-assistent"),
                new Audience.Not(new Audience.Leads(Optional.empty())),
                new Audience.AnyOf(List.of(
                        new Audience.JoinedBefore(Span.months(6)), new Audience.Fact("certificate", 3, "VALID")))));

        assertThat(AudienceJson.write(audience))
                .isEqualTo(
                        "{\"all\":[{\"unit\":7},{\"title\":\"Sosu-assistent\"},{\"not\":{\"leads\":0}},"
                                + "{\"any\":[{\"joinedBefore\":\"P6M\"},{\"fact\":\"certificate\",\"key\":3,\"state\":\"VALID\"}]}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "7",
                "{}",
                "{\"all\":{}}",
                "{\"all\":[7]}",
                "{\"unit\":\"7\"}",
                "{\"unit\":1.5}",
                "{\"unit\":1e999999999}",
                "{\"joinedBefore\":\"P1Y\"}",
                "{\"joinedBefore\":\"P99999D\"}",
                "{\"competence\":7}",
                "{\"competence\":7,\"level\":99999999999}",
                "{\"fact\":\"certificate\",\"key\":3}",
                "{\"not\":null}",
                "{\"all\":[",
                "{\"title\":7}"
            })
    void whatIsNoAudienceIsRefused(String text) {
        assertThatThrownBy(() -> AudienceJson.read(text))
                .isInstanceOf(RefusedException.class)
                .hasMessage("learning.audience.broken");
    }

    @Test
    void whatIsTooDeepIsRefusedBeforeItIsParsed() {
        String deep = "{\"not\":".repeat(7) + "{\"unit\":1}" + "}".repeat(7);
        String bottomless = "[".repeat(19_000);

        for (String text : List.of(deep, bottomless, "{\"all\":" + bottomless, " ".repeat(20_001))) {
            assertThatThrownBy(() -> AudienceJson.read(text))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("learning.audience.large");
        }
    }

    @Test
    void bracketsInTextsAreNoDepth() {
        Audience brackets = new Audience.TitleWith("[[[[[[[[[[[[[[[{\\\"{{{{{{{");

        assertThat(AudienceJson.read(AudienceJson.write(brackets))).isEqualTo(brackets);
    }

    @Test
    void moreConditionsThanAllowedAreRefused() {
        Audience many = new Audience.AllOf(Collections.nCopies(Audience.MAX_PARTS, new Audience.Speaks("da")));

        assertThatThrownBy(() -> AudienceJson.read(AudienceJson.write(many)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("learning.audience.large");
    }

    @Test
    void theLargestAudienceFits() {
        Audience largest = new Audience.AllOf(IntStream.range(1, Audience.MAX_PARTS)
                .<Audience>mapToObj(i -> new Audience.HasTitle("\u00e6".repeat(Audience.MAX_TEXT)))
                .toList());

        assertThat(AudienceJson.read(AudienceJson.write(largest))).isEqualTo(largest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"title\":\" \"}", "{\"titleWith\":\"\"}"})
    void aTitleNeedsAText(String text) {
        assertThatThrownBy(() -> AudienceJson.read(text))
                .isInstanceOf(RefusedException.class)
                .hasMessage("learning.audience.title");
    }

    @Test
    void aUnitAndALevelHaveToBeChosen() {
        assertThatThrownBy(() -> AudienceJson.read("{\"unit\":0}")).hasMessage("learning.audience.unit");
        assertThatThrownBy(() -> AudienceJson.read("{\"competence\":1,\"level\":0}"))
                .hasMessage("learning.audience.level");
    }
}
