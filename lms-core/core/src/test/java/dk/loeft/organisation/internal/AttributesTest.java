package dk.loeft.organisation.internal;

import static dk.loeft.organisation.internal.House.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.AttributeHolder;
import dk.loeft.organisation.AttributeId;
import dk.loeft.organisation.AttributeRemoved;
import dk.loeft.organisation.AttributeRow;
import dk.loeft.organisation.Attributes;
import dk.loeft.organisation.AttributesChanged;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AttributesTest {
    private static final PageRequest FIRST = PageRequest.first(25);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private House house = new House(database);
    private UnitId care = new UnitId(0);
    private UnitId school = new UnitId(0);
    private PersonId anne = new PersonId(0);
    private PersonId bo = new PersonId(0);
    private AttributeId drives = new AttributeId(0);

    @BeforeEach
    void twoWhoWorkHere() {
        database.execute("DELETE FROM person_attribute", "DELETE FROM attribute");
        house = new House(database);
        care = house.unit(house.root(), "Omsorg");
        school = house.unit(house.root(), "Skole");
        anne = house.personIn(care, "Anne", "Sørensen");
        bo = house.personIn(school, "Bo", "Ib");
        drives = house.askAttributes(a -> a.create(" Kører i tjenesten "));
    }

    @Test
    void allGetItWhoseNumbersAreGivenAndOthersHearOfThoseWhoHadItNot() {
        assertThat(give(number(anne))).isOne();
        assertThat(give(number(bo).toLowerCase(Locale.ROOT), "", " " + number(anne) + " ", number(bo)))
                .as("who has it keeps it")
                .isOne();

        assertThat(house.attributesChanged.fired())
                .containsExactly(new AttributesChanged(List.of(anne)), new AttributesChanged(List.of(bo)));
        assertThat(holders("")).extracting(AttributeHolder::name).containsExactly("Bo Ib", "Anne Sørensen");
        assertThat(holders("omsorg")).extracting(AttributeHolder::person).containsExactly(anne);
        assertThat(house.askAttributes(Attributes::all))
                .containsExactly(new AttributeRow(drives, "Kører i tjenesten", 2));
        assertThat(of(anne).orElseThrow()).extracting(AttributeRow::name).containsExactly("Kører i tjenesten");
        assertThat(of(new PersonId(404404))).isEmpty();
    }

    @Test
    void oneUnknownNumberIsEnoughThatNobodyGetsIt() {
        house.tell(o -> o.leave(bo, TODAY));

        assertThatThrownBy(() -> give(number(anne), "X1", number(bo)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.getMessage()).isEqualTo("organisation.attribute.unknown-people");
                    assertThat(refused.arguments()).containsExactly(2, "X1, " + number(bo));
                });
        assertThat(holders("")).isEmpty();
        assertThatThrownBy(() -> give(" ")).hasMessage("organisation.attribute.nobody");
        assertThatThrownBy(() -> house.askAttributes(a -> a.give(new AttributeId(404), List.of(number(anne)))))
                .hasMessage("organisation.attribute.unknown");
        List<String> many =
                IntStream.rangeClosed(0, Attributes.MOST).mapToObj(n -> "N" + n).toList();
        assertThatThrownBy(() -> house.askAttributes(a -> a.give(drives, many)))
                .hasMessage("organisation.attribute.many");
    }

    @Test
    void itIsTakenOnce() {
        give(number(anne));

        house.tellAttributes(a -> a.take(drives, anne));
        house.tellAttributes(a -> a.take(drives, anne));

        assertThat(holders("")).isEmpty();
        assertThat(house.attributesChanged.fired()).hasSize(2);
    }

    @Test
    void namesAreToldApartAndMayChange() {
        AttributeId nights = house.askAttributes(a -> a.create("Arbejder om natten"));

        assertThatThrownBy(() -> house.askAttributes(a -> a.create("kører I tjenesten")))
                .hasMessage("organisation.attribute.twice");
        assertThatThrownBy(() -> house.tellAttributes(a -> a.rename(nights, "Kører i tjenesten")))
                .hasMessage("organisation.attribute.twice");
        assertThatThrownBy(() -> house.askAttributes(a -> a.create(" "))).hasMessage("organisation.attribute.name");
        assertThatThrownBy(() -> house.askAttributes(a -> a.create("x".repeat(101))))
                .hasMessage("organisation.attribute.name");
        assertThatThrownBy(() -> house.askAttributes(a -> a.create("010190-1234")))
                .hasMessage("organisation.attribute.name.civil");
        house.tellAttributes(a -> a.rename(nights, "arbejder om natten"));
        assertThat(house.askAttributes(Attributes::all))
                .extracting(AttributeRow::name)
                .containsExactly("arbejder om natten", "Kører i tjenesten");
    }

    @Test
    void onlyWhatNobodyHasIsRemoved() {
        give(number(anne));
        assertThatThrownBy(() -> house.tellAttributes(a -> a.remove(drives))).hasMessage("organisation.attribute.held");

        house.tellAttributes(a -> a.take(drives, anne));
        house.tellAttributes(a -> a.remove(drives));

        assertThat(house.attributeRemoved.fired()).containsExactly(new AttributeRemoved(drives));
        assertThat(house.askAttributes(Attributes::all)).isEmpty();
        assertThatThrownBy(() -> house.tellAttributes(a -> a.remove(drives)))
                .hasMessage("organisation.attribute.unknown");
    }

    @Test
    void whoKeepsAttributesOfAPartReachesNoFurther() {
        String far = number(bo);
        give(number(anne), far);
        house.as(Actor.person(anne, List.of(new Grant(Role.HR, house.path(care)))));

        assertThat(holders("")).extracting(AttributeHolder::person).containsExactly(anne);
        assertThat(house.askAttributes(Attributes::all))
                .extracting(AttributeRow::people)
                .containsExactly(1L);
        assertThat(of(bo)).isEmpty();
        assertThatThrownBy(() -> give(far)).hasMessage("organisation.attribute.unknown-people");
        assertThatThrownBy(() -> house.tellAttributes(a -> a.take(drives, bo)))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.askAttributes(a -> a.create("Ny"))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tellAttributes(a -> a.rename(drives, "Ny")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> house.tellAttributes(a -> a.remove(drives))).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void manyPeopleTakeAsManyStatementsAsOne() {
        List<String> more = Collections.nCopies(12, "").stream()
                .map(none -> number(house.personIn(care, "Pia", "Berg")))
                .toList();
        int given = database.statementsOf(manager -> house.attributes(manager).give(drives, more.subList(0, 1)));
        int few = statements();

        assertThat(database.statementsOf(manager -> house.attributes(manager).give(drives, more.subList(1, 12))))
                .isEqualTo(given);
        assertThat(statements()).isEqualTo(few).isEqualTo(4);
    }

    private int statements() {
        return database.statementsOf(manager -> {
            house.attributes(manager).all();
            house.attributes(manager).holders(drives, "", FIRST);
        });
    }

    @Test
    void hrAndAdministratorsKeepThem() {
        Map<Class<?>, Class<?>> services = Map.of(Attributes.class, AttributesService.class);
        Set<String> all = Set.of(
                "Attributes.all",
                "Attributes.attribute",
                "Attributes.create",
                "Attributes.give",
                "Attributes.holders",
                "Attributes.of",
                "Attributes.remove",
                "Attributes.rename",
                "Attributes.take");

        assertThat(Admission.of(services, Role.HR)).isEqualTo(all);
        assertThat(Admission.of(services, Role.ADMINISTRATOR)).isEqualTo(all);
        for (Role role : List.of(Role.EMPLOYEE, Role.LEADER, Role.AUTHOR)) {
            assertThat(Admission.of(services, role)).isEmpty();
        }
    }

    private Optional<List<AttributeRow>> of(PersonId person) {
        return house.askAttributes(a -> a.of(person));
    }

    private int give(String... numbers) {
        return house.<Integer>askAttributes(a -> a.give(drives, List.of(numbers)));
    }

    private List<AttributeHolder> holders(String text) {
        return house.askAttributes(a -> a.holders(drives, text, FIRST)).rows();
    }

    private String number(PersonId person) {
        return house.ask(o -> o.person(person)).orElseThrow().staffNumber();
    }
}
