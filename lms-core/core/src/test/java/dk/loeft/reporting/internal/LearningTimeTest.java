package dk.loeft.reporting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.reporting.LearningTime;
import dk.loeft.reporting.MemberTime;
import dk.loeft.reporting.Spent;
import dk.loeft.reporting.TeamView;
import dk.loeft.reporting.UnitTime;
import dk.loeft.reporting.UnitTimes;
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
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Time spent in a kommune (1) with a care area (2), its unit North (4), and a school (3). */
class LearningTimeTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T11:00:00Z"), ZoneOffset.UTC);

    private static final Year THIS = Year.of(2026);
    private static final PageRequest FIRST = PageRequest.first(25);

    private static final PersonId ANNE = new PersonId(11);
    private static final PersonId BO = new PersonId(12);
    private static final PersonId LENE = new PersonId(13);
    private static final PersonId SVEND = new PersonId(14);

    private static final Actor LEADER =
            Actor.person(LENE, List.of(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.LEADER, "/1/2/")));

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final RecordedEvents<UseCaseDone> done = new RecordedEvents<>();

    @BeforeEach
    void fourPeople() {
        database.execute(
                "DELETE FROM enrolment_time",
                "DELETE FROM enrolment",
                "DELETE FROM external_learning",
                "DELETE FROM person_position",
                "DELETE FROM person",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0),"
                        + " (2, 1, 'Omsorg', '/1/2/', 1), (3, 1, 'Skolen', '/1/3/', 1), (4, 2, '=Nord', '/1/2/4/', 2)",
                "INSERT IGNORE INTO course (id, title, summary, description, language, minutes, state, created_at)"
                        + " VALUES (1, 'Forflytning', '', '', 'da', 10, 'PUBLISHED', NOW()), (2, 'Brand', '', '', 'da', 10, 'PUBLISHED', NOW())");
        person(ANNE, "Anne", 4);
        person(BO, "Bo", 2);
        person(LENE, "Lene", 2);
        person(SVEND, "Svend", 3);
    }

    @Test
    void oneSeesWhatOneSpentOnCoursesAndElsewhereInTheYear() {
        spent(ANNE, 1, 2026, 600);
        spent(ANNE, 2, 2026, 1_200);
        spent(ANNE, 1, 2025, 5_000);
        elsewhere(ANNE, "2026-01-01", 90, "ACCEPTED");
        elsewhere(ANNE, "2025-12-31", 60, "ACCEPTED");
        elsewhere(ANNE, "2026-03-01", 60, "WAITING");
        spent(BO, 1, 2026, 7);

        assertThat(this.<Spent>ask(learner(ANNE), times -> times.mine(THIS))).isEqualTo(new Spent(1_800, 5_400));
        assertThat(this.<Spent>ask(learner(SVEND), times -> times.mine(THIS))).isEqualTo(Spent.NONE);
    }

    @Test
    void aLeaderSeesTheTeamThoseWhoSpentMostFirst() {
        spent(BO, 1, 2026, 600);
        elsewhere(ANNE, "2026-02-01", 30, "ACCEPTED");
        spent(SVEND, 1, 2026, 9_999);
        spent(LENE, 1, 2026, 9_999);

        assertThat(ask(LEADER, times -> times.team(THIS, "", FIRST)).rows())
                .extracting(MemberTime::name, MemberTime::spent)
                .containsExactly(tuple("Anne Berg", new Spent(0, 1_800)), tuple("Bo Berg", new Spent(600, 0)));
        assertThat(ask(LEADER, times -> times.team(THIS, "nord", FIRST)).total())
                .isOne();
        assertThat(ask(LEADER, times -> times.team(Year.of(2025), "", FIRST)).rows())
                .extracting(MemberTime::spent)
                .containsOnly(Spent.NONE);
        assertThat(ask(LEADER, times -> times.team(THIS, "", new PageRequest(1, 25, "courses", false)))
                        .rows())
                .extracting(MemberTime::name)
                .containsExactly("Bo Berg", "Anne Berg");
        assertThatThrownBy(() -> ask(learner(ANNE), times -> times.team(THIS, "", FIRST)))
                .isInstanceOf(NotPermittedException.class);
    }

    @Test
    void aDeputyDoesNotSeeTheLeader() {
        Actor deputy = Actor.person(SVEND, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.deputy("/1/2/", LENE)));

        assertThat(ask(deputy, times -> times.team(THIS, "", FIRST)).rows())
                .extracting(MemberTime::person)
                .containsExactlyInAnyOrder(ANNE, BO);
    }

    @Test
    void hrSeesUnitByUnitAndGoesDown() {
        spent(ANNE, 1, 2026, 600);
        elsewhere(BO, "2026-02-01", 60, "ACCEPTED");
        spent(SVEND, 1, 2026, 30);

        UnitTimes whole = units(hr(""), Optional.empty()).orElseThrow();
        assertThat(whole.parts())
                .extracting(UnitTime::name, UnitTime::people, UnitTime::learners, UnitTime::spent)
                .containsExactly(
                        tuple("Omsorg", 3L, 2L, new Spent(600, 3_600)), tuple("Skolen", 1L, 1L, new Spent(30, 0)));
        assertThat(whole.whole().spent()).isEqualTo(new Spent(630, 3_600));
        assertThat(whole.parts().get(0).each()).isEqualTo(1_400);

        UnitTimes care = units(hr(""), Optional.of(new UnitId(2))).orElseThrow();
        assertThat(care.trail()).extracting(TeamView.Step::name).containsExactly("Havnestad", "Omsorg");
        assertThat(care.parts())
                .extracting(UnitTime::name, UnitTime::people)
                .containsExactly(tuple("", 2L), tuple("=Nord", 1L));
        assertThat(units(hr("/1/3/"), Optional.of(new UnitId(2)))).isEmpty();
        assertThat(units(hr("/1/3/"), Optional.empty()).orElseThrow().whole().people())
                .isOne();
        assertThatThrownBy(() -> units(LEADER, Optional.empty())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whoLeftIsNotCounted() {
        spent(ANNE, 1, 2026, 600);
        database.execute("UPDATE person SET left_on = '2026-11-24' WHERE id = 11");

        assertThat(units(hr(""), Optional.empty()).orElseThrow().whole())
                .extracting(UnitTime::people, UnitTime::spent)
                .containsExactly(3L, Spent.NONE);
    }

    @Test
    void theFileHasEachUnitWithAllBelowItAndNoFormulas() {
        spent(ANNE, 1, 2026, 5_400);
        elsewhere(BO, "2026-02-01", 60, "ACCEPTED");

        assertThat(file(hr(""), "da").lines())
                .containsExactly(
                        "\uFEFFEnhed;Hører under;Medarbejdere;Har brugt tid;Timer på kurser;Timer andre steder;Timer i alt;Timer pr. medarbejder",
                        "Havnestad;;4;2;1,5;1;2,5;0,62",
                        "Omsorg;Havnestad;3;2;1,5;1;2,5;0,83",
                        "'=Nord;Omsorg;1;1;1,5;0;1,5;1,5",
                        "Skolen;Havnestad;1;0;0;0;0;0");
        assertThat(file(hr("/1/2/"), "en").lines().skip(1))
                .containsExactly("Omsorg;;3;2;1.5;1;2.5;0.83", "'=Nord;Omsorg;1;1;1.5;0;1.5;1.5");
        assertThat(done.fired())
                .extracting(UseCaseDone::useCase)
                .containsExactly("LearningTime.export", "LearningTime.export");
    }

    @Test
    void manyPeopleTakeAsManyStatementsAsFew() {
        List<Integer> few = statements();
        for (int i = 0; i < 50; i++) {
            PersonId person = new PersonId(1_000 + i);
            person(person, "P" + i, 4);
            spent(person, 1, 2026, i + 1);
            elsewhere(person, "2026-02-01", 30, "ACCEPTED");
        }

        assertThat(statements()).isEqualTo(few).containsExactly(1, 2, 2, 2);
    }

    private List<Integer> statements() {
        return List.of(
                database.statementsOf(manager -> times(manager, learner(ANNE)).mine(THIS)),
                database.statementsOf(manager -> times(manager, LEADER).team(THIS, "", FIRST)),
                database.statementsOf(manager -> times(manager, hr("")).units(THIS, Optional.empty())),
                database.statementsOf(manager -> export(times(manager, hr("")), "da")));
    }

    private static void person(PersonId id, String name, int unit) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', '%s', 'Berg', NOW())"
                        .formatted(id.value(), id.value(), name),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id.value(), unit));
    }

    private static void spent(PersonId person, long course, int year, long seconds) {
        database.execute(
                "INSERT IGNORE INTO enrolment (person_id, course_id, state, enrolled_at) VALUES (%d, %d, 'IN_PROGRESS', NOW())"
                        .formatted(person.value(), course),
                "INSERT INTO enrolment_time (enrolment_id, year, seconds) SELECT id, %d, %d FROM enrolment WHERE person_id = %d AND course_id = %d"
                        .formatted(year, seconds, person.value(), course));
    }

    private static void elsewhere(PersonId person, String until, int minutes, String state) {
        database.execute("""
                INSERT INTO external_learning (person_id, title, provider, kind, from_on, until_on, minutes, learned, handed_in_at, state)
                VALUES (%d, 'Sorg', 'Absalon', 'COURSE', '%s', '%s', %d, 'Alt', NOW(), '%s')""".formatted(person.value(), until, until, minutes, state));
    }

    private Optional<UnitTimes> units(Actor who, Optional<UnitId> unit) {
        return ask(who, times -> times.units(THIS, unit));
    }

    private String file(Actor who, String language) {
        return ask(who, times -> export(times, language));
    }

    private static String export(LearningTime times, String language) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            times.export(THIS, Locale.forLanguageTag(language), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toString(StandardCharsets.UTF_8);
    }

    private static Actor learner(PersonId person) {
        return Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE)));
    }

    private static Actor hr(String path) {
        return Actor.person(SVEND, List.of(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.HR, path)));
    }

    private <T> T ask(Actor who, Function<LearningTime, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(times(manager, who)));
    }

    private LearningTime times(EntityManager manager, Actor who) {
        CurrentActor current = new CurrentActor();
        current.become(who);
        LearningTimeService service =
                new LearningTimeService(new TeamUnitRepository(manager), new SpentRepository(manager), current, CLOCK);
        return new CheckedCalls(current, done, CLOCK).to(LearningTime.class, service);
    }
}
