package dk.loeft.external.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.internal.RealAttachments;
import dk.loeft.external.ExternalFilter;
import dk.loeft.external.ExternalInput;
import dk.loeft.external.ExternalKind;
import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningDecided;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.external.ExternalState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Learning taken elsewhere, from the form to the leader's answer; on the real database. */
class ExternalLearningTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");
    private static final LocalDate TODAY = LocalDay.of(NOW);

    private static final PersonId ANNE = new PersonId(11);
    private static final PersonId LENE = new PersonId(13);
    private static final PersonId SVEND = new PersonId(14);
    private static final PersonId HANNE = new PersonId(15);

    private static final Actor LEARNER = Actor.person(ANNE, List.of(Grant.everywhere(Role.EMPLOYEE)));
    private static final Actor LEADER =
            Actor.person(LENE, List.of(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.LEADER, "/1/2/")));
    private static final Actor STRANGER = Actor.person(SVEND, List.of(Grant.everywhere(Role.EMPLOYEE)));
    private static final Actor DEPUTY =
            Actor.person(SVEND, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.deputy("/1/2/", LENE)));
    private static final Actor HR =
            Actor.person(HANNE, List.of(Grant.everywhere(Role.EMPLOYEE), Grant.everywhere(Role.HR)));
    private static final Actor HR_OF_THE_SCHOOL =
            Actor.person(HANNE, List.of(Grant.everywhere(Role.EMPLOYEE), new Grant(Role.HR, "/1/3/")));

    private final RecordedEvents<UseCaseDone> done = new RecordedEvents<>();

    private final RecordedEvents<ExternalLearningDecided> decided = new RecordedEvents<>();

    @BeforeEach
    void aTeam() {
        if (database.number("SELECT COUNT(*) FROM unit") == 0) {
            database.execute(
                    "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0),"
                            + " (2, 1, 'Hjemmeplejen', '/1/2/', 1), (3, 1, 'Skolen', '/1/3/', 1)");
            person(ANNE, "Anne", 2);
            person(LENE, "Lene", 2);
            person(SVEND, "Svend", 3);
            person(HANNE, "Hanne", 1);
        }
        database.execute("DELETE FROM attachment", "DELETE FROM external_learning");
    }

    private static void person(PersonId id, String name, int unit) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'K%d', '%s', 'Berg', NOW())"
                        .formatted(id.value(), id.value(), name),
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, 'Assistent', FALSE, TRUE, '2020-01-01')"
                        .formatted(id.value(), unit));
    }

    @Test
    void whatSomebodyRegistersCountsOnceTheLeaderHasAcceptedIt() {
        ExternalLearningId course = ask(LEARNER, all -> all.handIn(course(" Kursus i sorg "), List.of()));
        assertThat(ask(LEADER, ExternalLearning::waiting)).singleElement().satisfies(row -> {
            assertThat(row.name()).isEqualTo("Anne Berg");
            assertThat(row.unit()).isEqualTo("Hjemmeplejen");
            assertThat(row.told().title()).isEqualTo("Kursus i sorg");
            assertThat(row.told().hours()).isEqualTo(7.5);
        });

        act(LEADER, all -> all.accept(course));

        assertThat(ask(LEARNER, ExternalLearning::mine))
                .extracting(ExternalRow::state, ExternalRow::decidedBy, ExternalRow::onBehalfOf)
                .containsExactly(tuple(ExternalState.ACCEPTED, "Lene Berg", ""));
        assertThat(ask(LEADER, ExternalLearning::waiting)).isEmpty();
        assertThat(decided.fired())
                .containsExactly(new ExternalLearningDecided(course, ANNE, "Kursus i sorg", true, NOW));
        assertThat(done.fired())
                .extracting(UseCaseDone::useCase)
                .containsExactly("ExternalLearning.handIn", "ExternalLearning.accept");
        assertThat(done.fired()).allSatisfy(use -> assertThat(use.object()).contains(course));
        assertThatThrownBy(() -> act(LEADER, all -> all.accept(course))).hasMessage("external.decided");
        assertThatThrownBy(() -> act(LEARNER, all -> all.withdraw(course))).hasMessage("external.decided");
    }

    @Test
    void whatIsReturnedIsMendedAndHandedInAgainWithItsFiles() {
        ExternalLearningId course = ask(LEARNER, all -> all.handIn(course("Kursus"), List.of(file("a.pdf"))));
        assertThatThrownBy(() -> act(LEADER, all -> all.giveBack(course, " "))).hasMessage("external.reason");
        assertThatThrownBy(() -> act(LEARNER, all -> all.handInAgain(course, course("Kursus"), List.of())))
                .as("nobody has returned it")
                .hasMessage("external.decided");

        act(LEADER, all -> all.giveBack(course, "Vedlæg beviset"));

        assertThat(one(course))
                .hasValueSatisfying(row -> assertThat(row.reason()).isEqualTo("Vedlæg beviset"));
        assertThat(decided.fired())
                .extracting(ExternalLearningDecided::accepted)
                .containsExactly(false);
        act(LEARNER, all -> all.handInAgain(course, course("Kursus om sorg"), List.of(file("b.pdf"))));
        assertThat(ask(LEADER, ExternalLearning::waiting)).singleElement().satisfies(row -> {
            assertThat(row.told().title()).isEqualTo("Kursus om sorg");
            assertThat(row.reason()).isEmpty();
            assertThat(row.files()).extracting(Attached::name).containsExactly("a.pdf", "b.pdf");
        });
    }

    @Test
    void whoRegisteredItCanWithdrawItUntilItIsAccepted() {
        ExternalLearningId course = ask(LEARNER, all -> all.handIn(course("Kursus"), List.of()));
        assertThatThrownBy(() -> act(STRANGER, all -> all.withdraw(course))).hasMessage("external.unknown");

        act(LEARNER, all -> all.withdraw(course));

        assertThat(ask(LEARNER, ExternalLearning::mine)).isEmpty();
        assertThat(ask(LEADER, ExternalLearning::waiting)).isEmpty();
        assertThatThrownBy(() -> act(LEADER, all -> all.accept(course))).hasMessage("external.decided");
    }

    @Test
    void nobodyDecidesAboutOnesOwnOrAnotherTeamAndADeputyBearsTheLeadersName() {
        ExternalLearningId own = ask(LEADER, all -> all.handIn(course("Mit eget"), List.of()));
        ExternalLearningId foreign = ask(STRANGER, all -> all.handIn(course("Et fremmed"), List.of()));
        ExternalLearningId course = ask(LEARNER, all -> all.handIn(course("Kursus"), List.of()));

        assertThatThrownBy(() -> act(LEADER, all -> all.accept(own))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> act(LEADER, all -> all.accept(foreign))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> act(DEPUTY, all -> all.accept(own))).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> act(STRANGER, all -> all.accept(course))).isInstanceOf(NotPermittedException.class);
        assertThat(ask(DEPUTY, ExternalLearning::waiting))
                .extracting(row -> row.told().title())
                .containsExactly("Kursus");

        act(DEPUTY, all -> all.accept(course));

        assertThat(ask(LEARNER, ExternalLearning::mine))
                .extracting(ExternalRow::decidedBy, ExternalRow::onBehalfOf)
                .containsExactly(tuple("Svend Berg", "Lene Berg"));
    }

    @Test
    void aFileIsReadByThePersonTheLeaderAndHrAlone() {
        AttachmentId file = file("a.pdf");
        ExternalLearningId course = ask(LEARNER, all -> all.handIn(course("Kursus"), List.of(file)));
        ExternalLearningId other = ask(LEARNER, all -> all.handIn(course("Et andet"), List.of()));

        for (Actor reader : List.of(LEARNER, LEADER, DEPUTY, HR)) {
            assertThat(read(reader, course, file)).isPresent();
        }
        for (Actor reader : List.of(STRANGER, HR_OF_THE_SCHOOL)) {
            assertThat(read(reader, course, file)).isEmpty();
        }
        assertThat(read(LEARNER, other, file)).isEmpty();
        ExternalLearningId own = ask(LEADER, all -> all.handIn(course("Mit"), List.of(fileOf(LEADER))));
        AttachmentId leaders =
                ask(LEADER, all -> all.own(own)).orElseThrow().files().get(0).id();
        assertThat(read(DEPUTY, own, leaders))
                .as("a deputy is not the leader's leader")
                .isEmpty();
    }

    @Test
    void hrSeesWhatPeopleOfItsPartRegistered() {
        act(LEARNER, all -> all.handIn(course("Kursus i sorg"), List.of(file("a.pdf"))));
        ExternalLearningId second = ask(STRANGER, all -> all.handIn(course("Konference"), List.of()));
        act(STRANGER, all -> all.withdraw(second));

        assertThat(titles(HR, "", Optional.empty())).containsExactly("Kursus i sorg");
        assertThat(titles(HR, "berg hjemme", Optional.of(ExternalState.WAITING)))
                .hasSize(1);
        assertThat(titles(HR, "", Optional.of(ExternalState.WITHDRAWN))).containsExactly("Konference");
        assertThat(titles(HR, "findes-ikke", Optional.empty())).isEmpty();
        assertThat(titles(HR_OF_THE_SCHOOL, "", Optional.empty())).isEmpty();
        assertThatThrownBy(() -> titles(LEADER, "", Optional.empty())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void whatIsNotWholeIsRefusedWithWhatIsMissing() {
        refused("external.title", told(" ", "Horsens", TODAY, TODAY, 60, "Alt"));
        refused("external.provider", told("Kursus", "x".repeat(201), TODAY, TODAY, 60, "Alt"));
        refused("external.learned", told("Kursus", "Horsens", TODAY, TODAY, 60, ""));
        refused("external.until", told("Kursus", "Horsens", TODAY, TODAY.minusDays(1), 60, "Alt"));
        refused("external.future", told("Kursus", "Horsens", TODAY, TODAY.plusDays(1), 60, "Alt"));
        for (int minutes : List.of(0, 29, 45, 2_000 * 60 + 30)) {
            refused("external.hours", told("Kursus", "Horsens", TODAY, TODAY, minutes, "Alt"));
        }
        assertThat(database.number("SELECT COUNT(*) FROM external_learning")).isZero();
    }

    @Test
    void manyTakeAsManyStatementsAsOne() {
        act(LEARNER, all -> all.handIn(course("Kursus"), List.of(file("a.pdf"))));
        List<Integer> one = statements();
        act(LEARNER, all -> all.handIn(course("Et andet"), List.of(file("b.pdf"))));
        act(LEARNER, all -> all.handIn(course("Et tredje"), List.of()));

        assertThat(statements()).isEqualTo(one).containsExactly(2, 2, 3);
    }

    private List<Integer> statements() {
        return List.of(
                database.statementsOf(manager -> learning(manager, LEARNER).mine()),
                database.statementsOf(manager -> learning(manager, LEADER).waiting()),
                database.statementsOf(manager ->
                        learning(manager, HR).list(new ExternalFilter("", Optional.empty()), PageRequest.first(25))));
    }

    private void refused(String key, ExternalInput told) {
        assertThatThrownBy(() -> act(LEARNER, all -> all.handIn(told, List.of())))
                .hasMessage(key);
    }

    private static ExternalInput course(String title) {
        return told(title, "Professionshøjskolen", TODAY.minusDays(3), TODAY.minusDays(2), 450, "At lytte");
    }

    private static ExternalInput told(
            String title, String provider, LocalDate from, LocalDate until, int minutes, String learned) {
        return new ExternalInput(title, provider, ExternalKind.COURSE, from, until, minutes, learned);
    }

    private List<String> titles(Actor who, String text, Optional<ExternalState> state) {
        return ask(who, all -> all.list(new ExternalFilter(text, state), PageRequest.first(25))).rows().stream()
                .map(row -> row.told().title())
                .toList();
    }

    private Optional<AttachedFile> read(Actor who, ExternalLearningId learning, AttachmentId file) {
        return ask(who, all -> all.file(learning, file));
    }

    private Optional<ExternalRow> one(ExternalLearningId learning) {
        return ask(LEARNER, all -> all.own(learning));
    }

    private static AttachmentId file(String name) {
        return upload(LEARNER, name);
    }

    private static AttachmentId fileOf(Actor who) {
        return upload(who, "egen.pdf");
    }

    private static AttachmentId upload(Actor who, String name) {
        return database.inTransaction(
                manager -> RealAttachments.parts(manager, current(who), clock()).upload(name, RealAttachments.PDF));
    }

    private void act(Actor who, Consumer<ExternalLearning> useCase) {
        ask(who, all -> {
            useCase.accept(all);
            return true;
        });
    }

    private <T> T ask(Actor who, Function<ExternalLearning, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(learning(manager, who)));
    }

    private ExternalLearning learning(EntityManager manager, Actor who) {
        return RealExternal.learning(manager, current(who), done, decided, clock());
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
