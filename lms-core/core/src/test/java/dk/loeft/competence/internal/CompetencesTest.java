package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceEvidence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.CompetenceStanding;
import dk.loeft.competence.Competences;
import dk.loeft.competence.EvidenceId;
import dk.loeft.competence.EvidenceInput;
import dk.loeft.competence.EvidenceTerms;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.PersonCompetences;
import dk.loeft.competence.Proof;
import dk.loeft.competence.Questionnaire;
import dk.loeft.competence.TeamPicture;
import dk.loeft.competence.TeamRow;
import dk.loeft.competence.engine.Choice;
import dk.loeft.competence.engine.EvidenceRule;
import dk.loeft.competence.engine.Source;
import dk.loeft.competence.spi.LearningOffers;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.FoundBeans;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompetencesTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate TODAY = LocalDay.of(Bookcase.NOW);

    private static final PersonId ANNE = new PersonId(11);
    private static final PersonId BO = new PersonId(12);
    private static final PersonId LEADER = new PersonId(13);
    private static final PersonId STRANGER = new PersonId(14);

    private static FrameworkId framework = new FrameworkId(0);
    private static Map<String, CompetenceId> competences = Map.of();

    private Actor actor = Actor.system();

    @BeforeEach
    void aTeamAndAFramework() {
        if (competences.isEmpty()) {
            furnish();
        }
        database.execute("DELETE FROM competence_evidence");
    }

    private void furnish() {
        framework = new Bookcase(database).take(Bookcase.SMALL);
        database.execute(
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0)",
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Hjemmeplejen', '/1/2/', 1)",
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (3, 1, 'Skolen', '/1/3/', 1)");
        person(ANNE, "Anne", 2);
        person(BO, "Bo", 2);
        person(LEADER, "Lene", 2);
        person(STRANGER, "Svend", 3);
        actor = as(LEADER, Role.EMPLOYEE);
        competences = ask(c -> c.askMe(framework)).orElseThrow().questions().stream()
                .map(Questionnaire.Question::competence)
                .collect(Collectors.toMap(Competence::code, Competence::id));
        database.execute(
                "INSERT INTO competence_profile (id, title, unit_id) VALUES (1, 'Assistent', NULL)",
                "INSERT INTO competence_profile_version (id, profile_id, valid_from, made_at) VALUES (1, 1, '2026-01-01', NOW())",
                "INSERT INTO competence_profile_target VALUES (1, %d, 2)"
                        .formatted(competence("A.1").value()));
    }

    private void person(PersonId id, String name, int unit) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', '%s', 'Berg', NOW())"
                        .formatted(id.value(), id.value(), name),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id.value(), unit));
    }

    @Test
    void whatPeopleRateThemselvesStandsUntilSomebodyWhoSeesMoreSaysOtherwise() {
        actor = as(ANNE, Role.EMPLOYEE);
        rateMe("A.1", 2);
        assertThat(standing(ask(Competences::mine), "A.1").level()).isEqualTo(2);

        leading();
        ask(c -> c.rate(ANNE, framework, Map.of(competence("A.1"), 1)));

        CompetenceStanding seen = standing(ask(c -> c.of(ANNE)).orElseThrow(), "A.1");
        assertThat(seen.counted()).hasValueSatisfying(row -> {
            assertThat(row.source()).isEqualTo(Source.LEADER);
            assertThat(row.assessor()).isEqualTo("Lene Berg");
        });
        assertThat(seen.left())
                .singleElement()
                .satisfies(left -> assertThat(left.evidence().source()).isEqualTo(Source.SELF));
        assertThat(seen.gap()).as("the profile asks for level 2").isEqualTo(1);
    }

    @Test
    void theSameAnswerOnTheSameDayIsKeptOnce() {
        actor = as(ANNE, Role.EMPLOYEE);

        assertThat(rateMe("A.2", 1)).isEqualTo(1);
        assertThat(rateMe("A.2", 1)).isZero();
        assertThat(rateMe("A.2", 2)).isEqualTo(1);
        assertThat(standing(ask(Competences::mine), "A.2").level()).isEqualTo(2);
    }

    @Test
    void aLevelThatTheFrameworkDoesNotHaveIsRefusedAndNothingIsKept() {
        actor = as(ANNE, Role.EMPLOYEE);

        assertThatThrownBy(() -> rateMe("A.1", 3)).hasMessage("competence.evidence.level");
        assertThatThrownBy(() -> ask(c -> c.rateMe(framework, Map.of()))).hasMessage("competence.rate.nothing");
        assertThat(database.number("SELECT COUNT(*) FROM competence_evidence")).isZero();
    }

    @Test
    void aLeaderSeesAndRatesTheTeamAloneAndNeverHerself() {
        leading();

        assertThat(ask(c -> c.team("", PageRequest.first(10))).rows())
                .extracting(TeamRow::person)
                .containsExactly(ANNE, BO);
        assertThat(this.<Optional<PersonCompetences>>ask(c -> c.of(STRANGER))).isEmpty();
        assertThat(this.<Optional<PersonCompetences>>ask(c -> c.of(LEADER))).isEmpty();
        assertThatThrownBy(() -> ask(c -> c.rate(STRANGER, framework, Map.of(competence("A.1"), 1))))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void proofFromElsewhereCountsUntilItIsTakenBackWithAReason() {
        leading();
        EvidenceId proof = ask(
                c -> c.register(BO, new Proof(competence("B.1"), 2, TODAY.minusDays(9), Optional.empty(), "Kursus")));
        assertThat(standing(ask(c -> c.of(BO)).orElseThrow(), "B.1").level()).isEqualTo(2);

        assertThatThrownBy(() -> withdraw(proof, " ")).hasMessage("competence.withdraw.reason");
        withdraw(proof, "Forkert person");

        CompetenceStanding seen = standing(ask(c -> c.of(BO)).orElseThrow(), "B.1");
        assertThat(seen.level()).isZero();
        assertThat(seen.left())
                .singleElement()
                .satisfies(left -> assertThat(left.evidence().withdrawnReason()).isEqualTo("Forkert person"));
        assertThatThrownBy(() -> withdraw(proof, "igen")).hasMessage("competence.withdraw.twice");
    }

    @Test
    void proofOfTomorrowOrWithoutWordsIsRefused() {
        leading();

        assertThatThrownBy(() -> ask(c ->
                        c.register(BO, new Proof(competence("B.1"), 2, TODAY.plusDays(1), Optional.empty(), "Kursus"))))
                .hasMessage("competence.proof.future");
        assertThatThrownBy(() -> ask(c -> c.register(
                        BO, new Proof(competence("B.1"), 2, TODAY, Optional.of(TODAY.minusDays(1)), "Kursus"))))
                .hasMessage("competence.evidence.expires");
        assertThatThrownBy(
                        () -> ask(c -> c.register(BO, new Proof(competence("B.1"), 2, TODAY, Optional.empty(), " "))))
                .hasMessage("competence.proof.note");
    }

    @Test
    void whatACourseShowsIsKeptOnceAndGoesWithTheCompletion() {
        EvidenceInput shown = new EvidenceInput(
                ANNE, competence("A.2"), 2, Source.COURSE, TODAY, Optional.empty(), "attempt/7", "Kursus");
        tell(evidence -> evidence.record(shown));
        tell(evidence -> evidence.record(shown));
        assertThat(database.number("SELECT COUNT(*) FROM competence_evidence")).isOne();

        tell(evidence -> evidence.withdraw("attempt/7", TODAY));

        actor = as(ANNE, Role.EMPLOYEE);
        assertThat(standing(ask(Competences::mine), "A.2").level()).isZero();
        tell(evidence -> evidence.record(shown));
        assertThat(standing(ask(Competences::mine), "A.2").level())
                .as("what was withdrawn may be earned anew")
                .isEqualTo(2);
        assertThatThrownBy(() -> tell(evidence -> evidence.demand(competence("A.2"), 9)))
                .hasMessage("competence.evidence.level");
    }

    private static void tell(Consumer<CompetenceEvidence> use) {
        Clock clock = Clock.fixed(Bookcase.NOW, ZoneOffset.UTC);
        database.transact(manager ->
                use.accept(new CompetenceEvidenceService(new EvidenceBook(new EvidenceRepository(manager), clock))));
    }

    @Test
    void aFrameworkSaysHowLevelsAreMadeAndNoEvidenceChanges() {
        actor = as(ANNE, Role.EMPLOYEE);
        rateMe("A.1", 2);
        leading();
        ask(c -> c.rate(ANNE, framework, Map.of(competence("A.1"), 1)));

        countBy(new EvidenceRule(Choice.HIGHEST, EvidenceTerms.STANDARD.rule().order()), 12);
        try {
            assertThat(standing(ask(c -> c.of(ANNE)).orElseThrow(), "A.1").level())
                    .isEqualTo(2);
            assertThatThrownBy(() -> countBy(EvidenceTerms.STANDARD.rule(), 0)).hasMessage("competence.terms.months");
        } finally {
            countBy(EvidenceTerms.STANDARD.rule(), 24);
        }
        assertThat(standing(ask(c -> c.of(ANNE)).orElseThrow(), "A.1").level()).isEqualTo(1);
    }

    private static void countBy(EvidenceRule rule, int months) {
        new Bookcase(database).ask(frameworks -> {
            frameworks.countBy(framework, new EvidenceTerms(rule, Optional.of(months)));
            return true;
        });
    }

    @Test
    void aPageOfTheTeamTakesAsManyStatementsForManyAsForFew() {
        leading();
        int few = statements(PageRequest.first(1));

        assertThat(statements(PageRequest.first(10))).isEqualTo(few);
    }

    @Test
    void aTeamIsDrawnWithWhatIsAskedOfItAndWhereItStands() {
        leading();
        ask(c -> c.rate(ANNE, framework, Map.of(competence("A.1"), 2)));

        TeamPicture picture = ask(c -> c.picture("", 1, PageRequest.first(10)));

        assertThat(picture.asked()).isOne();
        assertThat(picture.competences()).extracting(Competence::code).containsExactly("A.1");
        assertThat(picture.people().rows())
                .extracting(row -> row.person().person())
                .containsExactly(ANNE, BO);
        assertThat(picture.people().rows())
                .extracting(TeamPicture.Row::cells)
                .containsExactly(List.of(new TeamPicture.Cell(2, 2)), List.of(new TeamPicture.Cell(2, 0)));
        assertThat(ask(c -> c.picture("Anne", 99, PageRequest.first(10))).competences())
                .as("a view beyond the last one is the last one")
                .hasSize(1);
    }

    @Test
    void aPictureOfTheTeamTakesAsManyStatementsForManyAsForFew() {
        leading();
        int few = database.statementsOf(manager -> service(manager).picture("", 1, PageRequest.first(1)));

        assertThat(database.statementsOf(manager -> service(manager).picture("", 1, PageRequest.first(10))))
                .isEqualTo(few);
    }

    @Test
    void whoIsNoLeaderHasNoTeam() {
        actor = as(ANNE, Role.EMPLOYEE);

        assertThat(ask(c -> c.picture("", 1, PageRequest.first(10))).people().rows())
                .as("the scope of a permission that is not held is empty")
                .isEmpty();
    }

    private int statements(PageRequest page) {
        return database.statementsOf(manager -> service(manager).team("", page));
    }

    private void leading() {
        actor = Actor.person(LEADER, List.of(new Grant(Role.EMPLOYEE, ""), new Grant(Role.LEADER, "/1/2/")));
    }

    private static Actor as(PersonId person, Role role) {
        return Actor.person(person, List.of(new Grant(role, "")));
    }

    private int rateMe(String code, int level) {
        return ask(c -> c.rateMe(framework, Map.of(competence(code), level)));
    }

    private void withdraw(EvidenceId evidence, String reason) {
        ask(c -> {
            c.withdraw(evidence, reason);
            return true;
        });
    }

    private static CompetenceId competence(String code) {
        return Optional.ofNullable(competences.get(code)).orElseThrow();
    }

    private static CompetenceStanding standing(PersonCompetences person, String code) {
        return person.frameworks().stream()
                .flatMap(each -> each.competences().stream())
                .filter(each -> each.competence().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private <T> T ask(Function<Competences, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager)));
    }

    private Competences service(EntityManager manager) {
        Clock clock = Clock.fixed(Bookcase.NOW, ZoneOffset.UTC);
        CurrentActor current = new CurrentActor();
        current.become(actor);
        StandingRepository standings = new StandingRepository(manager);
        EvidenceBook book = new EvidenceBook(new EvidenceRepository(manager), clock);
        return new CompetencesService(
                new Team(new TeamRepository(manager), current, clock),
                new TeamPictures(new TeamRepository(manager), standings),
                new Standings(standings, new FoundBeans<LearningOffers>()),
                new Rating(standings, book, clock),
                book);
    }
}
