package dk.loeft.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.Proof;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.internal.RealCompetences;
import dk.loeft.external.internal.RealExternal;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.reporting.TeamFigures;
import dk.loeft.reporting.TeamFilter;
import dk.loeft.reporting.TeamFilter.Show;
import dk.loeft.reporting.TeamMember;
import dk.loeft.reporting.TeamMember.Item;
import dk.loeft.reporting.TeamMember.Why;
import dk.loeft.reporting.TeamRequest;
import dk.loeft.reporting.TeamRequests;
import dk.loeft.reporting.TeamUnit;
import dk.loeft.reporting.TeamView;
import dk.loeft.reporting.Teams;
import dk.loeft.reporting.spi.RequestSource;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.FoundBeans;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a leader sees of the team: figures, people, parts below, and what waits; on the real database. */
class TeamsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");
    private static final LocalDate TODAY = LocalDay.of(NOW);
    private static final PageRequest FIRST = PageRequest.first(25);

    private static final PersonId ANNE = new PersonId(11);
    private static final PersonId BO = new PersonId(12);
    private static final PersonId LEADER = new PersonId(13);
    private static final PersonId STRANGER = new PersonId(14);
    private static final PersonId HEAD = new PersonId(15);

    private static final Actor LEADING = leading(LEADER, "/1/2/");
    private static final Actor HEADING = leading(HEAD, "/1/");

    private static Map<String, CompetenceId> competences = Map.of();

    private static final TeamRows ROWS = new TeamRows(database, TODAY);

    private final RecordedEvents<UseCaseDone> done = new RecordedEvents<>();

    @BeforeEach
    void aTeam() {
        if (competences.isEmpty()) {
            competences = RealCompetences.small(database);
            ROWS.found();
            ROWS.person(ANNE, "Anne", 2);
            ROWS.person(BO, "Bo", 4);
            ROWS.person(LEADER, "Lene", 2);
            ROWS.person(STRANGER, "Svend", 3);
            ROWS.person(HEAD, "Hans", 1);
        }
        ROWS.clear();
    }

    @Test
    void figuresCountPeopleNotThings() {
        ROWS.enrolled(ANNE, 1, TODAY.minusDays(6));
        ROWS.enrolled(ANNE, 2, TODAY.minusDays(1));
        ROWS.enrolled(BO, 1, TODAY.plusDays(14));
        ROWS.certified(BO, TODAY.plusDays(60), null);
        ROWS.asked(competence("A.1"), 2);

        assertThat(team(LEADING, TeamFilter.all()).figures()).isEqualTo(new TeamFigures(2, 2, 1, 1, 2));
    }

    @Test
    void whatIsDoneFarAwayOrNoLongerHeldNeedsNothing() {
        ROWS.enrolled(ANNE, 1, TODAY.minusDays(6));
        database.execute("UPDATE enrolment SET state = 'COMPLETED'");
        ROWS.enrolled(ANNE, 2, TODAY.plusDays(15));
        ROWS.certified(ANNE, TODAY.plusDays(61), TODAY);
        ROWS.enrolled(BO, 2, null);
        ROWS.certified(BO, null, null);

        assertThat(team(LEADING, TeamFilter.all()).figures()).isEqualTo(new TeamFigures(2, 0, 0, 0, 0));
    }

    @Test
    void everyoneIsListedWithWhatIsOverdueSoonOrExpiringTheLongestOverdueFirst() {
        ROWS.enrolled(ANNE, 1, TODAY.minusDays(1));
        ROWS.enrolled(BO, 2, TODAY.plusDays(3));
        ROWS.certified(BO, TODAY.minusDays(40), TODAY.minusDays(6));

        List<TeamMember> people = team(LEADING, TeamFilter.all()).people().rows();

        assertThat(people).extracting(TeamMember::name).containsExactly("Bo Berg", "Anne Berg");
        assertThat(people.get(0).items())
                .extracting(item -> item.title().da(), Item::why, Item::on)
                .containsExactly(
                        tuple("Førstehjælp", Why.OVERDUE, TODAY.minusDays(6)),
                        tuple("Brand", Why.DUE, TODAY.plusDays(3)));
        assertThat(people.get(0).initials()).isEqualTo("BB");
        assertThat(people.get(0).kinds()).isOne();
        assertThat(people.get(0).valid()).isZero();
    }

    @Test
    void whoIsBehindOnATrackIsOverdueTooAndTheTrackIsNamedInBothLanguages() {
        ROWS.onTrack(ANNE, TODAY.minusDays(2));
        ROWS.onTrack(BO, TODAY.plusDays(14));
        ROWS.onTrack(LEADER, TODAY.minusDays(2));

        TeamView view = team(LEADING, TeamFilter.all());
        assertThat(view.figures()).isEqualTo(new TeamFigures(2, 2, 1, 0, 0));
        assertThat(names(Show.OVERDUE, "")).containsExactly("Anne Berg");
        assertThat(view.people().rows())
                .flatExtracting(TeamMember::items)
                .extracting(Item::kind, item -> item.title().in("en"), Item::why, Item::on)
                .containsExactly(
                        tuple(TeamMember.Kind.TRACK, "Leading", Why.OVERDUE, TODAY.minusDays(2)),
                        tuple(TeamMember.Kind.TRACK, "Leading", Why.DUE, TODAY.plusDays(14)));

        database.execute("UPDATE track_enrolment SET completed_at = NOW()");
        assertThat(team(LEADING, TeamFilter.all()).figures()).isEqualTo(new TeamFigures(2, 0, 0, 0, 0));
    }

    @Test
    void eachTabShowsAsManyAsItsFigureSays() {
        ROWS.enrolled(ANNE, 1, TODAY.minusDays(1));
        ROWS.certified(BO, TODAY.plusDays(1), null);
        ROWS.asked(competence("A.1"), 2);
        ROWS.shown(ANNE, competence("A.1"), 2);

        for (Show show : Show.values()) {
            TeamView view = team(LEADING, new TeamFilter(Optional.empty(), show, ""));
            assertThat(view.people().rows()).as(show.name()).hasSize((int)
                    view.figures().of(show));
            assertThat(view.people().total()).isEqualTo(view.figures().of(show));
        }
        assertThat(names(Show.OVERDUE, "")).containsExactly("Anne Berg");
        assertThat(names(Show.EXPIRING, "")).containsExactly("Bo Berg");
        assertThat(names(Show.GAPS, "")).containsExactly("Bo Berg");
        assertThat(names(Show.ALL, "nord bo")).containsExactly("Bo Berg");
        assertThat(team(LEADING, new TeamFilter(Optional.empty(), Show.ALL, "nord"))
                        .people()
                        .total())
                .isOne();
    }

    @Test
    void aLeaderOfLeadersSeesFiguresOfEachUnitBelowAndDrillsDown() {
        ROWS.enrolled(ANNE, 1, TODAY.minusDays(1));
        ROWS.enrolled(STRANGER, 1, TODAY.minusDays(1));

        TeamView all = team(HEADING, TeamFilter.all());
        assertThat(all.trail()).extracting(TeamView.Step::name).containsExactly("Havnestad");
        assertThat(all.units()).extracting(TeamUnit::name).containsExactly("Hjemmeplejen", "Skolen");
        assertThat(all.units()).extracting(part -> part.figures().people()).containsExactly(3L, 1L);
        assertThat(all.figures().overdue()).isEqualTo(2);

        TeamView care = team(HEADING, new TeamFilter(Optional.of(new UnitId(2)), Show.ALL, ""));
        assertThat(care.trail()).extracting(TeamView.Step::name).containsExactly("Havnestad", "Hjemmeplejen");
        assertThat(care.units()).extracting(TeamUnit::name).containsExactly("", "Nord");
        assertThat(care.people().total()).isEqualTo(3);
        assertThat(care.figures().overdue()).isOne();
    }

    @Test
    void whoLeadsSeveralUnitsSeesThemSideBySide() {
        Actor both = Actor.person(
                HEAD,
                List.of(
                        new Grant(Role.LEADER, "/1/3/"),
                        new Grant(Role.LEADER, "/1/2/"),
                        new Grant(Role.LEADER, "/1/2/4/")));

        TeamView view = team(both, TeamFilter.all());

        assertThat(view.trail()).isEmpty();
        assertThat(view.units()).extracting(TeamUnit::name).containsExactly("Hjemmeplejen", "Skolen");
        assertThat(view.figures().people()).isEqualTo(4);
    }

    @Test
    void nobodySeesWhatOneDoesNotLeadNorOneself() {
        ROWS.enrolled(STRANGER, 1, TODAY.minusDays(1));

        assertThat(team(LEADING, TeamFilter.all()).people().rows())
                .extracting(TeamMember::person)
                .containsExactlyInAnyOrder(ANNE, BO);
        assertThat(found(LEADING, new TeamFilter(Optional.of(new UnitId(3)), Show.ALL, "")))
                .isEmpty();
        assertThat(found(LEADING, new TeamFilter(Optional.of(new UnitId(1)), Show.ALL, "")))
                .isEmpty();
        assertThatThrownBy(() -> found(Actor.person(ANNE, List.of(Grant.everywhere(Role.EMPLOYEE))), TeamFilter.all()))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> found(Actor.person(ANNE, List.of(Grant.everywhere(Role.HR))), TeamFilter.all()))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aDeputySeesTheTeamWithoutTheLeader() {
        Actor deputy = Actor.person(STRANGER, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.deputy("/1/2/", LEADER)));

        assertThat(team(deputy, TeamFilter.all()).people().rows())
                .extracting(TeamMember::person)
                .containsExactlyInAnyOrder(ANNE, BO);
        assertThat(team(deputy, TeamFilter.all()).figures().people()).isEqualTo(2);
    }

    @Test
    void whoHasLeftIsNotInTheTeam() {
        database.execute("UPDATE person SET left_on = '%s' WHERE id = 12".formatted(TODAY));

        assertThat(team(LEADING, TeamFilter.all()).figures().people()).isOne();
        database.execute("UPDATE person SET left_on = NULL");
    }

    @Test
    void aLargeTeamTakesAsManyStatementsAsASmallOne() {
        int few = statements();
        for (int i = 0; i < 60; i++) {
            PersonId person = new PersonId(1_000 + i);
            ROWS.person(person, "P" + i, 4);
            ROWS.enrolled(person, 1, TODAY.minusDays(i + 1L));
            ROWS.certified(person, TODAY.plusDays(i), null);
        }
        ROWS.asked(competence("A.1"), 2);

        assertThat(statements()).isEqualTo(few).isEqualTo(4);
        assertThat(team(LEADING, TeamFilter.all()).people().rows()).hasSize(25);
        database.execute(
                "DELETE FROM enrolment",
                "DELETE FROM track_enrolment",
                "DELETE FROM certification_standing",
                "DELETE FROM person_position WHERE person_id >= 1000",
                "DELETE FROM person WHERE id >= 1000");
    }

    @Test
    void learningElsewhereStandsAmongTheRequestsAndIsApprovedWithThem() {
        TeamRequest.Key proof = handedIn(ANNE, "A.1");
        database.execute("""
                INSERT INTO external_learning (id, person_id, title, provider, kind, from_on, until_on, minutes, learned, handed_in_at, state)
                VALUES (7, 12, 'Sorg hos børn', 'Absalon', 'COURSE', '2026-11-02', '2026-11-03', 450, 'At lytte', '2026-11-04 08:00:00', 'WAITING'),
                    (8, 14, 'Fremmed', 'Absalon', 'COURSE', '2026-11-02', '2026-11-03', 450, 'Alt', '2026-11-04 08:00:00', 'WAITING')""");
        TeamRequest.Key elsewhere = new TeamRequest.Key("EXTERNAL", 7);

        TeamRequests waiting = ask(LEADING, Teams::requests);
        assertThat(waiting.shown()).extracting(TeamRequest::key).containsExactly(elsewhere, proof);
        assertThat(waiting.shown().get(0).subject().da()).isEqualTo("Sorg hos børn");
        ask(LEADING, teams -> teams.approve(List.of(elsewhere, proof)));

        assertThat(database.number(
                        "SELECT COUNT(*) FROM external_learning WHERE state = 'ACCEPTED' AND decided_by = 13"))
                .isOne();
        assertThat(ask(LEADING, Teams::requests)).isEqualTo(TeamRequests.NONE);
        assertThat(done.fired())
                .extracting(UseCaseDone::useCase)
                .contains("ExternalLearning.accept", "Proofs.accept", "Teams.approve");
    }

    @Test
    void allThatAreShownAreApprovedAndNothingElse() {
        TeamRequest.Key first = handedIn(ANNE, "A.1");
        TeamRequest.Key second = handedIn(BO, "A.2");
        handedIn(BO, "B.1");
        handedIn(STRANGER, "A.1");
        assertThat(ask(LEADING, Teams::requests).total()).isEqualTo(3);

        int approved = ask(LEADING, teams -> teams.approve(List.of(first, second, first)));
        assertThat(approved).isEqualTo(2);

        assertThat(database.number("SELECT COUNT(*) FROM competence_proof WHERE state = 'ACCEPTED'"))
                .isEqualTo(2);
        assertThat(ask(LEADING, Teams::requests).shown())
                .extracting(request -> request.subject().da())
                .hasSize(1);
        assertThat(done.fired())
                .extracting(UseCaseDone::useCase)
                .containsExactly("Proofs.accept", "Proofs.accept", "Teams.approve");
    }

    @Test
    void ifOneHasBeenDecidedMeanwhileNoneIsApproved() {
        TeamRequest.Key first = handedIn(ANNE, "A.1");
        TeamRequest.Key second = handedIn(BO, "A.2");
        ask(LEADING, teams -> teams.approve(List.of(first)));

        assertThatThrownBy(() -> ask(LEADING, teams -> teams.approve(List.of(second, first))))
                .hasMessage("reporting.requests.changed");
        assertThatThrownBy(() -> ask(LEADING, teams -> teams.approve(List.of())))
                .hasMessage("reporting.requests.none");
        assertThat(database.number("SELECT COUNT(*) FROM competence_proof WHERE state = 'WAITING'"))
                .isOne();
    }

    @Test
    void whatAnotherTeamAskedForCannotBeApproved() {
        TeamRequest.Key foreign = handedIn(STRANGER, "A.1");

        assertThatThrownBy(() -> ask(LEADING, teams -> teams.approve(List.of(foreign))))
                .hasMessage("reporting.requests.changed");
        assertThat(database.number("SELECT COUNT(*) FROM competence_evidence")).isZero();
    }

    // What happens.

    private TeamRequest.Key handedIn(PersonId who, String code) {
        Proof proof = new Proof(competence(code), 2, TODAY.minusYears(1), Optional.empty(), "Diplom");
        ProofId id = database.inTransaction(manager -> RealCompetences.proofs(
                        manager,
                        current(Actor.person(who, List.of(Grant.everywhere(Role.EMPLOYEE)))),
                        new RecordedEvents<>(),
                        clock())
                .handIn(proof, List.of()));
        return new TeamRequest.Key("PROOF", id.value());
    }

    private static CompetenceId competence(String code) {
        return Optional.ofNullable(competences.get(code)).orElseThrow();
    }

    private static Actor leading(PersonId person, String path) {
        return Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.LEADER, path)));
    }

    private List<String> names(Show show, String text) {
        return team(LEADING, new TeamFilter(Optional.empty(), show, text)).people().rows().stream()
                .map(TeamMember::name)
                .toList();
    }

    private TeamView team(Actor who, TeamFilter filter) {
        return found(who, filter).orElseThrow();
    }

    private Optional<TeamView> found(Actor who, TeamFilter filter) {
        return ask(who, teams -> teams.team(filter, FIRST));
    }

    private int statements() {
        return database.statementsOf(manager -> teams(manager, LEADING).team(TeamFilter.all(), FIRST));
    }

    private <T> T ask(Actor who, Function<Teams, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(teams(manager, who)));
    }

    private Teams teams(EntityManager manager, Actor who) {
        CurrentActor current = current(who);
        TeamsService service = new TeamsService(
                new TeamReading(new TeamUnitRepository(manager), new TeamListRepository(manager), current, clock()),
                new Desk(new FoundBeans<RequestSource>(
                        new ProofRequests(RealCompetences.proofs(manager, current, done, clock())),
                        new ExternalRequests(
                                RealExternal.learning(manager, current, done, new RecordedEvents<>(), clock())))));
        return new CheckedCalls(current, done, clock()).to(Teams.class, service);
    }

    private static CurrentActor current(Actor who) {
        CurrentActor current = new CurrentActor();
        current.become(who);
        return current;
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }
}
