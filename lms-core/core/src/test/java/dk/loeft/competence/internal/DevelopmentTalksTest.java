package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.competence.Agreement;
import dk.loeft.competence.AgreementId;
import dk.loeft.competence.AgreementInput;
import dk.loeft.competence.AgreementsDue;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.DevelopmentTalks;
import dk.loeft.competence.PointId;
import dk.loeft.competence.Talk;
import dk.loeft.competence.TalkCalledOff;
import dk.loeft.competence.TalkId;
import dk.loeft.competence.TalkPlanned;
import dk.loeft.competence.TalkRow;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.shared.LocalDay;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DevelopmentTalksTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate TODAY = LocalDay.of(Bookcase.NOW);
    private static final PersonId ANNE = new PersonId(11);
    private static final PersonId LEADER = new PersonId(13);
    private static final PersonId CHIEF = new PersonId(14);
    private static final PersonId HR = new PersonId(15);
    private static final PersonId ADMINISTRATOR = new PersonId(16);

    private static final Map<PersonId, List<Grant>> GRANTS = Map.of(
            ANNE, List.of(),
            LEADER, List.of(new Grant(Role.LEADER, "/1/2/")),
            CHIEF, List.of(new Grant(Role.LEADER, "/1/")),
            HR, List.of(Grant.everywhere(Role.HR)),
            ADMINISTRATOR, List.of(Grant.everywhere(Role.ADMINISTRATOR)));

    private static Map<String, CompetenceId> competences = Map.of();

    private final RecordedEvents<TalkPlanned> planned = new RecordedEvents<>();

    private final RecordedEvents<TalkCalledOff> calledOff = new RecordedEvents<>();

    @BeforeEach
    void aTeamWithAProfile() {
        if (competences.isEmpty()) {
            competences = RealCompetences.small(database);
            database.execute(
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Hjemmeplejen', '/1/2/', 1)");
            person(ANNE, "Anne", 2, "Assistent");
            person(LEADER, "Lene", 2, "Leder");
            person(CHIEF, "Carl", 1, "Chef");
            person(HR, "Hans", 1, "Konsulent");
            person(ADMINISTRATOR, "Alma", 1, "Administrator");
            database.execute(
                    "INSERT INTO competence_profile (id, title, unit_id) VALUES (1, 'Assistent', NULL)",
                    "INSERT INTO competence_profile_version (id, profile_id, valid_from, made_at) VALUES (1, 1, '2026-01-01', NOW())",
                    "INSERT INTO competence_profile_target VALUES (1, %d, 2)"
                            .formatted(competence("A.1").value()));
        }
        database.execute(
                "DELETE FROM development_point", "DELETE FROM development_agreement", "DELETE FROM development_talk");
    }

    private static void person(PersonId id, String name, int unit, String title) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', '%s', 'Berg', NOW())"
                        .formatted(id.value(), id.value(), name),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, '%s', FALSE, TRUE, '2020-01-01')"
                        .formatted(id.value(), unit, title));
    }

    @Test
    void theOtherOneIsToldWhenATalkIsPlannedAndWhenItIsMoved() {
        TalkId talk = ask(LEADER, talks -> talks.plan(ANNE, TODAY.plusDays(7)));
        act(ANNE, talks -> talks.move(talk, TODAY.plusDays(9)));
        act(LEADER, talks -> talks.move(talk, TODAY.plusDays(9)));
        act(LEADER, talks -> talks.move(talk, TODAY.plusDays(7)));

        assertThat(planned.fired())
                .containsExactly(
                        new TalkPlanned(talk, ANNE, LEADER, TODAY.plusDays(7), false),
                        new TalkPlanned(talk, LEADER, ANNE, TODAY.plusDays(9), true),
                        new TalkPlanned(talk, ANNE, LEADER, TODAY.plusDays(7), true));
    }

    @Test
    void theAgendaBeginsWithGapsAndWithWhatIsNotDoneYet() {
        TalkId first = plan();
        assertThat(talk(ANNE, first).points()).singleElement().satisfies(gap -> {
            assertThat(gap.competence()).map(title -> title.da()).contains("Lytte");
            assertThat(gap.asked()).isEqualTo(2);
            assertThat(gap.own()).isZero();
        });
        AgreementId open = ask(LEADER, all -> all.agree(first, agreement("Makker i to uger", true)));
        AgreementId done = ask(ANNE, all -> all.agree(first, agreement("Tage kurset", false)));
        act(ANNE, all -> all.followUp(done, true, "Det var godt"));
        act(LEADER, all -> all.hold(first));

        TalkId next = plan();

        assertThat(talk(LEADER, next).points())
                .extracting(point -> point.agreement().map(Agreement::id))
                .containsExactly(Optional.empty(), Optional.of(open));
        assertThat(talk(ANNE, first).agreements())
                .extracting(Agreement::byLeader)
                .containsExactly(true, false);
    }

    @Test
    void aWeekBeforeAnAgreementIsDueItIsTold() {
        database.execute("UPDATE development_agreement SET done_on = due_on WHERE done_on IS NULL");
        TalkId talk = plan();
        AgreementId open = ask(LEADER, all -> all.agree(talk, agreement("Makker", true)));
        AgreementId done = ask(ANNE, all -> all.agree(talk, agreement("Tage kurset", false)));
        act(ANNE, all -> all.followUp(done, true, ""));
        LocalDate due = TODAY.plusDays(30);

        assertThat(tellDue(due.minusDays(8))).isEmpty();
        assertThat(tellDue(due.minusDays(7)))
                .containsExactly(new AgreementsDue(List.of(new AgreementsDue.Due(open, talk, LEADER, due))));
        assertThat(tellDue(due)).hasSize(1);
        assertThat(tellDue(due.plusDays(1))).isEmpty();
    }

    private static List<AgreementsDue> tellDue(LocalDate today) {
        RecordedEvents<AgreementsDue> told = new RecordedEvents<>();
        Clock clock = Clock.fixed(today.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        database.transact(manager -> new AgreementWorkService(new TalkRepository(manager), told, clock).tellDue());
        return told.fired();
    }

    @Test
    void onlyTheTwoReadAndWriteIt() {
        TalkId talk = plan();
        AgreementId agreement = ask(LEADER, all -> all.agree(talk, agreement("Makker", true)));

        for (PersonId other : List.of(CHIEF, HR, ADMINISTRATOR)) {
            assertThat(this.<Optional<Talk>>ask(other, all -> all.talk(talk))).isEmpty();
            assertThat(this.<List<TalkRow>>ask(other, DevelopmentTalks::talks)).isEmpty();
            List<Consumer<DevelopmentTalks>> writing = List.of(
                    all -> all.add(talk, "x"),
                    all -> all.move(talk, TODAY),
                    all -> all.remove(talk, new PointId(1)),
                    all -> all.agree(talk, agreement("x", true)),
                    all -> all.cancel(talk, agreement),
                    all -> all.callOff(talk, ""),
                    all -> all.hold(talk));
            assertThatThrownBy(() -> act(other, all -> all.followUp(agreement, true, "")))
                    .hasMessage("competence.talk.agreement");
            writing.forEach(each -> assertThatThrownBy(() -> act(other, each)).hasMessage("competence.talk.unknown"));
        }
        assertThat(this.<List<TalkRow>>ask(ANNE, DevelopmentTalks::talks))
                .extracting(TalkRow::with, TalkRow::leading, TalkRow::open)
                .containsExactly(tuple("Lene Berg", false, 1L));
        assertThat(this.<List<TalkRow>>ask(LEADER, DevelopmentTalks::talks))
                .extracting(TalkRow::with)
                .containsExactly("Anne Berg");
    }

    @Test
    void leadersPlanForTheirTeamAloneAndOneAtATime() {
        assertThatThrownBy(() -> ask(LEADER, all -> all.plan(HR, TODAY))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> ask(LEADER, all -> all.plan(LEADER, TODAY))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> ask(ANNE, all -> all.plan(ANNE, TODAY))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> ask(LEADER, all -> all.plan(ANNE, TODAY.minusDays(1))))
                .hasMessage("competence.talk.past");
        plan();
        assertThatThrownBy(this::plan).hasMessage("competence.talk.planned");
    }

    @Test
    void whatIsHeldStaysAsItIsAndIsFollowedUp() {
        TalkId talk = plan();
        act(ANNE, all -> all.add(talk, "Min arbejdstid"));
        act(ANNE, all -> all.move(talk, TODAY.plusDays(3)));
        PointId point = talk(ANNE, talk).points().get(1).id();
        AgreementId agreement = ask(LEADER, all -> all.agree(talk, agreement("Makker", true)));
        AgreementId mistaken = ask(LEADER, all -> all.agree(talk, agreement("Fejl", true)));
        act(LEADER, all -> all.cancel(talk, mistaken));
        act(LEADER, all -> all.hold(talk));

        assertThatThrownBy(() -> act(ANNE, all -> all.add(talk, "Mere"))).hasMessage("competence.talk.held");
        assertThatThrownBy(() -> act(ANNE, all -> all.remove(talk, point))).hasMessage("competence.talk.held");
        assertThatThrownBy(() -> act(LEADER, all -> all.cancel(talk, agreement)))
                .hasMessage("competence.talk.held");
        act(LEADER, all -> all.followUp(agreement, true, "Fundet"));
        assertThat(talk(ANNE, talk).agreements()).singleElement().satisfies(each -> {
            assertThat(each.doneOn()).contains(TODAY);
            assertThat(each.note()).isEqualTo("Fundet");
        });
        act(LEADER, all -> all.followUp(agreement, false, "Alligevel ikke"));
        assertThat(talk(ANNE, talk).agreements()).singleElement().satisfies(each -> assertThat(each.doneOn())
                .isEmpty());
    }

    @Test
    void whatIsCalledOffIsToldKeptAndMakesRoomForAnother() {
        TalkId talk = plan();
        AgreementId agreement = ask(LEADER, all -> all.agree(talk, agreement("Makker", true)));
        assertThatThrownBy(() -> act(ANNE, all -> all.callOff(talk, "x".repeat(1001))))
                .hasMessage("competence.talk.note");

        act(ANNE, all -> all.callOff(talk, " Jeg er på kursus "));

        assertThat(calledOff.fired()).containsExactly(new TalkCalledOff(talk, LEADER, ANNE, TODAY.plusDays(7)));
        assertThat(talk(LEADER, talk)).satisfies(each -> {
            assertThat(each.calledOffOn()).contains(TODAY);
            assertThat(each.calledOffReason()).isEqualTo("Jeg er på kursus");
        });
        assertThat(this.<List<TalkRow>>ask(LEADER, DevelopmentTalks::talks))
                .extracting(TalkRow::calledOff, TalkRow::open)
                .containsExactly(tuple(true, 1L));
        List<Consumer<DevelopmentTalks>> changes = List.of(
                all -> all.hold(talk),
                all -> all.callOff(talk, ""),
                all -> all.move(talk, TODAY.plusDays(8)),
                all -> all.add(talk, "Mere"));
        changes.forEach(each -> assertThatThrownBy(() -> act(ANNE, each)).hasMessage("competence.talk.called-off"));
        act(LEADER, all -> all.followUp(agreement, true, "Fundet"));
        assertThat(plan()).isNotEqualTo(talk);
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        TalkId talk = plan();

        assertThatThrownBy(() -> act(ANNE, all -> all.add(talk, " "))).hasMessage("competence.talk.text");
        assertThatThrownBy(() -> act(ANNE, all -> all.add(talk, "x".repeat(1001))))
                .hasMessage("competence.talk.text");
        assertThatThrownBy(() ->
                        ask(ANNE, all -> all.agree(talk, new AgreementInput("Kursus", false, TODAY.minusDays(1)))))
                .hasMessage("competence.talk.due");
        assertThatThrownBy(() -> act(ANNE, all -> all.followUp(new AgreementId(99), true, "")))
                .hasMessage("competence.talk.agreement");
    }

    @Test
    void aLongTalkTakesAsManyStatementsAsAShortOne() {
        TalkId talk = plan();
        int few = database.statementsOf(manager -> service(manager, ANNE).talk(talk));
        for (int i = 0; i < 5; i++) {
            act(ANNE, all -> all.add(talk, "Punkt"));
            ask(ANNE, all -> all.agree(talk, agreement("Aftale", false)));
        }

        assertThat(database.statementsOf(manager -> service(manager, ANNE).talk(talk)))
                .isEqualTo(few);
    }

    private TalkId plan() {
        return ask(LEADER, all -> all.plan(ANNE, TODAY.plusDays(7)));
    }

    private static AgreementInput agreement(String text, boolean byLeader) {
        return new AgreementInput(text, byLeader, TODAY.plusDays(30));
    }

    private Talk talk(PersonId reader, TalkId talk) {
        return this.<Optional<Talk>>ask(reader, all -> all.talk(talk)).orElseThrow();
    }

    private static CompetenceId competence(String code) {
        return Optional.ofNullable(competences.get(code)).orElseThrow();
    }

    private void act(PersonId who, Consumer<DevelopmentTalks> useCase) {
        ask(who, all -> {
            useCase.accept(all);
            return true;
        });
    }

    private <T> T ask(PersonId who, Function<DevelopmentTalks, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager, who)));
    }

    private DevelopmentTalks service(EntityManager manager, PersonId who) {
        Clock clock = Clock.fixed(Bookcase.NOW, ZoneOffset.UTC);
        CurrentActor current = new CurrentActor();
        List<Grant> grants = new ArrayList<>(GRANTS.getOrDefault(who, List.of()));
        grants.add(Grant.everywhere(Role.EMPLOYEE));
        current.become(Actor.person(who, grants));
        TeamRepository people = new TeamRepository(manager);
        return new CheckedCalls(current, new RecordedEvents<>(), clock)
                .to(
                        DevelopmentTalks.class,
                        new DevelopmentTalksService(
                                new Talking(new TalkRepository(manager), people, planned, calledOff, clock),
                                new Team(people, current, clock)));
    }
}
