package dk.loeft.learning.internal.rules;

import static dk.loeft.learning.internal.rules.RuleHouse.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.learning.Audience;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.RuleChoices;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.spi.AudienceFacts;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Rules choose people by attributes, and look at them as soon as those change. */
class AttributeRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    private static final Audience DRIVERS = new Audience.Fact("attribute", 7, "HAS");

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final RuleHouse house = new RuleHouse(database, DAY);

    private CourseId course = new CourseId(0);

    @BeforeEach
    void people() {
        house.units();
        course = house.course(5, "Kør grønt");
        house.person(10, 2, "Sosu-assistent", DAY.minusYears(2));
        house.person(11, 20, "Sosu-hjælper", DAY.minusYears(1));
        house.person(12, 3, "Lærer", DAY.minusYears(1));
        database.execute(
                "INSERT INTO attribute (id, name) VALUES (7, 'Kører i tjenesten'), (8, 'Arbejder om natten')",
                "INSERT INTO person_attribute VALUES (7, 10), (8, 11)");
    }

    @Test
    void whoGetsTheAttributeIsInAtOnceAndWhoLosesItIsOut() {
        house.rule(course, DRIVERS, within(30));
        assertThat(members()).containsExactly(10L);

        house.attributes("INSERT INTO person_attribute VALUES (7, 11), (7, 12)", 11, 12);
        assertThat(members()).containsExactly(10L, 11L, 12L);

        house.attributes("DELETE FROM person_attribute WHERE attribute_id = 7 AND person_id = 10", 10);
        assertThat(members()).containsExactly(11L, 12L);
        assertThat(house.night()).as("nothing was left for the night").isZero();
    }

    @Test
    void itIsPutTogetherWithOtherConditions() {
        house.rule(course, new Audience.AllOf(List.of(RuleHouse.in(2), new Audience.Not(DRIVERS))), within(30));

        assertThat(members()).containsExactly(11L);
    }

    @Test
    void whatARuleAsksForIsNotRemoved() {
        RuleId rule =
                house.rule(course, new Audience.AnyOf(List.of(RuleHouse.in(3), new Audience.Not(DRIVERS))), within(30));

        assertThatThrownBy(() -> house.attributeRemoved(7)).hasMessage("learning.rule.attribute");
        house.attributeRemoved(8);
        house.tell(rules -> rules.switchOff(rule));
        house.attributeRemoved(7);
    }

    @Test
    void itIsOfferedByItsNameInBothLanguages() {
        for (String language : List.of("da", "en")) {
            RuleChoices.FactKind kind = house.ask(rules -> rules.choices(language)).facts().stream()
                    .filter(each -> each.kind().equals("attribute"))
                    .findFirst()
                    .orElseThrow();
            assertThat(kind.subjects())
                    .extracting(RuleChoices.Named::name)
                    .containsExactly("Arbejder om natten", "Kører i tjenesten");
            assertThat(kind.states()).hasSize(1);
        }
        AudienceFacts facts = database.inTransaction(manager -> new AttributeAudience(new TargetRepository(manager)));
        assertThat(facts.states("da").get(0).clause()).isEqualTo("har kendetegnet »{0}«");
        assertThat(facts.states("en").get(0).negated()).isEqualTo("does not have the attribute “{0}”");
        database.transact(manager -> {
            AttributeAudience audience = new AttributeAudience(new TargetRepository(manager));
            assertThat(audience.people(404, "HAS", DAY)).isEmpty();
            assertThat(audience.people(7, "XX", DAY)).isEmpty();
        });
    }

    private List<Long> members() {
        return database.inTransaction(manager -> manager
                .createNativeQuery(
                        "SELECT person_id FROM assignment_membership WHERE until_on IS NULL ORDER BY person_id")
                .getResultList()
                .stream()
                .map(key -> ((Number) key).longValue())
                .toList());
    }
}
