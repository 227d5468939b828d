package dk.loeft.web.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.CompetenceId;
import dk.loeft.learning.Audience;
import dk.loeft.learning.Audience.AllOf;
import dk.loeft.learning.Audience.AnyOf;
import dk.loeft.learning.Audience.Competent;
import dk.loeft.learning.Audience.Fact;
import dk.loeft.learning.Audience.HasTitle;
import dk.loeft.learning.Audience.InUnit;
import dk.loeft.learning.Audience.JoinedBefore;
import dk.loeft.learning.Audience.Leads;
import dk.loeft.learning.Audience.Not;
import dk.loeft.learning.AudienceNames;
import dk.loeft.learning.AudienceNames.FactName;
import dk.loeft.learning.Span;
import dk.loeft.organisation.UnitId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AudienceWordsTest {
    private static final Fact VALID = new Fact("certificate", 3, "VALID");

    private static final AudienceNames NAMES = new AudienceNames(
            Map.of(7L, "Sundhed og Omsorg"),
            Map.of(2L, "Klart sprog"),
            List.of(new FactName(VALID, "har gyldigt Førstehjælp", "ikke har gyldigt Førstehjælp")));

    private static final Audience CARE = new InUnit(new UnitId(7));
    private static final Audience ASSISTANT = new HasTitle("Sosu-assistent");
    private static final Audience LEADER = new Leads(Optional.empty());

    @Test
    void anAudienceIsSaidAsOneWouldSayIt() {
        Audience audience = new AllOf(List.of(CARE, ASSISTANT, new Not(LEADER)));

        assertThat(danish(audience)).isEqualTo("Alle i Sundhed og Omsorg, som er sosu-assistent og ikke er leder");
        assertThat(english(audience))
                .isEqualTo("Everybody in Sundhed og Omsorg who is sosu-assistent and is not a leader");
    }

    @Test
    void everybodyAndNobodyHaveSentencesOfTheirOwn() {
        assertThat(danish(Audience.EVERYBODY)).isEqualTo("Alle, der arbejder her");
        assertThat(danish(new AnyOf(List.of()))).isEqualTo("Ingen endnu");
        assertThat(danish(new Not(Audience.EVERYBODY))).isEqualTo("Ingen endnu");
        assertThat(danish(new Not(new AnyOf(List.of())))).isEqualTo("Alle, der arbejder her");
        assertThat(danish(CARE)).isEqualTo("Alle i Sundhed og Omsorg");
    }

    @Test
    void aChoiceWithinTheWholeIsSetApart() {
        Audience audience = new AllOf(List.of(CARE, new AnyOf(List.of(ASSISTANT, LEADER)), VALID));

        assertThat(danish(audience))
                .isEqualTo(
                        "Alle i Sundhed og Omsorg, som (enten er sosu-assistent eller er leder) og har gyldigt Førstehjælp");
        assertThat(danish(new AnyOf(List.of(ASSISTANT, LEADER))))
                .isEqualTo("Alle, som enten er sosu-assistent eller er leder");
    }

    @Test
    void notOneOfThemIsNoneOfThem() {
        assertThat(danish(new Not(new AnyOf(List.of(CARE, LEADER, new Not(VALID))))))
                .isEqualTo("Alle, som ikke arbejder i Sundhed og Omsorg, ikke er leder og har gyldigt Førstehjælp");
    }

    @Test
    void wordsThatAreNoOrdinaryOnesKeepTheirLetters() {
        assertThat(danish(new HasTitle("IT-konsulent"))).isEqualTo("Alle, som er IT-konsulent");
    }

    @Test
    void lengthsAndLevelsAreSaidInFull() {
        assertThat(danish(new JoinedBefore(Span.months(1)))).isEqualTo("Alle, som har været ansat i mindst 1 måned");
        assertThat(english(new JoinedBefore(Span.days(30))))
                .isEqualTo("Everybody who has been employed for at least 30 days");
        assertThat(danish(new Not(new Competent(new CompetenceId(2), 3))))
                .isEqualTo("Alle, som ikke har kompetencen Klart sprog på niveau 3");
    }

    @Test
    void whatIsGoneIsSaidToBeGone() {
        assertThat(danish(new InUnit(new UnitId(99)))).isEqualTo("Alle i en enhed, der ikke findes længere");
        assertThat(danish(new Fact("weather", 1, "FINE")))
                .isEqualTo("Alle, som opfylder en betingelse, der ikke findes længere");
    }

    @Test
    void theLinesOfAnAudienceKnowTheirPlaces() {
        Audience audience = new AllOf(List.of(CARE, new Not(new AnyOf(List.of(ASSISTANT)))));

        List<ConditionNode> nodes = ConditionNode.of(audience, words(Locale.forLanguageTag("da")));

        assertThat(nodes).extracting(ConditionNode::place).containsExactly("", "0", "1", "1.0.0");
        assertThat(nodes.get(2).inner()).isEqualTo("1.0");
        assertThat(nodes).extracting(ConditionNode::depth).containsExactly(0, 1, 1, 2);
        assertThat(nodes.get(2).denied()).isTrue();
        assertThat(ConditionNode.place("1.0.0")).containsExactly(1, 0, 0);
        assertThat(ConditionNode.place("1.x")).isEmpty();
    }

    private static String danish(Audience audience) {
        return words(Locale.forLanguageTag("da")).sentence(audience);
    }

    private static String english(Audience audience) {
        return words(Locale.ENGLISH).sentence(audience);
    }

    private static AudienceWords words(Locale locale) {
        return new AudienceWords(new Texts(locale), NAMES);
    }
}
