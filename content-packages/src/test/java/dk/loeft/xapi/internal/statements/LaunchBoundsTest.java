package dk.loeft.xapi.internal.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.LaunchCredential;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.internal.access.LaunchDesk;
import dk.loeft.xapi.internal.access.LaunchGate;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.spi.LaunchStatements;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the credential of one launch opens, and what it does not. */
class LaunchBoundsTest {
    private static final AtomicLong NEXT = new AtomicLong(1000);

    private static final String ACTIVITY = "https://loeft.example/activity/7";

    private static final PersonId ANNE = new PersonId(1);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    /** Hears of statements, and refuses what it is told to. */
    private static final class Standard implements LaunchStatements {
        private final List<UUID> heard = new ArrayList<>();

        private boolean refusing;

        @Override
        public String standard() {
            return "trial";
        }

        @Override
        public void stored(LaunchBounds launch, List<Statement> statements) {
            if (refusing) {
                throw new LaunchRefusedException("Not that one.");
            }
            statements.forEach(each -> heard.add(each.id().orElseThrow()));
        }

        @Override
        public void document(LaunchBounds launch, DocumentShelf shelf, String name) {
            if (name.equals("kept")) {
                throw new LaunchRefusedException("Not that document.");
            }
        }
    }

    private final Standard standard = new Standard();

    private final UUID registration = UUID.randomUUID();

    private Ifi anne = Ifi.account("", "");

    private LaunchBounds bounds = bounds(true);

    private Actor launch = Actor.system();

    private LrsDesk desk = new LrsDesk(database, launch);

