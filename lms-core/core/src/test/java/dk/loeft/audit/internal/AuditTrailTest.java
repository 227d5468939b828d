package dk.loeft.audit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.audit.Audit;
import dk.loeft.audit.AuditChain;
import dk.loeft.audit.AuditCheck;
import dk.loeft.audit.AuditFilter;
import dk.loeft.audit.AuditRow;
import dk.loeft.audit.AuditVerification.Broken;
import dk.loeft.audit.AuditVerification.Intact;
import dk.loeft.audit.AuditVerification.Reason;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditTrailTest {
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00.123456Z");

    private static final Clock CLOCK = Clock.fixed(AT, ZoneOffset.UTC);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private PersonId person = new PersonId(1);

    @BeforeEach
    void aPersonAndAnEmptyTrail() {
        database.execute(
                "DELETE FROM audit_entry",
                "UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)",
                "INSERT IGNORE INTO person (staff_number, given_name, family_name, created_at)"
                        + " VALUES ('A1', 'Åse', 'Ørsted', NOW(6))");
        person = new PersonId(database.number("SELECT id FROM person WHERE staff_number = 'A1'"));
    }

    @Test
    void whatWasDoneStandsInTheTrail() {
        record(done("Organisation.renameUnit", 7));

        assertThat(trail(AuditFilter.all()).rows())
                .containsExactly(new AuditRow(
                        1,
                        AT,
                        "PERSON",
                        person.value(),
                        Optional.of(person),
                        "Åse Ørsted",
                        Optional.empty(),
                        "",
                        "Organisation.renameUnit",
                        "Unit",
                        7,
                        ""));
    }

    @Test
    void whatADeputyDidBearsBothNamesAndIsFoundByEither() throws SQLException {
        database.execute("INSERT IGNORE INTO person (staff_number, given_name, family_name, created_at)"
                + " VALUES ('A2', 'Lone', 'Bak', NOW(6))");
        PersonId leader = new PersonId(database.number("SELECT id FROM person WHERE staff_number = 'A2'"));
        UseCaseDone rated = done("Competences.rate", 7);
        record(
                done("Learning.open", 6),
                new UseCaseDone(rated.useCase(), rated.actor(), Optional.of(leader), rated.object(), AT));

        AuditRow row = trail(AuditFilter.all()).rows().get(0);
        assertThat(row.personName()).isEqualTo("Åse Ørsted");
        assertThat(row.behalfName()).isEqualTo("Lone Bak");
        assertThat(row.onBehalfOf()).contains(leader);
        assertThat(only(Optional.of(leader), Optional.empty(), "", Optional.empty(), Optional.empty()))
                .containsExactly(2L);
        assertThat(only(Optional.of(person), Optional.empty(), "", Optional.empty(), Optional.empty()))
                .containsExactly(2L, 1L);
        try (Connection connection = database.connect()) {
            assertThat(AuditChain.verify(connection)).isInstanceOf(Intact.class);
            database.execute("UPDATE audit_entry SET on_behalf_of = NULL WHERE seq = 2");
            assertThat(AuditChain.verify(connection)).isInstanceOf(Broken.class);
        }
    }

    @Test
    void theNewestComesFirst() {
        record(done("Organisation.addUnit", 1), done("Organisation.addUnit", 2), done("Organisation.addUnit", 3));

        assertThat(trail(AuditFilter.all()).rows()).extracting(AuditRow::seq).containsExactly(3L, 2L, 1L);
        assertThat(page(AuditFilter.all(), new PageRequest(2, 2, "at", true)).rows())
                .extracting(AuditRow::seq)
                .containsExactly(3L);
    }

    @Test
    void aFilterNarrowsTheTrail() {
        record(
                done("Organisation.addUnit", 1),
                done("Accounts.setPassword", 2),
                new UseCaseDone("Learning.publish", Actor.system(), Optional.empty(), AT.plusSeconds(60)));

        assertThat(only(Optional.of(person), Optional.empty(), "", Optional.empty(), Optional.empty()))
                .containsExactly(2L, 1L);
        assertThat(only(Optional.empty(), Optional.of(new UnitId(2)), "", Optional.empty(), Optional.empty()))
                .containsExactly(2L);
        assertThat(only(Optional.empty(), Optional.empty(), "Organisation.", Optional.empty(), Optional.empty()))
                .containsExactly(1L);
        assertThat(only(Optional.empty(), Optional.empty(), "", Optional.of(AT.plusSeconds(1)), Optional.empty()))
                .containsExactly(3L);
        assertThat(only(Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.of(AT)))
                .isEmpty();
    }

    @Test
    void anEntryVanishesWithItsTransaction() throws SQLException {
        assertThatThrownBy(() -> database.transact(manager -> {
                    recorder(manager).record(done("Organisation.addUnit", 1));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        record(done("Organisation.addUnit", 2));

        assertThat(trail(AuditFilter.all()).total()).isEqualTo(1);
        try (Connection connection = database.connect()) {
            assertThat(AuditChain.verify(connection)).isInstanceOf(Intact.class);
        }
    }

    @Test
    void theTrailIsForThoseWhoReachEverywhere() {
        CurrentActor limited = new CurrentActor();
        limited.become(Actor.person(person, List.of(new Grant(Role.ADMINISTRATOR, "/1/7/"))));

        assertThatThrownBy(() ->
                        database.inTransaction(manager -> new AuditService(new AuditRepository(manager), limited, CLOCK)
                                .trail(AuditFilter.all(), PageRequest.first(10))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theListTakesTwoStatementsHoweverManyRows() {
        record(done("Organisation.addUnit", 1), done("Organisation.addUnit", 2));

        assertThat(database.statementsOf(manager -> audit(manager).trail(AuditFilter.all(), PageRequest.first(10))))
                .isEqualTo(2);
    }

    @Test
    void aUseCaseIsAskedForByItsWholeName() {
        record(done("Frameworks.run", 1), done("Frameworks.runRetiring", 2));

        assertThat(only(Optional.empty(), Optional.empty(), "Frameworks.run", Optional.empty(), Optional.empty()))
                .containsExactly(1L);
    }

    @Test
    void aPersonToWhomSomethingWasDoneIsNamed() {
        record(new UseCaseDone("Organisation.changePerson", Actor.system(), Optional.of(person), AT));

        AuditRow row = trail(AuditFilter.all()).rows().get(0);
        assertThat(row.objectName()).isEqualTo("Åse Ørsted");
        assertThat(row.personName()).isEmpty();
        assertThat(only(Optional.empty(), Optional.of(person), "", Optional.empty(), Optional.empty()))
                .containsExactly(1L);
    }

    @Test
    void theFileSaysInPlainWordsWhatTheFilterFindsNewestFirst() {
        database.execute("UPDATE person SET given_name = '=Åse' WHERE id = " + person.value());
        record(done("Organisation.addUnit", 1), done("Organisation.moveUnit", 2), done("Learning.enrol", 3));
        AuditFilter organisation = new AuditFilter(
                Optional.empty(), Optional.empty(), "Organisation.", Optional.empty(), Optional.empty());

        assertThat(file(organisation, Locale.ENGLISH))
                .containsExactly(
                        "No.;Time;What acted;Name;On behalf of;Action;The program’s name for the action;On what;Key;Name of the person",
                        "2;2026-11-24 09:00:00;Person;'=Åse Ørsted;;Moved a unit;Organisation.moveUnit;unit;2;",
                        "1;2026-11-24 09:00:00;Person;'=Åse Ørsted;;Added a unit;Organisation.addUnit;unit;1;");
        assertThat(file(AuditFilter.all(), Locale.forLanguageTag("da")))
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("Tilmeldte sig et kursus"));
        database.execute("UPDATE person SET given_name = 'Åse' WHERE id = " + person.value());
    }

    @Test
    void whatCameOfTheLastWalkIsKept() {
        database.execute("DELETE FROM audit_check");
        record(done("Organisation.addUnit", 1), done("Organisation.addUnit", 2));
        assertThat(database.<Optional<AuditCheck>>inTransaction(
                        manager -> audit(manager).lastCheck()))
                .isEmpty();

        AuditCheck whole = database.inTransaction(manager -> audit(manager).check());
        assertThat(whole.result()).isInstanceOfSatisfying(Intact.class, chain -> assertThat(chain.count())
                .isEqualTo(2));
        assertThat(database.<Optional<AuditCheck>>inTransaction(
                        manager -> audit(manager).lastCheck()))
                .contains(whole);

        database.execute("UPDATE audit_entry SET object_id = 9 WHERE seq = 2");
        AuditCheck torn = database.inTransaction(manager -> audit(manager).check());
        assertThat(torn.result()).isEqualTo(new Broken(2, Reason.ALTERED));
        assertThat(database.<Optional<AuditCheck>>inTransaction(
                        manager -> audit(manager).lastCheck()))
                .contains(torn);
    }

    private static List<String> file(AuditFilter filter, Locale language) {
        return database.inTransaction(manager -> write(manager, filter, language))
                .replace("\uFEFF", "")
                .lines()
                .toList();
    }

    private static String write(EntityManager manager, AuditFilter filter, Locale language) {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        try {
            audit(manager).export(filter, language, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return to.toString(StandardCharsets.UTF_8);
    }

    private List<Long> only(
            Optional<PersonId> who,
            Optional<dk.loeft.shared.Id> object,
            String useCase,
            Optional<Instant> from,
            Optional<Instant> until) {
        return trail(new AuditFilter(who, object, useCase, from, until)).rows().stream()
                .map(AuditRow::seq)
                .toList();
    }

    private UseCaseDone done(String useCase, long unit) {
        return new UseCaseDone(useCase, Actor.person(person, List.of()), Optional.of(new UnitId(unit)), AT);
    }

    private static void record(UseCaseDone... done) {
        database.transact(manager -> List.of(done).forEach(recorder(manager)::record));
    }

    private static Page<AuditRow> trail(AuditFilter filter) {
        return page(filter, PageRequest.first(10));
    }

    private static Page<AuditRow> page(AuditFilter filter, PageRequest request) {
        return database.inTransaction(manager -> audit(manager).trail(filter, request));
    }

    private static AuditRecorder recorder(EntityManager manager) {
        return new AuditRecorder(new AuditRepository(manager));
    }

    private static Audit audit(EntityManager manager) {
        CurrentActor actor = new CurrentActor();
        actor.become(Actor.system());
        return new AuditService(new AuditRepository(manager), actor, CLOCK);
    }
}
