package dk.loeft.organisation.internal;

import static dk.loeft.organisation.internal.House.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonDetails;
import dk.loeft.organisation.PersonDetails.PositionRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.organisation.PersonMoved;
import dk.loeft.organisation.PositionId;
import dk.loeft.organisation.PositionInput;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StaffTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private House house;
    private UnitId care;
    private UnitId school;

    @BeforeEach
    void twoUnits() {
        house = new House(database);
        UnitId root = house.root();
        care = house.unit(root, "Omsorg");
        school = house.unit(root, "Skole");
    }

    @Test
    void aPersonIsKeptAsWrittenWithoutTheSpaceAround() {
        PersonId person = house.ask(
                o -> o.addPerson(new PersonInput(" A7 ", " Åse ", " Ørsted ", " aase@by.example ", " AaseØ ", "en")));

        PersonDetails details = details(person);
        assertThat(details.staffNumber()).isEqualTo("A7");
        assertThat(details.name()).isEqualTo("Åse Ørsted");
        assertThat(details.email()).isEqualTo("aase@by.example");
        assertThat(details.userName()).isEqualTo("aaseø");
        assertThat(details.language()).isEqualTo("en");
        assertThat(details.leftOn()).isEmpty();
    }

    @Test
    void whatLooksLikeACivilNumberIsRefused() {
        assertThatThrownBy(() -> add("010170-1234", "x.y")).hasMessage("organisation.person.staff-number.civil");
        assertThatThrownBy(() -> add("B1", "0101701234")).hasMessage("organisation.person.user-name.civil");
    }

    @Test
    void staffNumberAndUserNameAreUnique() {
        add("C1", "carl");

        assertThatThrownBy(() -> add("c1", "carla")).hasMessage("organisation.person.staff-number.taken");
        assertThatThrownBy(() -> add("C2", " CARL ")).hasMessage("organisation.person.user-name.taken");
    }

    @Test
    void severalPeopleMayHaveNoUserName() {
        add("D1", "");
        add("D2", " ");

        assertThat(database.number(
                        "SELECT COUNT(*) FROM person WHERE staff_number IN ('D1', 'D2')" + " AND user_name IS NULL"))
                .isEqualTo(2);
    }

    @Test
    void aChangeKeepsTheOwnNumberAndName() {
        PersonId person = add("E1", "emma");

        house.tell(o -> o.changePerson(person, new PersonInput("E1", "Emma", "Ny", "", "emma", "da")));

        assertThat(details(person).familyName()).isEqualTo("Ny");
    }

    @Test
    void malformedInputIsRefused() {
        assertThatThrownBy(() -> house.ask(o -> o.addPerson(new PersonInput("", "A", "B", "", "", "da"))))
                .hasMessage("organisation.person.staff-number");
        assertThatThrownBy(() -> house.ask(o -> o.addPerson(new PersonInput("F1", " ", "B", "", "", "da"))))
                .hasMessage("organisation.person.given-name");
        assertThatThrownBy(() -> house.ask(o -> o.addPerson(new PersonInput("F1", "A", "", "", "", "da"))))
                .hasMessage("organisation.person.family-name");
        assertThatThrownBy(() -> house.ask(o -> o.addPerson(new PersonInput("F1", "A", "B", "a b@c", "", "da"))))
                .hasMessage("organisation.person.email");
        assertThatThrownBy(() -> house.ask(o -> o.addPerson(new PersonInput("F1", "A", "B", "", "a b", "da"))))
                .hasMessage("organisation.person.user-name");
        assertThatThrownBy(() -> house.ask(o -> o.addPerson(new PersonInput("F1", "A", "B", "", "", "sv"))))
                .hasMessage("organisation.person.language");
    }

    @Test
    void theFirstPositionIsTheMainOne() {
        PersonId person = house.person("Gry", "Dam");
        add(person, care, false, TODAY);
        add(person, school, false, TODAY);

        assertThat(main(person).unit()).isEqualTo(care);
    }

    @Test
    void anotherPositionMayBecomeTheMainOne() {
        PersonId person = house.person("Gry", "Dam");
        add(person, care, false, TODAY);
        add(person, school, true, TODAY);

        assertThat(main(person).unit()).isEqualTo(school);
        assertThat(details(person).positions()).hasSize(2);
    }

    @Test
    void thePositionAfterAnEndedMainOneIsMain() {
        PersonId person = house.person("Gry", "Dam");
        PositionId first = add(person, care, false, TODAY.minusYears(1));
        house.tell(o -> o.endPosition(first, TODAY.minusDays(1)));
        add(person, school, false, TODAY);

        assertThat(main(person).unit()).isEqualTo(school);
    }

    @Test
    void aPositionDoesNotEndBeforeItBegins() {
        PersonId person = house.person("Gry", "Dam");
        PositionId position = add(person, care, false, TODAY);

        assertThatThrownBy(() -> house.tell(o -> o.endPosition(position, TODAY.minusDays(1))))
                .hasMessage("organisation.position.period");
        assertThatThrownBy(() -> house.ask(o -> o.addPosition(
                        person, new PositionInput(care, "T", false, false, TODAY, Optional.of(TODAY.minusDays(1))))))
                .hasMessage("organisation.position.period");
    }

    @Test
    void whoLeavesWorksToTheDayBefore() {
        PersonId person = house.person("Hans", "Bro");
        add(person, care, false, TODAY.minusYears(1));
        add(person, school, false, TODAY.plusMonths(1));
        LocalDate on = TODAY.plusDays(7);

        house.tell(o -> o.leave(person, on));

        assertThat(details(person).leftOn()).contains(on);
        assertThat(details(person).positions()).singleElement().satisfies(position -> assertThat(position.to())
                .contains(on.minusDays(1)));
        assertThatThrownBy(() -> add(person, care, false, TODAY)).hasMessage("organisation.person.left");
        assertThatThrownBy(() -> house.tell(o -> o.leave(person, on))).hasMessage("organisation.person.left");
    }

    @Test
    void theFirstPositionBeginsTheEmploymentAndAnEarlierOneMovesItsBeginning() {
        PersonId person = house.person("Hans", "Bro");

        add(person, care, false, TODAY.minusMonths(2));
        add(person, school, false, TODAY);
        add(person, school, false, TODAY.minusYears(1));

        assertThat(house.joined.fired())
                .containsExactly(
                        new PersonJoined(person, TODAY.minusMonths(2), Optional.empty()),
                        new PersonJoined(person, TODAY.minusYears(1), Optional.of(TODAY.minusMonths(2))));
    }

    @Test
    void othersHearOfANewMainPositionAndOfTheLeaving() {
        PersonId person = house.person("Hans", "Bro");
        add(person, care, false, TODAY.minusMonths(2));
        add(person, school, false, TODAY.minusMonths(1));
        add(person, school, true, TODAY);
        house.tell(o -> o.leave(person, TODAY.plusDays(1)));

        assertThat(house.moved.fired()).extracting(PersonMoved::unit).containsExactly(care, school);
        assertThat(house.left.fired()).containsExactly(new PersonLeft(person, TODAY.plusDays(1)));
    }

    @Test
    void whoComesBackBeginsANewEmployment() {
        PersonId person = house.person("Hans", "Bro");
        add(person, care, false, TODAY.minusYears(1));
        assertThatThrownBy(() -> house.tell(o -> o.comeBack(person))).hasMessage("organisation.person.here");
        house.tell(o -> o.leave(person, TODAY.minusDays(7)));

        house.tell(o -> o.comeBack(person));
        add(person, school, false, TODAY);

        assertThat(details(person).leftOn()).isEmpty();
        assertThat(details(person).positions()).extracting(PositionRow::main).containsExactly(true, false);
        assertThat(house.joined.fired()).last().isEqualTo(new PersonJoined(person, TODAY, Optional.empty()));
    }

    @Test
    void whatEndedBeforeTheLeavingKeepsItsEnd() {
        PersonId person = house.person("Hans", "Bro");
        PositionId position = add(person, care, false, TODAY.minusYears(1));
        house.tell(o -> o.endPosition(position, TODAY.minusMonths(2)));

        house.tell(o -> o.leave(person, TODAY));

        assertThat(details(person).positions().get(0).to()).contains(TODAY.minusMonths(2));
    }

    @Test
    void somebodyElsewhereIsNotToBeChangedFromHere() {
        PersonId here = house.personIn(care, "Inga", "Vig");
        PersonId there = house.personIn(school, "Jens", "Vig");
        PersonId newcomer = house.person("Kaj", "Vig");
        PositionId position = details(there).positions().get(0).id();
        house.as(Actor.person(new PersonId(1), List.of(new Grant(Role.ADMINISTRATOR, house.path(care)))));

        house.tell(o -> o.changePerson(here, House.input("Inga", "Ny")));
        add(newcomer, care, false, TODAY);
        assertThat(house.<Optional<PersonDetails>>ask(o -> o.person(there))).isEmpty();
        assertThatThrownBy(() -> house.tell(o -> o.changePerson(there, House.input("Jens", "Ny"))))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tell(o -> o.leave(there, TODAY))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tell(o -> o.endPosition(position, TODAY)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> add(here, school, false, TODAY)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> add(there, care, true, TODAY)).isInstanceOf(NotPermittedException.class);
    }

    private PersonId add(String staffNumber, String userName) {
        return house.ask(o -> o.addPerson(new PersonInput(staffNumber, "A", "B", "", userName, "da")));
    }

    private PositionId add(PersonId person, UnitId unit, boolean main, LocalDate from) {
        return house.ask(
                o -> o.addPosition(person, new PositionInput(unit, "Titel", false, main, from, Optional.empty())));
    }

    private PersonDetails details(PersonId person) {
        return house.ask(o -> o.person(person)).orElseThrow();
    }

    private PositionRow main(PersonId person) {
        List<PositionRow> main =
                details(person).positions().stream().filter(PositionRow::main).toList();
        assertThat(main).hasSize(1);
        return main.get(0);
    }
}
