package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.competence.Colleague;
import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.PeerRatings;
import dk.loeft.competence.PeerRequest;
import dk.loeft.competence.PeersAsked;
import dk.loeft.competence.Questionnaire;
import dk.loeft.competence.RoundId;
import dk.loeft.competence.RoundInput;
import dk.loeft.competence.RoundRow;
import dk.loeft.competence.RoundState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.LocalDay;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PeerRatingsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate TODAY = LocalDay.of(Bookcase.NOW);
    private static final PersonId ANNE = new PersonId(11);
    private static final PersonId LEADER = new PersonId(30);
    private static final PersonId FAR = new PersonId(40);

    private static FrameworkId framework = new FrameworkId(0);
    private static Map<String, CompetenceId> competences = Map.of();

    private final RecordedEvents<PeersAsked> asked = new RecordedEvents<>();

    private Instant now = Bookcase.NOW;

    @BeforeEach
    void anneAndNineColleagues() {
        if (competences.isEmpty()) {
            framework = new Bookcase(database).take(Bookcase.SMALL);
            competences = new Bookcase(database)
                    .ask(all -> all.competences(framework)).stream()
                            .collect(Collectors.toMap(Competence::code, Competence::id));
            database.execute(
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Omsorg', '/1/2/', 1)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (4, 2, 'Hjemmeplejen', '/1/2/4/', 2)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (5, 2, 'Plejecentret', '/1/2/5/', 2)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (3, 1, 'Skolen', '/1/3/', 1)");
            for (int i = 11; i <= 20; i++) {
                person(i, 4 + i % 2);
            }
            person(30, 4);
            person(40, 3);
        }
        database.execute(
                "DELETE FROM competence_round_sum",
                "DELETE FROM competence_round_peer",
                "DELETE FROM competence_round",
                "DELETE FROM competence_evidence");
    }

    private static void person(int id, int unit) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', 'P%d', 'Berg', NOW())"
                        .formatted(id, id, id),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id, unit));
    }

    @Test
    void colleaguesAreThoseOfTheUnitAboveAndNobodyFurtherAway() {
        assertThat(this.<List<Colleague>>ask(ANNE, all -> all.colleagues("")))
                .extracting(Colleague::person)
                .hasSize(10)
                .doesNotContain(ANNE, FAR);
        assertThat(this.<List<Colleague>>ask(ANNE, all -> all.colleagues("P12")))
                .hasSize(1);
        assertThat(this.<List<Colleague>>ask(LEADER, all -> all.colleaguesOf(FAR, "")))
                .isEmpty();
    }

    @Test
    void othersHearWhoIsAsked() {
        RoundId round = askAboutMe(peers(12, 17));

        assertThat(asked.fired()).singleElement().satisfies(event -> {
            assertThat(event.round()).isEqualTo(round);
            assertThat(event.about()).isEqualTo(ANNE);
            assertThat(event.peers()).isEqualTo(peers(12, 17));
        });
    }

    @Test
    void fiveAnswersShowTheLevelInTheirMiddleOnceTheRoundIsClosedAndNotBefore() {
        RoundId round = askAboutMe(peers(12, 17));
        for (int peer = 12; peer <= 16; peer++) {
            answer(round, peer, peer <= 14 ? 1 : 2);
        }
        assertThat(evidence()).as("nothing is seen while one may still answer").isZero();
        assertThat(ask(ANNE, PeerRatings::aboutMe)).singleElement().satisfies(row -> {
            assertThat(row.asked()).isEqualTo(6);
            assertThat(row.answered()).isEqualTo(5);
            assertThat(row.state()).isEqualTo(RoundState.OPEN);
        });

        act(ANNE, all -> all.close(round));

        assertThat(evidence()).isOne();
        assertThat(database.number(
                        "SELECT level FROM competence_evidence WHERE source = 'PEERS' AND assessor_id IS NULL"
                                + " AND person_id = 11 AND expires_on = '2028-11-28'"))
                .isOne();
        assertThat(sums()).as("what was answered is forgotten").isZero();
    }

    @Test
    void fewerThanFiveAnswersAreNeverShownAndForgotten() {
        RoundId round = askAboutMe(peers(12, 16));
        for (int peer = 12; peer <= 15; peer++) {
            answer(round, peer, 2);
        }
        act(new PersonId(16), all -> all.decline(round));

        assertThat(ask(ANNE, PeerRatings::aboutMe))
                .extracting(RoundRow::state)
                .as("the last one asked closes it")
                .containsExactly(RoundState.TOO_FEW);
        assertThat(evidence()).isZero();
        assertThat(sums()).isZero();
    }

    @Test
    void aCompetenceThatFewerThanFiveRatedIsLeftOut() {
        RoundId round = askAboutMe(peers(12, 16));
        for (int peer = 12; peer <= 15; peer++) {
            int who = peer;
            act(new PersonId(who), all -> all.answer(round, Map.of(competence("A.1"), 2, competence("A.2"), 2)));
        }
        answer(round, 16, 2);

        assertThat(evidence()).isOne();
        assertThat(database.number("SELECT COUNT(*) FROM competence_evidence WHERE item_id = "
                        + competence("A.2").value()))
                .isZero();
    }

    @Test
    void theDatabaseDoesNotTellWhoAnsweredWhat() {
        RoundId round = askAboutMe(peers(12, 17));
        answer(round, 12, 1);
        answer(round, 13, 2);
        answer(round, 14, 2);

        assertThat(database.number("SELECT raters FROM competence_round_sum WHERE level = 2"))
                .isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM competence_round_peer WHERE state = 'ANSWERED'"))
                .isEqualTo(3);
    }

    @Test
    void whoIsAskedAnswersOnceAndNobodyElseDoes() {
        RoundId round = askAboutMe(peers(12, 17));
        PersonId peer = new PersonId(12);
        assertThat(ask(peer, PeerRatings::requests))
                .extracting(PeerRequest::name)
                .containsExactly("P11 Berg");
        assertThat(ask(peer, all -> all.questions(round)).orElseThrow().questions())
                .hasSize(3)
                .allSatisfy(question -> {
                    assertThat(question.rated()).isEmpty();
                    assertThat(question.target()).isEmpty();
                });
        assertThatThrownBy(() -> act(peer, all -> all.answer(round, Map.of(competence("A.1"), 9))))
                .hasMessage("competence.evidence.level");
        answer(round, 12, 1);

        assertThatThrownBy(() -> answer(round, 12, 2)).hasMessage("competence.round.not-asked");
        assertThatThrownBy(() -> answer(round, 20, 2)).hasMessage("competence.round.not-asked");
        assertThatThrownBy(() -> answer(round, 11, 2)).hasMessage("competence.round.not-asked");
        assertThat(ask(peer, PeerRatings::requests)).isEmpty();
        assertThat(this.<Optional<Questionnaire>>ask(new PersonId(20), all -> all.questions(round)))
                .isEmpty();
        assertThatThrownBy(() -> act(new PersonId(20), all -> all.close(round))).hasMessage("competence.round.unknown");
    }

    @Test
    void leadersAskAboutTheirTeamAlone() {
        RoundId round = ask(LEADER, all -> all.askAbout(ANNE, input(peers(12, 16))));

        assertThat(this.<List<RoundRow>>ask(LEADER, all -> all.about(ANNE)))
                .extracting(RoundRow::id)
                .containsExactly(round);
        assertThat(this.<List<RoundRow>>ask(LEADER, all -> all.about(FAR))).isEmpty();
        assertThatThrownBy(() -> ask(LEADER, all -> all.askAbout(FAR, input(peers(12, 16)))))
                .isInstanceOf(NotPermittedException.class);
        act(LEADER, all -> all.close(round));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> askAboutMe(peers(12, 15))).hasMessage("competence.round.peers");
        assertThatThrownBy(() ->
                        askAboutMe(Set.of(new PersonId(12), new PersonId(13), new PersonId(14), new PersonId(15), FAR)))
                .hasMessage("competence.round.far");
        assertThatThrownBy(() -> askAboutMe(peers(11, 16))).as("oneself").hasMessage("competence.round.far");
        assertThatThrownBy(() ->
                        ask(ANNE, all -> all.askAboutMe(new RoundInput(framework, peers(12, 16), TODAY.minusDays(1)))))
                .hasMessage("competence.round.until");
        assertThatThrownBy(() ->
                        ask(ANNE, all -> all.askAboutMe(new RoundInput(new FrameworkId(99), peers(12, 16), TODAY))))
                .hasMessage("competence.framework.unknown");
        askAboutMe(peers(12, 16));
        assertThatThrownBy(() -> askAboutMe(peers(12, 17))).hasMessage("competence.round.open");
    }

    @Test
    void aRoundWhoseLastDayIsOverIsClosedAtNight() {
        RoundId round = askAboutMe(peers(12, 18));
        for (int peer = 12; peer <= 16; peer++) {
            answer(round, peer, 2);
        }
        now = now.plus(Duration.ofDays(8));
        assertThatThrownBy(() -> answer(round, 17, 1)).hasMessage("competence.round.not-asked");

        database.transact(
                manager -> assertThat(rounds(manager).closeOverdue(50)).isFalse());

        assertThat(evidence()).isOne();
        assertThat(ask(ANNE, PeerRatings::aboutMe)).extracting(RoundRow::state).containsExactly(RoundState.SHOWN);
    }

    @Test
    void ofTwoLevelsInTheMiddleTheLowerOneCounts() {
        assertThat(Rounds.middle(new TreeMap<>(Map.of(1, 3, 2, 3)), 6)).isEqualTo(1);
        assertThat(Rounds.middle(new TreeMap<>(Map.of(1, 2, 2, 1, 4, 2)), 5)).isEqualTo(2);
        assertThat(Rounds.middle(new TreeMap<>(Map.of(3, 5)), 5)).isEqualTo(3);
    }

    @Test
    void manyAskedTakeAsManyStatementsAsFew() {
        int few = database.statementsOf(manager -> service(manager, ANNE).askAboutMe(input(peers(12, 16))));
        database.execute("UPDATE competence_round SET state = 'TOO_FEW'");

        assertThat(database.statementsOf(manager -> service(manager, ANNE).askAboutMe(input(peers(12, 20)))))
                .isEqualTo(few);
    }

    private RoundId askAboutMe(Set<PersonId> peers) {
        return ask(ANNE, all -> all.askAboutMe(input(peers)));
    }

    private static RoundInput input(Set<PersonId> peers) {
        return new RoundInput(framework, peers, TODAY.plusDays(7));
    }

    private static Set<PersonId> peers(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(PersonId::new).collect(Collectors.toSet());
    }

    private void answer(RoundId round, long peer, int level) {
        act(new PersonId(peer), all -> all.answer(round, Map.of(competence("A.1"), level)));
    }

    private static CompetenceId competence(String code) {
        return Optional.ofNullable(competences.get(code)).orElseThrow();
    }

    private static long evidence() {
        return database.number("SELECT COUNT(*) FROM competence_evidence");
    }

    private static long sums() {
        return database.number("SELECT COUNT(*) FROM competence_round_sum");
    }

    private void act(PersonId who, Consumer<PeerRatings> useCase) {
        ask(who, all -> {
            useCase.accept(all);
            return true;
        });
    }

    private <T> T ask(PersonId who, Function<PeerRatings, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager, who)));
    }

    private PeerRatings service(EntityManager manager, PersonId who) {
        CurrentActor current = new CurrentActor();
        current.become(Actor.person(
                who,
                who.equals(LEADER)
                        ? List.of(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.LEADER, "/1/2/"))
                        : List.of(Grant.everywhere(Role.EMPLOYEE))));
        return new PeerRatingsService(
                new RoundRepository(manager),
                rounds(manager),
                rating(manager),
                new Team(new TeamRepository(manager), current, clock()));
    }

    private Rounds rounds(EntityManager manager) {
        return new Rounds(new RoundRepository(manager), rating(manager), book(manager), asked, clock());
    }

    private Rating rating(EntityManager manager) {
        return new Rating(new StandingRepository(manager), book(manager), clock());
    }

    private EvidenceBook book(EntityManager manager) {
        return new EvidenceBook(new EvidenceRepository(manager), clock());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
