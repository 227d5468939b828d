package dk.loeft.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnitTreeTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private House house;
    private UnitId root;
    private UnitId care;
    private UnitId homeCare;
    private UnitId school;

    @BeforeEach
    void aTree() {
        house = new House(database);
        root = house.root();
        care = house.unit(root, "Omsorg");
        homeCare = house.unit(care, "Hjemmepleje");
        school = house.unit(root, "Børn og skole");
    }

    @Test
    void aPathLeadsFromTheRootDown() {
        assertThat(house.path(homeCare))
                .isEqualTo("/%d/%d/%d/".formatted(root.value(), care.value(), homeCare.value()));
        assertThat(node(homeCare).depth()).isEqualTo(2);
        assertThat(node(homeCare).parent()).contains(care);
    }

    @Test
    void thereIsOneRoot() {
        assertThatThrownBy(() -> house.ask(o -> o.addUnit(Optional.empty(), "En til")))
                .hasMessage("organisation.unit.root");
    }

    @Test
    void aUnitMovesWithAllThatLiesBelow() {
        UnitId team = house.unit(homeCare, "Nord");

        house.tell(o -> o.moveUnit(care, school));

        assertThat(house.path(team))
                .isEqualTo(house.path(school) + "%d/%d/%d/".formatted(care.value(), homeCare.value(), team.value()));
        assertThat(node(team).depth()).isEqualTo(4);
        assertThat(node(care).parent()).contains(school);
    }

    @Test
    void aUnitMovesUpAgain() {
        house.tell(o -> o.moveUnit(homeCare, root));

        assertThat(house.path(homeCare)).isEqualTo("/%d/%d/".formatted(root.value(), homeCare.value()));
        assertThat(node(homeCare).depth()).isEqualTo(1);
    }

    @Test
    void aUnitCannotMoveBelowItself() {
        assertThatThrownBy(() -> house.tell(o -> o.moveUnit(care, homeCare))).hasMessage("organisation.unit.cycle");
        assertThatThrownBy(() -> house.tell(o -> o.moveUnit(care, care))).hasMessage("organisation.unit.cycle");
    }

    @Test
    void aNameHasOneToOneHundredAndFiftyLetters() {
        house.tell(o -> o.renameUnit(care, " " + "Ø".repeat(150) + " "));

        assertThat(node(care).name()).isEqualTo("Ø".repeat(150));
        assertThatThrownBy(() -> house.tell(o -> o.renameUnit(care, " "))).hasMessage("organisation.unit.name");
        assertThatThrownBy(() -> house.tell(o -> o.renameUnit(care, "Ø".repeat(151))))
                .hasMessage("organisation.unit.name");
    }

    @Test
    void aUnitWithUnitsOrPeopleStays() {
        house.personIn(homeCare, "Ida", "Holm");

        assertThatThrownBy(() -> house.tell(o -> o.removeUnit(care))).hasMessage("organisation.unit.has-units");
        assertThatThrownBy(() -> house.tell(o -> o.removeUnit(homeCare))).hasMessage("organisation.unit.has-positions");
    }

    @Test
    void aUnitThatLimitsARoleStays() {
        PersonId person = house.person("Ida", "Holm");
        house.ask(o -> o.grant(person, Role.HR, Optional.of(school)));

        assertThatThrownBy(() -> house.tell(o -> o.removeUnit(school))).hasMessage("organisation.unit.has-roles");
    }

    @Test
    void anEmptyUnitGoes() {
        house.tell(o -> o.removeUnit(school));

        assertThat(house.<Optional<UnitNode>>ask(o -> o.unit(school))).isEmpty();
    }

    @Test
    void theTreeIsNoDeeperThanItsPathsAllow() {
        UnitId deep = root;
        for (int depth = 1; depth <= 50; depth++) {
            deep = house.unit(deep, "Niveau " + depth);
        }
        UnitId deepest = deep;

        assertThatThrownBy(() -> house.unit(deepest, "For dybt")).hasMessage("organisation.unit.depth");
        assertThatThrownBy(() -> house.tell(o -> o.moveUnit(school, deepest))).hasMessage("organisation.unit.depth");
    }

    @Test
    void unitsComeEachBeforeThoseBelowItAndSiblingsByName() {
        List<String> names = house.as(limited(care)).ask(o -> o.units()).stream()
                .map(UnitNode::name)
                .toList();
        assertThat(names).containsExactly("Omsorg", "Hjemmepleje");

        house.as(Actor.system());
        house.unit(care, "Aaløkke");
        house.unit(care, "Ældrebolig");
        house.unit(homeCare, "Nord");
        assertThat(house.as(limited(care)).<List<UnitNode>>ask(o -> o.units()))
                .extracting(UnitNode::name)
                .containsExactly("Omsorg", "Hjemmepleje", "Nord", "Ældrebolig", "Aaløkke");
    }

    @Test
    void theListTakesOneStatementHoweverManyUnits() {
        assertThat(database.statementsOf(manager -> house.organisation(manager).units()))
                .isOne();
    }

    @Test
    void aUnitCountsThosePeopleWhoWorkThereToday() {
        house.personIn(homeCare, "Ida", "Holm");
        PersonId coming = house.person("Ole", "Lund");
        house.position(coming, homeCare, false, House.TODAY.plusDays(1));

        assertThat(node(homeCare).people()).isEqualTo(1);
        assertThat(node(care).people()).isZero();
    }

    @Test
    void changesOutsideTheOwnPartAreNotPermitted() {
        house.as(limited(care));

        assertThat(house.unit(homeCare, "Syd")).isNotNull();
        assertThatThrownBy(() -> house.unit(school, "Nej")).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tell(o -> o.renameUnit(root, "Nej"))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tell(o -> o.moveUnit(homeCare, school)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tell(o -> o.moveUnit(school, care))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tell(o -> o.removeUnit(school))).isInstanceOf(NotPermittedException.class);
        assertThat(house.<Optional<UnitNode>>ask(o -> o.unit(school))).isEmpty();
    }

    private Actor limited(UnitId unit) {
        house.as(Actor.system());
        return Actor.person(new PersonId(1), List.of(new Grant(Role.ADMINISTRATOR, house.path(unit))));
    }

    private UnitNode node(UnitId unit) {
        return house.ask(o -> o.unit(unit)).orElseThrow();
    }
}