    @BeforeAll
    static void person() {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, language, created_at)"
                + " VALUES (1, 'M1', 'Anne', 'Ærø Hansen', 'da', '2026-01-01')");
    }

    @BeforeEach
    void launch() {
        anne = LaunchDesk.ask(database, each -> each.agent(ANNE));
        open(true);
    }

    private void open(boolean registrationNeeded) {
        bounds = bounds(registrationNeeded);
        launch = LaunchDesk.enter(database, bounds);
        desk = new LrsDesk(database, launch, standard);
    }

    private LaunchBounds bounds(boolean registrationNeeded) {
        return new LaunchBounds(
                NEXT.incrementAndGet(), "trial", ANNE, anne, registration, registrationNeeded, List.of(ACTIVITY));
    }

    private static Statement by(String actor, String context) {
        return LrsDesk.statement("{'id':'%s','actor':%s,'verb':{'id':'http://b.dk/did'},'object':{'id':'%s/page'}%s}"
                .formatted(UUID.randomUUID(), actor, ACTIVITY, context));
    }

    private String own() {
        return anne.agent().toString().replace('"', '\'');
    }

    private static String in(UUID registration) {
        return ",'context':{'registration':'" + registration + "'}";
    }

    private void gate(Consumer<LaunchGate> work) {
        database.inTransaction(manager -> {
            CurrentActor current = new CurrentActor();
            current.become(launch);
            work.accept(LaunchDesk.gate(manager, current, standard));
            return true;
        });
    }

    @Test
    void anAccountIsAlwaysTheSameAndSaysNothingOfThePerson() {
        Ifi again = LaunchDesk.ask(database, each -> each.agent(ANNE));
        assertThat(again).isEqualTo(anne);
        assertThat(anne.homePage()).isEqualTo("http://localhost:8080");
        assertThat(anne.value()).matches("[0-9a-f-]{36}");
    }

    @Test
    void itsOwnStatementsAreStoredAndReadAndTheStandardHearsOfThem() {
        Statement statement = by(own(), in(registration));
        List<UUID> ids = desk.store(statement);

        assertThat(standard.heard).isEqualTo(ids);
        assertThat(LrsDesk.ids(desk.found(LrsDesk.query().ask()))).isEqualTo(ids);
        assertThat(desk.find(ids.get(0), false)).isPresent();
    }

    @Test
    void whatIsSentOnceMoreIsNotToldOnceMore() {
        Statement statement = by(own(), in(registration));
        desk.store(statement);
        standard.refusing = true;
        desk.store(statement);
        assertThat(standard.heard).hasSize(1);
    }

    @Test
    void whatTheStandardRefusesIsNotStored() {
        standard.refusing = true;
        Statement statement = by(own(), in(registration));
        assertThatThrownBy(() -> desk.store(statement)).hasMessage("Not that one.");
        assertThat(desk.find(statement.id().orElseThrow(), false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'mbox':'mailto:anne@b.dk'}",
                "{'account':{'homePage':'http://localhost:8080','name':'another'}}",
                "{'objectType':'Group','member':[{'mbox':'mailto:anne@b.dk'}]}"
            })
    void statementsOfSomebodyElseAreRefused(String actor) {
        assertThatThrownBy(() -> desk.store(by(actor, in(registration))))
                .isInstanceOf(LaunchRefusedException.class)
                .hasMessageContaining("statement.actor must be the agent of the launch");
    }

    @Test
    void anotherRegistrationIsRefusedAndSoIsNone() {
        assertThatThrownBy(() -> desk.store(by(own(), in(UUID.randomUUID()))))
                .hasMessageContaining("statement.context.registration must be " + registration);
        assertThatThrownBy(() -> desk.store(by(own(), in(registration)), by(own(), "")))
                .hasMessageContaining("statements[1].context.registration");
    }

    @Test
    void aStandardMayDoWithoutRegistrations() {
        open(false);
        UUID id = desk.store(by(own(), "")).get(0);

        assertThat(desk.find(id, false)).isPresent();
        StatementQuery below = new StatementQuery(
                Optional.of(anne),
                false,
                Optional.empty(),
                Optional.of(ACTIVITY + "/page"),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                StatementQuery.Form.EXACT,
                java.util.OptionalLong.empty());
        assertThat(LrsDesk.ids(desk.found(below))).contains(id);
        assertThat(LrsDesk.ids(desk.found(LrsDesk.query().ask()))).doesNotContain(id);
    }

    @Test
    void voidingIsRefused() {
        Statement statement = by(own(), in(registration));
        desk.store(statement);
        Statement voiding = LrsDesk.statement(
                "{'actor':%s,'verb':{'id':'http://adlnet.gov/expapi/verbs/voided'},'object':{'objectType':'StatementRef','id':'%s'}%s}"
                        .formatted(own(), statement.id().orElseThrow(), in(registration)));
        assertThatThrownBy(() -> desk.store(voiding)).hasMessageContaining("may not void");
    }

    @Test
    void statementsOfOthersAreNotFound() {
        LrsDesk others = new LrsDesk(database, 1, XapiScope.ALL);
        UUID read = others.store(LrsDesk.read("bo", "book")).get(0);

        assertThat(desk.find(read, false)).isEmpty();
        assertThat(LrsDesk.ids(desk.found(LrsDesk.query().ask()))).doesNotContain(read);
        assertThatThrownBy(() -> desk.found(LrsDesk.query().agent("bo").ask()))
                .hasMessageContaining("agent must be the agent of the launch");
        assertThatThrownBy(() -> desk.found(
                        LrsDesk.query().registration(UUID.randomUUID()).ask()))
                .hasMessageContaining("registration must be " + registration);
    }

    @Test
    void documentsAreThoseOfItsOwnAgentRegistrationAndActivity() {
        Optional<UUID> own = Optional.of(registration);
        assertThatCode(() -> gate(gate -> {
                    gate.write(DocumentShelf.state(ACTIVITY, anne, own), "bookmark");
                    gate.write(DocumentShelf.agentProfile(anne), "preferences");
                    gate.read(DocumentShelf.activityProfile(ACTIVITY));
                }))
                .doesNotThrowAnyException();
        refused(DocumentShelf.state(ACTIVITY, anne, Optional.empty()), "registration must be");
        refused(DocumentShelf.state(ACTIVITY, anne, Optional.of(UUID.randomUUID())), "registration must be");
        refused(DocumentShelf.state(ACTIVITY + "0", anne, own), "activityId must be");
        refused(DocumentShelf.state(ACTIVITY, Ifi.account("http://localhost:8080", "bo"), own), "agent must be");
        refused(DocumentShelf.agentProfile(Ifi.account("http://localhost:8080", "bo")), "agent must be");
        refused(DocumentShelf.activityProfile(ACTIVITY), "may not change any");
        assertThatThrownBy(() -> gate(gate -> gate.write(DocumentShelf.state(ACTIVITY, anne, own), "kept")))
                .hasMessage("Not that document.");
    }

    private void refused(DocumentShelf shelf, String sentence) {
        assertThatThrownBy(() -> gate(gate -> gate.write(shelf, "x")))
                .isInstanceOf(LaunchRefusedException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void nothingIsOpenAfterTheEnd() {
        LaunchDesk.ask(database, each -> {
            each.end(bounds.launch());
            return true;
        });
        assertThatThrownBy(() -> desk.store(by(own(), in(registration)))).hasMessageContaining("launch has ended");
        assertThatThrownBy(() -> desk.found(LrsDesk.query().ask())).hasMessageContaining("launch has ended");
        assertThatThrownBy(() -> gate(gate -> gate.read(DocumentShelf.agentProfile(anne))))
                .hasMessageContaining("launch has ended");
    }

    @Test
    void aCredentialEndsByItselfToo() {
        LaunchBounds other = bounds(true);
        LaunchCredential credential = LaunchDesk.ask(database, each -> each.open(other, Duration.ZERO));
        Actor late = LaunchDesk.enter(database, credential.key(), credential.secret())
                .orElseThrow();
        assertThatThrownBy(() -> new LrsDesk(database, late, standard).store(by(own(), in(registration))))
                .hasMessageContaining("launch has ended");
    }

    @Test
    void aSecretThatWasNeverGivenOpensNothing() {
        assertThat(LaunchDesk.enter(database, "launch", "launch.guess")).isEmpty();
    }
}
