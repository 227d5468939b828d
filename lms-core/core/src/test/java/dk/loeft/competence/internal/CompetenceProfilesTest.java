package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.competence.AskedLevel;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.CompetenceProfiles;
import dk.loeft.competence.ImportId;
import dk.loeft.competence.ProfileId;
import dk.loeft.competence.ProfileInput;
import dk.loeft.competence.ProfileRow;
import dk.loeft.competence.ProfileView;
import dk.loeft.competence.ProfileView.State;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CompetenceProfilesTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate TODAY = LocalDay.of(Bookcase.NOW);
    private static final Optional<UnitId> EVERYWHERE = Optional.empty();
    private static final PersonId ANNE = new PersonId(11);

    private static Map<String, CompetenceId> competences = Map.of();

    private Instant now = Bookcase.NOW;

    private Role role = Role.HR;

    @BeforeEach
    void aTeamAndAFramework() {
        if (competences.isEmpty()) {
            competences = RealCompetences.small(database);
            database.execute(
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0)",
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Hjemmeplejen', '/1/2/', 1)",
                    "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (11, 'K11', 'Anne', 'Berg', NOW())",
                    "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (11, 2, 'Assistent', FALSE, TRUE, '2020-01-01')");
        }
        database.execute(
                "DELETE FROM competence_profile_target",
                "DELETE FROM competence_profile_version",
                "DELETE FROM competence_profile");
    }

    @Test
    void aProfileIsWrittenAndAsksPeopleForLevels() {
        ProfileId profile = write("Assistent", EVERYWHERE, TODAY, asked("A.1", 2), asked("B.1", 1));

        assertThat(targets()).containsOnly(Map.entry(competence("A.1"), 2), Map.entry(competence("B.1"), 1));
        assertThat(list("")).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(profile);
            assertThat(row.people()).isOne();
            assertThat(row.asked()).isEqualTo(2);
            assertThat(row.validFrom()).contains(TODAY);
        });
        assertThat(ask(CompetenceProfiles::titles)).containsExactly("Assistent");
    }

    @Test
    void theNearerProfileSpeaksAndZeroTakesARequirementAway() {
        write("Assistent", EVERYWHERE, TODAY, asked("A.1", 2), asked("A.2", 2));
        write("Assistent", Optional.of(new UnitId(2)), TODAY, asked("A.1", 1), asked("A.2", 0));

        assertThat(targets()).containsOnly(Map.entry(competence("A.1"), 1));
    }

    @Test
    void aNewVersionLeavesThePastAsItWas() {
        ProfileId profile = write("Assistent", EVERYWHERE, TODAY, asked("A.1", 1));
        now = now.plus(Duration.ofDays(30));

        assertThat(write("Assistent", EVERYWHERE, TODAY.plusDays(40), asked("A.1", 2)))
                .isEqualTo(profile);

        assertThat(view(profile).versions())
                .extracting(ProfileView.Version::validFrom)
                .containsExactly(TODAY.plusDays(40), TODAY);
        assertThat(view(profile).versions())
                .extracting(ProfileView.Version::state)
                .containsExactly(State.COMING, State.PRESENT);
        assertThat(targets()).containsOnly(Map.entry(competence("A.1"), 1));
        now = now.plus(Duration.ofDays(10));
        assertThat(targets()).containsOnly(Map.entry(competence("A.1"), 2));
        assertThat(view(profile).versions())
                .extracting(ProfileView.Version::state)
                .containsExactly(State.PRESENT, State.PAST);
    }

    @Test
    void aVersionOfTheSameDayIsReplacedAndOneThatHasNotBegunIsTakenBack() {
        ProfileId profile = write("Assistent", EVERYWHERE, TODAY.plusDays(5), asked("A.1", 1), asked("A.2", 1));
        write("Assistent", EVERYWHERE, TODAY.plusDays(5), asked("A.1", 2));

        assertThat(view(profile).versions()).singleElement().satisfies(version -> assertThat(version.asked())
                .extracting(ProfileView.Asked::level)
                .containsExactly(2));

        act(all -> all.drop(profile, TODAY.plusDays(5)));
        assertThat(list("")).isEmpty();
    }

    @Test
    void whatHasBegunIsNotTakenBackButEnded() {
        ProfileId profile = write("Assistent", EVERYWHERE, TODAY, asked("A.1", 2));

        assertThatThrownBy(() -> act(all -> all.drop(profile, TODAY))).hasMessage("competence.profile.begun");
        act(all -> all.end(profile, TODAY.plusDays(1)));

        assertThat(targets()).isNotEmpty();
        now = now.plus(Duration.ofDays(1));
        assertThat(targets()).isEmpty();
    }

    @Test
    void whatCannotBeMeantIsRefusedAndNothingIsKept() {
        refused("competence.profile.whom", " ", EVERYWHERE, TODAY, asked("A.1", 1));
        refused("competence.profile.title", "x".repeat(151), EVERYWHERE, TODAY, asked("A.1", 1));
        refused("competence.profile.unit", "", Optional.of(new UnitId(99)), TODAY, asked("A.1", 1));
        refused("competence.profile.past", "Assistent", EVERYWHERE, TODAY.minusDays(1), asked("A.1", 1));
        refused("competence.profile.nothing", "Assistent", EVERYWHERE, TODAY);
        refused("competence.profile.twice", "Assistent", EVERYWHERE, TODAY, asked("A.1", 1), asked("A.1", 2));
        refused("competence.evidence.level", "Assistent", EVERYWHERE, TODAY, asked("A.1", 1), asked("A.2", 3));
        refused(
                "competence.evidence.level",
                "Assistent",
                EVERYWHERE,
                TODAY,
                new AskedLevel(new CompetenceId(987_654), 0));
        assertThat(database.number("SELECT COUNT(*) FROM competence_profile")).isZero();
        assertThatThrownBy(() -> act(all -> all.end(new ProfileId(9), TODAY))).hasMessage("competence.profile.unknown");
    }

    @Test
    void hrAndAdministratorsWriteThemAndNobodyElse() {
        for (Role each : List.of(Role.EMPLOYEE, Role.LEADER, Role.AUTHOR)) {
            role = each;
            assertThatThrownBy(() -> write("Assistent", EVERYWHERE, TODAY, asked("A.1", 1)))
                    .isInstanceOf(NotPermittedException.class);
            assertThatThrownBy(() -> list("")).isInstanceOf(NotPermittedException.class);
        }
        role = Role.ADMINISTRATOR;
        write("Assistent", EVERYWHERE, TODAY, asked("A.1", 1));
        assertThat(list("Assi")).hasSize(1);
        assertThat(list("Lærer")).isEmpty();
    }

    @Test
    void aTableIsReadAndWhatIsWrongInItIsToldWithItsLine() {
        assertThat(this.<List<AskedLevel>>ask(
                        all -> all.read("framework;edition;code;level\n\nlille;1;A.1;2\r\nlille;;\"A.2\"; 0 \n")))
                .containsExactly(asked("A.1", 2), asked("A.2", 0));
        assertThat(this.<List<AskedLevel>>ask(all -> all.read("lille\t1\tB.1\t1")))
                .as("as a spreadsheet gives it")
                .containsExactly(asked("B.1", 1));

        misread("competence.profile.nothing", "\n");
        misread("competence.profile.line.columns", "lille;1;A.1");
        misread("competence.profile.line.framework", "stor;1;A.1;1");
        misread("competence.profile.line.framework", "lille;7;A.1;1");
        misread("competence.profile.line.code", "lille;1;Z;1");
        misread("competence.profile.line.level", "lille;1;A.1;3");
        misread("competence.profile.line.level", "lille;1;A.1;to");
        misread("competence.profile.line.twice", "lille;1;A.1;1\nlille;;A.1;2");
        assertThatThrownBy(() -> ask(all -> all.read("lille;1;A.1;1\n\nlille;1;A.2;9")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.arguments())
                        .containsExactly(3, "9"));
    }

    private void misread(String key, String table) {
        assertThatThrownBy(() -> ask(all -> all.read(table))).as(table).hasMessage(key);
    }

    @Test
    void aFileThatRetiresWhatIsAskedForNamesItAndIsNotTakenInUnseen() {
        write("Assistent", EVERYWHERE, TODAY, asked("A.1", 1), asked("A.2", 0));
        write("Lærer", EVERYWHERE, TODAY.plusDays(9), asked("A.1", 2));
        Bookcase bookcase = new Bookcase(database);
        String smaller = Bookcase.SMALL.replaceAll("(?m)^competence;A\\..*\\R", "");
        ImportId waiting = bookcase.plan("mindre.csv", smaller);

        assertThat(bookcase.planned(waiting).inUse())
                .as("what is asked at level 0 is not asked for")
                .singleElement()
                .satisfies(used -> {
                    assertThat(used.code()).isEqualTo("A.1");
                    assertThat(used.profiles()).isEqualTo(2);
                    assertThat(used.people()).isZero();
                });
        assertThatThrownBy(() -> bookcase.ask(all -> all.run(waiting))).hasMessage("competence.import.in-use");
        assertThat(targets()).isNotEmpty();

        bookcase.ask(all -> all.runRetiring(waiting));
        assertThat(targets()).as("what is retired is asked of nobody").isEmpty();
        bookcase.take(Bookcase.SMALL);
        assertThat(targets()).containsOnly(Map.entry(competence("A.1"), 1));
    }

    @Test
    void manyProfilesAndVersionsTakeAsManyStatementsAsOne() {
        ProfileId profile = write("Assistent", EVERYWHERE, TODAY, asked("A.1", 1));
        int page = database.statementsOf(manager -> service(manager).profiles("", PageRequest.first(50)));
        int view = database.statementsOf(manager -> service(manager).profile(profile));
        write("Assistent", EVERYWHERE, TODAY.plusDays(1), asked("A.1", 2), asked("A.2", 1), asked("B.1", 1));
        write("", Optional.of(new UnitId(1)), TODAY, asked("A.2", 1));
        write("Lærer", Optional.of(new UnitId(2)), TODAY, asked("A.2", 1));

        assertThat(database.statementsOf(manager -> service(manager).profiles("", PageRequest.first(50))))
                .isEqualTo(page);
        assertThat(database.statementsOf(manager -> service(manager).profile(profile)))
                .isEqualTo(view);
    }

    private void refused(String key, String title, Optional<UnitId> unit, LocalDate from, AskedLevel... asked) {
        assertThatThrownBy(() -> write(title, unit, from, asked)).as(key).hasMessage(key);
    }

    private ProfileId write(String title, Optional<UnitId> unit, LocalDate from, AskedLevel... asked) {
        return ask(all -> all.write(new ProfileInput(title, unit, from, List.of(asked))));
    }

    private List<ProfileRow> list(String text) {
        return ask(all -> all.profiles(text, PageRequest.first(50))).rows();
    }

    private ProfileView view(ProfileId profile) {
        return ask(all -> all.profile(profile)).orElseThrow();
    }

    private Map<CompetenceId, Integer> targets() {
        return database.inTransaction(manager -> {
            Map<CompetenceId, Integer> levels = new HashMap<>();
            new StandingRepository(manager)
                    .targets(ANNE, LocalDay.of(now))
                    .forEach((competence, target) -> levels.put(competence, target.level()));
            return levels;
        });
    }

    private static AskedLevel asked(String code, int level) {
        return new AskedLevel(competence(code), level);
    }

    private static CompetenceId competence(String code) {
        return Optional.ofNullable(competences.get(code)).orElseThrow();
    }

    private void act(Consumer<CompetenceProfiles> useCase) {
        ask(all -> {
            useCase.accept(all);
            return true;
        });
    }

    private <T> T ask(Function<CompetenceProfiles, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager)));
    }

    private CompetenceProfiles service(EntityManager manager) {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        CurrentActor current = new CurrentActor();
        current.become(Actor.person(ANNE, List.of(Grant.everywhere(role))));
        return new CheckedCalls(current, new RecordedEvents<>(), clock)
                .to(
                        CompetenceProfiles.class,
                        new CompetenceProfilesService(
                                new ProfileListRepository(manager),
                                new ProfileLines(new ProfileRepository(manager)),
                                new ProfileWriting(new ProfileRepository(manager), current, clock),
                                clock));
    }
}
