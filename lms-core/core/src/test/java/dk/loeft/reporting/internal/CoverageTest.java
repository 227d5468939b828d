package dk.loeft.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.reporting.Coverage;
import dk.loeft.reporting.CoverageView;
import dk.loeft.reporting.CoverageView.Cell;
import dk.loeft.reporting.CoverageView.Kind;
import dk.loeft.reporting.CoverageView.Row;
import dk.loeft.reporting.TeamView;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How far units are covered: in a kommune (1) with a care area (2), its unit North (4), and a school (3). */
class CoverageTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @BeforeEach
    void unitsAndKinds() {
        database.execute(
                "DELETE FROM certification_standing",
                "DELETE FROM person_position",
                "DELETE FROM person",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0),"
                        + " (2, 1, 'Omsorg', '/1/2/', 1), (3, 1, 'Skolen', '/1/3/', 1), (4, 2, 'Nord', '/1/2/4/', 2)");
        for (int kind = 1; kind <= CoverageView.ACROSS + 1; kind++) {
            database.execute("INSERT IGNORE INTO certificate_kind (id, code, title) VALUES (%d, 'K%d', 'Kort %d')"
                    .formatted(kind, kind, kind));
        }
    }

    @Test
    void eachUnitTellsHowManyOfThoseWhoShouldHoldItDo() {
        holds(person(4), 1, true, true, "NULL");
        holds(person(4), 1, true, false, "'2026-11-23'");
        holds(person(2), 1, true, false, "'2026-11-24'");
        holds(person(3), 1, false, true, "NULL");
        holds(person(3), 2, true, true, "NULL");

        CoverageView view = of(hr("")).orElseThrow();

        assertThat(view.trail()).extracting(TeamView.Step::name).containsExactly("Havnestad");
        assertThat(view.kinds()).extracting(Kind::title).containsExactly("Kort 1", "Kort 2");
        assertThat(view.rows()).extracting(Row::name).containsExactly("Omsorg", "Skolen");
        assertThat(view.rows().get(0).cells()).containsExactly(new Cell(3, 1, 1), Cell.NOTHING);
        assertThat(view.rows().get(0).cells().get(0).percent()).isEqualTo(33);
        assertThat(view.rows().get(1).cells()).containsExactly(Cell.NOTHING, new Cell(1, 1, 0));
    }

    @Test
    void whoDrillsDownSeesTheUnitsBelowAndThoseInNoneOfThem() {
        holds(person(4), 1, true, true, "NULL");
        holds(person(2), 1, true, false, "NULL");

        CoverageView view = database.inTransaction(
                        manager -> coverage(manager, hr("")).of(Optional.of(new UnitId(2)), 1))
                .orElseThrow();

        assertThat(view.trail()).extracting(TeamView.Step::name).containsExactly("Havnestad", "Omsorg");
        assertThat(view.rows()).extracting(Row::name).containsExactly("", "Nord");
        assertThat(view.rows()).extracting(row -> row.cells().get(0).percent()).containsExactly(0L, 100L);
    }

    @Test
    void whoLeftIsNotCountedNorWhoLiesOutsideTheReadersPart() {
        long gone = person(4);
        holds(gone, 1, true, true, "NULL");
        database.execute("UPDATE person SET left_on = '2026-11-24' WHERE id = " + gone);
        holds(person(3), 1, true, true, "NULL");

        assertThat(of(hr("/1/2/")).orElseThrow().rows()).isEmpty();
        Optional<CoverageView> outside =
                database.inTransaction(manager -> coverage(manager, hr("/1/2/")).of(Optional.of(new UnitId(3)), 1));
        assertThat(outside).isEmpty();
        assertThatThrownBy(() -> of(Actor.person(new PersonId(1), List.of(new Grant(Role.LEADER, "/1/")))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theLeastCoveredKindsComeFirstAndTheOthersInFurtherViews() {
        long person = person(4);
        for (int kind = 1; kind <= CoverageView.ACROSS + 1; kind++) {
            holds(person, kind, true, kind != 3, "NULL");
        }

        CoverageView first = of(hr("")).orElseThrow();
        CoverageView beyond = database.inTransaction(
                        manager -> coverage(manager, hr("")).of(Optional.empty(), 99))
                .orElseThrow();

        assertThat(first.kinds()).hasSize(CoverageView.ACROSS);
        assertThat(first.kinds().get(0).title()).isEqualTo("Kort 3");
        assertThat(beyond.kinds()).hasSize(1);
        assertThat(first.asked()).isEqualTo(CoverageView.ACROSS + 1);
    }

    @Test
    void aThousandPeopleTakeAsManyStatementsAsOne() {
        holds(person(4), 1, true, true, "NULL");
        int one = statements();
        for (int i = 0; i < 40; i++) {
            holds(person(i % 2 == 0 ? 3 : 4), 1 + i % 3, true, i % 5 == 0, "NULL");
        }

        assertThat(statements()).isEqualTo(one).isEqualTo(2);
    }

    private static long person(int unit) {
        long id = 1 + database.number("SELECT COALESCE(MAX(id), 100) FROM person");
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', 'P', 'Berg', NOW())"
                        .formatted(id, id),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id, unit));
        return id;
    }

    private static void holds(long person, int kind, boolean required, boolean valid, String due) {
        database.execute("""
                INSERT INTO certification_standing (person_id, kind_id, state, required, valid, due, settled_at)
                VALUES (%d, %d, '%s', %b, %b, %s, NOW())""".formatted(person, kind, valid ? "VALID" : "MISSING", required, valid, due));
    }

    private static Optional<CoverageView> of(Actor who) {
        return database.inTransaction(manager -> coverage(manager, who).of(Optional.empty(), 1));
    }

    private static int statements() {
        return database.statementsOf(manager -> coverage(manager, hr("")).of(Optional.empty(), 1));
    }

    private static Actor hr(String path) {
        return Actor.person(new PersonId(99), List.of(new Grant(Role.HR, path)));
    }

    private static Coverage coverage(EntityManager manager, Actor who) {
        CurrentActor current = new CurrentActor();
        current.become(who);
        CoverageService service =
                new CoverageService(new TeamUnitRepository(manager), new CoverageRepository(manager), current, CLOCK);
        return new CheckedCalls(current, new RecordedEvents<>(), CLOCK).to(Coverage.class, service);
    }
}
