package dk.loeft.organisation.internal;

import static dk.loeft.organisation.internal.House.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PeopleFilter;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonRow;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeopleListTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private House house;
    private UnitId area;
    private UnitId team;
    private PersonId leader;
    private PersonId former;

    @BeforeEach
    void someStaff() {
        house = new House(database);
        area = house.unit(house.root(), "Område");
        team = house.unit(area, "Hold");
        house.personIn(team, "Bo", "Ørum");
        house.personIn(team, "Anne", "Zahle");
        house.personIn(area, "Carl", "Aagaard");
        leader = house.person("Dorte", "Ærø");
        house.position(leader, area, true, TODAY.minusYears(2));
        former = house.personIn(team, "Erik", "Bang");
        house.tell(o -> o.leave(former, TODAY.minusDays(10)));
    }

    @Test
    void peopleComeByFamilyNameInDanishOrder() {
        assertThat(list(inArea(), PageRequest.first(10)).rows())
                .extracting(PersonRow::name)
                .containsExactly("Anne Zahle", "Dorte Ærø", "Bo Ørum", "Carl Aagaard");
    }

    @Test
    void aPageIsCutInTheDatabaseAndKnowsTheTotal() {
        Page<PersonRow> second = list(inArea(), new PageRequest(2, 3, "name", false));

        assertThat(second.total()).isEqualTo(4);
        assertThat(second.rows()).extracting(PersonRow::name).containsExactly("Anne Zahle");
        assertThat(second.from()).isEqualTo(4);
    }

    @Test
    void everyOfferedSortWorksBothWays() {
        for (String sort : List.of("name", "staffNumber", "unit", "title", "unknown")) {
            assertThat(list(inArea(), new PageRequest(1, 10, sort, true)).rows())
                    .hasSize(4);
            assertThat(list(inArea(), new PageRequest(1, 10, sort, false)).rows())
                    .hasSize(4);
        }
        assertThat(list(inArea(), new PageRequest(1, 10, "unit", true))
                        .rows()
                        .get(0)
                        .unit())
                .isEqualTo("Hold");
    }

    @Test
    void eachWordOfTheTextIsFoundInNameOrStaffNumber() {
        assertThat(list(filter("ann zah"), PageRequest.first(10)).rows())
                .extracting(PersonRow::name)
                .containsExactly("Anne Zahle");
        assertThat(list(filter("%"), PageRequest.first(10)).rows()).isEmpty();
        assertThat(list(filter("_"), PageRequest.first(10)).rows()).isEmpty();
        assertThat(list(filter("\\"), PageRequest.first(10)).rows()).isEmpty();
    }

    @Test
    void whoLeftIsShownOnRequest() {
        PeopleFilter withFormer = new PeopleFilter("", Optional.of(team), Optional.empty(), true);

        assertThat(list(withFormer, PageRequest.first(10)).rows())
                .filteredOn(row -> row.id().equals(former))
                .singleElement()
                .satisfies(row -> assertThat(row.active()).isFalse());
    }

    @Test
    void rolesAreThoseGivenAndThatOfALeader() {
        house.ask(o -> o.grant(leader, Role.HR, Optional.of(area)));

        assertThat(list(inArea(), PageRequest.first(10)).rows())
                .filteredOn(row -> row.id().equals(leader))
                .singleElement()
                .satisfies(row -> assertThat(row.roles()).containsExactly(Role.LEADER, Role.HR));
        assertThat(list(role(Role.HR), PageRequest.first(10)).rows())
                .extracting(PersonRow::id)
                .containsExactly(leader);
        assertThat(list(role(Role.LEADER), PageRequest.first(10)).rows())
                .extracting(PersonRow::id)
                .containsExactly(leader);
        assertThat(list(role(Role.EMPLOYEE), PageRequest.first(10)).total()).isEqualTo(4);
    }

    @Test
    void theListEndsWhereTheReachEnds() {
        Actor limited = Actor.person(new PersonId(1), List.of(new Grant(Role.HR, house.path(team))));
        Actor nobody = Actor.person(new PersonId(1), List.of());

        assertThat(house.as(limited)
                        .ask(o -> o.people(PeopleFilter.all(), PageRequest.first(10)))
                        .rows())
                .extracting(PersonRow::name)
                .containsExactly("Anne Zahle", "Bo Ørum");
        assertThat(house.as(nobody)
                        .ask(o -> o.people(PeopleFilter.all(), PageRequest.first(10)))
                        .rows())
                .isEmpty();
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheRows() {
        int few = statements(2);
        for (int i = 0; i < 30; i++) {
            house.personIn(team, "Person " + i, "Mange");
        }

        assertThat(few).isEqualTo(3);
        assertThat(statements(100)).isEqualTo(few);
    }

    @Test
    void aCardShowsNameAndUnit() {
        assertThat(house.<PersonCard>ask(o -> o.card(leader))).satisfies(card -> {
            assertThat(card.name()).isEqualTo("Dorte Ærø");
            assertThat(card.unit()).isEqualTo("Område");
            assertThat(card.language()).isEqualTo("da");
            assertThat(card.initials()).isEqualTo("DÆ");
        });
    }

    private int statements(int rows) {
        return database.statementsOf(manager -> house.organisation(manager).people(inArea(), PageRequest.first(rows)));
    }

    private Page<PersonRow> list(PeopleFilter filter, PageRequest page) {
        return house.ask(o -> o.people(filter, page));
    }

    private PeopleFilter inArea() {
        return filter("");
    }

    private PeopleFilter filter(String text) {
        return new PeopleFilter(text, Optional.of(area), Optional.empty(), false);
    }

    private PeopleFilter role(Role role) {
        return new PeopleFilter("", Optional.of(area), Optional.of(role), false);
    }
}
