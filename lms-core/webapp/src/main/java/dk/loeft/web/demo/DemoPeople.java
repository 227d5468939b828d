package dk.loeft.web.demo;

import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PeopleFilter;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.PersonRow;
import dk.loeft.organisation.PositionInput;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The units and people of the demo. Each step looks whether it was done before, so that a start cut short can be repeated. */
@ApplicationScoped
class DemoPeople {
    private static final Map<String, Role> ROLES =
            Map.of("hr", Role.HR, "forfatter", Role.AUTHOR, "admin", Role.ADMINISTRATOR);

    private final Organisation organisation;
    private final Accounts accounts;

    @Inject
    DemoPeople(Organisation organisation, Accounts accounts) {
        this.organisation = organisation;
        this.accounts = accounts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoPeople() {
        this(null, null);
    }

    /** Makes the units; the keys are those of the table. */
    Map<String, UnitId> units() {
        Map<String, UnitId> byName = new HashMap<>();
        for (UnitNode unit : organisation.units()) {
            byName.put(unit.name(), unit.id());
        }
        Map<String, UnitId> byKey = new LinkedHashMap<>();
        for (Map<String, String> row : DemoTable.rows("units.csv")) {
            Optional<UnitId> parent = Optional.ofNullable(byKey.get(row.get("parent")));
            String name = row.getOrDefault("name", "");
            UnitId known = byName.get(name);
            byKey.put(row.getOrDefault("key", ""), known != null ? known : organisation.addUnit(parent, name));
        }
        return byKey;
    }

    /** Makes the people and their sign-ins; the keys are staff numbers. */
    Map<String, PersonId> people(Map<String, UnitId> units) {
        // Those who left are among them: their staff numbers stay theirs.
        Known<PersonRow> known = new Known<>(
                text -> organisation.people(
                        new PeopleFilter(text, Optional.empty(), Optional.empty(), true),
                        PageRequest.first(PageRequest.MAX_SIZE)),
                PersonRow::staffNumber);
        Map<String, PersonId> people = new LinkedHashMap<>();
        for (Map<String, String> row : DemoTable.rows("people.csv")) {
            String number = row.getOrDefault("staffNumber", "");
            people.put(number, known.find(number).map(PersonRow::id).orElseGet(() -> add(row, units)));
        }
        return people;
    }

    private PersonId add(Map<String, String> row, Map<String, UnitId> units) {
        String userName = row.getOrDefault("userName", "");
        PersonId person = organisation.addPerson(new PersonInput(
                row.getOrDefault("staffNumber", ""),
                row.getOrDefault("givenName", ""),
                row.getOrDefault("familyName", ""),
                userName.isEmpty() ? "" : userName + "@havnestad.example",
                userName,
                "da"));
        UnitId unit = units.get(row.getOrDefault("unit", ""));
        if (unit == null) {
            throw new IllegalStateException("unknown unit in people.csv: " + row.get("unit"));
        }
        organisation.addPosition(
                person,
                new PositionInput(
                        unit,
                        row.getOrDefault("title", ""),
                        !row.getOrDefault("leader", "").isEmpty(),
                        true,
                        LocalDate.parse(row.getOrDefault("from", "")),
                        Optional.empty()));
        Optional.ofNullable(ROLES.get(userName)).ifPresent(role -> organisation.grant(person, role, Optional.empty()));
        if (!userName.isEmpty()) {
            accounts.setPassword(person, Setting.DEMO_PASSWORD.text());
        }
        return person;
    }
}
