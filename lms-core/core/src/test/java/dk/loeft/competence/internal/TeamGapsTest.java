package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.competence.CompetenceGap;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.LackingPerson;
import dk.loeft.competence.TeamGaps;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TeamGapsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate TODAY = LocalDay.of(Bookcase.NOW);

    private static final PersonId ANNE = new PersonId(11);
    private static final PersonId BO = new PersonId(12);
    private static final PersonId LEADER = new PersonId(13);
    private static final PersonId STRANGER = new PersonId(14);

    private static Map<String, CompetenceId> competences = Map.of();

    @BeforeEach
    void aTeamOfTwoOfWhomTwoThingsAreAsked() {
        if (competences.isEmpty()) {
            competences = RealCompetences.small(database);
            database.execute(
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Hjemmeplejen', '/1/2/', 1)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (3, 1, 'Skolen', '/1/3/', 1)",
                    "INSERT INTO competence_profile (id, title, unit_id) VALUES (1, 'Assistent', NULL)",
                    "INSERT INTO competence_profile_version (id, profile_id, valid_from, made_at) VALUES (1, 1, '2026-01-01', NOW())",
                    "INSERT INTO competence_profile_target VALUES (1, %d, 1), (1, %d, 2)"
                            .formatted(item("A.1").value(), item("A.2").value()));
            person(ANNE, "Anne", 2);
            person(BO, "Bo", 2);
            person(LEADER, "Lene", 2);
            person(STRANGER, "Svend", 3);
        }
        database.execute("DELETE FROM competence_evidence");
    }

    private static void person(PersonId id, String name, int unit) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', '%s', 'Berg', NOW())"
                        .formatted(id.value(), id.value(), name),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id.value(), unit));
    }

    private static CompetenceId item(String code) {
        return Optional.ofNullable(competences.get(code)).orElseThrow();
    }

    private static void holds(PersonId person, String code, int level) {
        database.execute(
                "INSERT INTO competence_evidence (person_id, item_id, level, source, given_on, reference, note, recorded_at) VALUES (%d, %d, %d, 'LEADER', '%s', '', '', NOW())"
                        .formatted(person.value(), item(code).value(), level, TODAY.minusDays(1)));
    }

    @Test
    void theLargestAverageGapComesFirstAndTheLeaderIsNotCounted() {
        holds(ANNE, "A.2", 1);

        assertThat(all())
                .extracting(
                        gap -> gap.competence().code(),
                        CompetenceGap::asked,
                        CompetenceGap::lacking,
                        CompetenceGap::average)
                .containsExactly(tuple("A.2", 2L, 2L, 1.5), tuple("A.1", 2L, 2L, 1.0));
    }

    @Test
    void whoHasMoreThanIsAskedMakesUpForNobody() {
        holds(ANNE, "A.1", 2);

        assertThat(all())
                .filteredOn(gap -> gap.competence().code().equals("A.1"))
                .singleElement()
                .satisfies(gap -> {
                    assertThat(gap.lacking()).isOne();
                    assertThat(gap.missing()).isOne();
                });
    }

    @Test
    void behindEachFigureAreItsPeopleTheLargestGapFirst() {
        holds(ANNE, "A.2", 1);

        Page<LackingPerson> people = lacking("A.2");
        assertThat(people.rows())
                .extracting(LackingPerson::person, LackingPerson::level, LackingPerson::gap)
                .containsExactly(tuple(BO, 0, 2), tuple(ANNE, 1, 1));
        assertThat(people.total()).isEqualTo(2);
    }

    @Test
    void whoHasLeftIsNotCounted() {
        database.execute("UPDATE person SET left_on = '%s' WHERE id = 12".formatted(TODAY));
        try {
            assertThat(all()).allSatisfy(gap -> assertThat(gap.asked()).isOne());
            assertThat(lacking("A.1").rows()).extracting(LackingPerson::person).containsExactly(ANNE);
        } finally {
            database.execute("UPDATE person SET left_on = NULL WHERE id = 12");
        }
    }

    @Test
    void allGapsTakeOneStatementAndThePeopleTwo() {
        assertThat(database.statementsOf(manager -> service(manager).all())).isOne();
        assertThat(database.statementsOf(manager -> service(manager).lacking(item("A.1"), PageRequest.first(10))))
                .isEqualTo(2);
    }

    private List<CompetenceGap> all() {
        return ask(TeamGaps::all);
    }

    private Page<LackingPerson> lacking(String code) {
        return ask(gaps -> gaps.lacking(item(code), PageRequest.first(10)));
    }

    private static <T> T ask(Function<TeamGaps, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager)));
    }

    private static TeamGaps service(EntityManager manager) {
        CurrentActor current = new CurrentActor();
        current.become(Actor.person(LEADER, List.of(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.LEADER, "/1/2/"))));
        Clock clock = Clock.fixed(Bookcase.NOW, ZoneOffset.UTC);
        return new TeamGapsService(
                new Team(new TeamRepository(manager), current, clock), new TeamGapRepository(manager));
    }
}
