package dk.loeft.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.reporting.LeaderlessFilter;
import dk.loeft.reporting.Leadership;
import dk.loeft.reporting.PersonWithoutLeader;
import dk.loeft.reporting.PersonWithoutLeader.Why;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whose leader is missing: in a kommune (1) with a care area (2), its unit North (4), and a school (3). */
class LeadershipTest {
    private static final LeaderlessFilter ALL = new LeaderlessFilter("", false);
    private static final LeaderlessFilter NOBODY = new LeaderlessFilter("", true);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @BeforeEach
    void unitsAndNobody() {
        database.execute(
                "DELETE FROM person_position",
                "DELETE FROM person",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0),"
                        + " (2, 1, 'Omsorg', '/1/2/', 1), (3, 1, 'Skolen', '/1/3/', 1), (4, 2, 'Nord', '/1/2/4/', 2)");
    }

    @Test
    void whereNobodyLeadsEverybodyIsWithoutALeader() {
        person(11, "Anne", 4, false);

        assertThat(found(ALL)).singleElement().satisfies(anne -> {
            assertThat(anne.why()).isEqualTo(Why.NOBODY);
            assertThat(anne.nearest()).isEmpty();
        });
    }

    @Test
    void aUnitWithoutALeaderTellsWhoLeadsNearestAbove() {
        person(10, "Hans", 1, true);
        person(12, "Lene", 2, true);
        person(11, "Anne", 4, false);

        assertThat(found(ALL)).singleElement().satisfies(anne -> {
            assertThat(anne.why()).isEqualTo(Why.UNIT);
            assertThat(anne.nearest()).isEqualTo("Lene Berg");
            assertThat(anne.nearestUnit()).isEqualTo("Omsorg");
        });
        assertThat(found(NOBODY)).isEmpty();
    }

    @Test
    void whoLeadsTheTopmostUnitNeedsNoLeaderWhoLeadsBelowDoes() {
        person(10, "Hans", 1, true);
        assertThat(found(ALL)).isEmpty();

        database.execute("UPDATE person_position SET leader = FALSE WHERE person_id = 10");
        person(12, "Lene", 2, true);
        person(11, "Anne", 2, false);

        assertThat(found(NOBODY)).extracting(PersonWithoutLeader::name).containsExactly("Hans Berg", "Lene Berg");
    }

    @Test
    void nobodyLeadsThemselvesFromFurtherUp() {
        person(12, "Lene", 4, false);
        person(11, "Anne", 4, false);
        leads(12, 2);

        assertThat(found(NOBODY)).singleElement().satisfies(lene -> {
            assertThat(lene.name()).isEqualTo("Lene Berg");
            assertThat(lene.why()).isEqualTo(Why.NOBODY);
            assertThat(lene.nearest()).isEmpty();
        });
        assertThat(found(ALL)).extracting(PersonWithoutLeader::nearest).containsExactly("", "Lene Berg");
        leads(12, 1);
        assertThat(found(ALL))
                .as("who leads the whole house")
                .extracting(PersonWithoutLeader::name)
                .containsExactly("Anne Berg");
    }

    private static void leads(long id, int unit) {
        database.execute(
                "INSERT INTO person_position (person_id, unit_id, title, leader, valid_from) VALUES (%d, %d, 'Leder', TRUE, '2020-01-01')"
                        .formatted(id, unit));
    }

    @Test
    void aLeaderWhoHasEndedOrLeftOrIsYetToComeLeadsNobody() {
        person(10, "Hans", 1, true);
        person(11, "Anne", 1, false);
        assertThat(found(NOBODY)).isEmpty();

        database.execute("UPDATE person_position SET valid_to = '2026-11-23' WHERE person_id = 10");
        assertThat(found(NOBODY)).hasSize(2);
        database.execute("UPDATE person_position SET valid_to = NULL, valid_from = '2026-11-25' WHERE person_id = 10");
        assertThat(found(NOBODY)).hasSize(2);
        database.execute(
                "UPDATE person_position SET valid_from = '2020-01-01' WHERE person_id = 10",
                "UPDATE person SET left_on = '2026-11-24' WHERE id = 10");
        assertThat(found(NOBODY)).extracting(PersonWithoutLeader::name).containsExactly("Anne Berg");
    }

    @Test
    void whoHasNoMainPositionCanHaveNoLeader() {
        person(10, "Hans", 1, true);
        person(11, "Anne", 1, false);
        database.execute("DELETE FROM person_position WHERE person_id = 11");

        assertThat(found(NOBODY)).extracting(PersonWithoutLeader::why).containsExactly(Why.NO_UNIT);
        assertThat(found(new LeaderlessFilter("anne berg", false))).hasSize(1);
        assertThat(found(new LeaderlessFilter("findes ikke", false))).isEmpty();
    }

    @Test
    void everybodySeesTheirOwnPartAloneAndWithoutTheRoleNothing() {
        person(11, "Anne", 4, false);
        person(12, "Svend", 3, false);

        List<PersonWithoutLeader> part = database.inTransaction(manager -> leadership(manager, hr("/1/2/"))
                .without(ALL, PageRequest.first(10))
                .rows());
        assertThat(part).extracting(PersonWithoutLeader::name).containsExactly("Anne Berg");
        Actor employee = Actor.person(new PersonId(11), List.of(Grant.everywhere(Role.EMPLOYEE)));
        assertThatThrownBy(() -> database.inTransaction(
                        manager -> leadership(manager, employee).without(ALL, PageRequest.first(10))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void manyTakeAsManyStatementsAsOne() {
        person(10, "Hans", 1, true);
        person(11, "Anne", 4, false);
        int one = statements();
        for (int i = 0; i < 40; i++) {
            person(100 + i, "P" + i, i % 2 == 0 ? 3 : 4, false);
        }

        assertThat(statements()).isEqualTo(one).isEqualTo(3);
    }

    @Test
    void theListLeavesTheHouseAsAFileForASpreadsheet() throws IOException {
        person(10, "Hans", 1, true);
        person(11, "=Anne", 4, false);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        database.transact(manager -> {
            try {
                leadership(manager, hr("")).export(ALL, Locale.forLanguageTag("da"), file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(file.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFNavn;Tjenestenummer;Stilling;Enhed;Hvad mangler;Nærmeste leder;Leder af",
                        "'=Anne Berg;K11;Assistent;Nord;Enheden har ingen leder;Hans Berg;Havnestad");
    }

    private static void person(long id, String name, int unit, boolean leader) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', '%s', 'Berg', NOW())"
                        .formatted(id, id, name),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', %b, TRUE, '2020-01-01')"
                        .formatted(id, unit, leader));
    }

    private static List<PersonWithoutLeader> found(LeaderlessFilter filter) {
        return database.inTransaction(manager -> {
            var page = leadership(manager, hr("")).without(filter, PageRequest.first(10));
            assertThat(page.total()).isEqualTo(page.rows().size());
            return page.rows();
        });
    }

    private static int statements() {
        return database.statementsOf(manager -> leadership(manager, hr("")).without(ALL, PageRequest.first(10)));
    }

    private static Actor hr(String path) {
        return Actor.person(new PersonId(99), List.of(new Grant(Role.HR, path)));
    }

    private static Leadership leadership(EntityManager manager, Actor who) {
        CurrentActor current = new CurrentActor();
        current.become(who);
        LeadershipService service = new LeadershipService(new LeaderlessRepository(manager), current, CLOCK);
        return new CheckedCalls(current, new RecordedEvents<>(), CLOCK).to(Leadership.class, service);
    }
}
