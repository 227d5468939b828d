package dk.loeft.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.SignIn;
import dk.loeft.organisation.SignIn.Accepted;
import dk.loeft.organisation.SignIn.Delayed;
import dk.loeft.organisation.SignIn.Denied;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SignInTest {
    private static final String PASSWORD = "fire små grønne frøer";

    private static final AtomicInteger NAMES = new AtomicInteger();

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private House house;
    private String userName;
    private PersonId person;

    @BeforeEach
    void somebodyWithAPassword() {
        house = new House(database);
        userName = "navn" + NAMES.incrementAndGet();
        person = house.ask(o -> o.addPerson(new PersonInput(userName, "Pia", "Lyng", "", userName, "da")));
        house.account(a -> {
            a.setPassword(person, PASSWORD);
            return true;
        });
    }

    @Test
    void theRightPasswordOpensWhateverTheCaseOfTheName() {
        assertThat(signIn(" " + userName.toUpperCase(java.util.Locale.ROOT) + " ", PASSWORD))
                .isEqualTo(new Accepted(person));
    }

    @Test
    void aWrongPasswordAndAnUnknownNameLookTheSame() {
        assertThat(signIn(userName, "noget helt andet")).isEqualTo(new Denied());
        assertThat(signIn("findes.ikke", PASSWORD)).isEqualTo(new Denied());
        assertThat(signIn(userName, "")).isEqualTo(new Denied());
        assertThat(signIn(userName, "x".repeat(100_000))).isEqualTo(new Denied());
    }

    @Test
    void fromTheFifthWrongPasswordTheNextOneWaits() {
        fail(userName, 5);

        assertThat(signIn(userName, PASSWORD)).isEqualTo(new Delayed(Duration.ofSeconds(1)));
        house.at(house.now().plusSeconds(1));
        assertThat(signIn(userName, "forkert igen")).isEqualTo(new Denied());
        assertThat(signIn(userName, PASSWORD)).isEqualTo(new Delayed(Duration.ofSeconds(2)));
    }

    @Test
    void anUnknownNameWaitsJustTheSame() {
        fail("ingen" + userName, 5);

        assertThat(signIn("ingen" + userName, PASSWORD)).isEqualTo(new Delayed(Duration.ofSeconds(1)));
    }

    @Test
    void aSuccessStartsTheCountAfresh() {
        fail(userName, 4);
        signIn(userName, PASSWORD);
        fail(userName, 4);

        assertThat(signIn(userName, PASSWORD)).isEqualTo(new Accepted(person));
    }

    @Test
    void whatIsADayOldIsForgotten() {
        fail(userName, 5);
        house.at(house.now().plus(Duration.ofDays(2)));

        fail(userName, 4);
        assertThat(signIn(userName, PASSWORD)).isEqualTo(new Accepted(person));
        assertThat(database.number("SELECT COUNT(*) FROM sign_in_failure")).isZero();
    }

    @Test
    void anAttemptThatIsBeingLookedAtHoldsOffTheOthers() throws SQLException {
        fail(userName, 1);
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            assertThat(SignInFailures.claim(connection, userName, house.now())).isEmpty();

            assertThat(signIn(userName, PASSWORD)).isEqualTo(new Delayed(Duration.ofSeconds(1)));
            connection.rollback();
        }
        assertThat(signIn(userName, PASSWORD)).isEqualTo(new Accepted(person));
    }

    @Test
    void aNewPasswordSetByTheAdministrationLiftsTheWait() {
        fail(userName, 5);
        house.account(a -> {
            a.setPassword(person, "en helt ny adgangskode");
            return true;
        });

        assertThat(signIn(userName, "en helt ny adgangskode")).isEqualTo(new Accepted(person));
    }

    @Test
    void whoHasLeftCannotSignIn() {
        house.tell(o -> o.leave(person, House.TODAY));

        assertThat(signIn(userName, PASSWORD)).isEqualTo(new Denied());
    }

    @Test
    void oneChangesOnesOwnPasswordWithTheOldOne() {
        house.as(Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE))));

        assertThatThrownBy(() -> change("forkert", "en god lang kode")).hasMessage("organisation.password.wrong");
        assertThatThrownBy(() -> change(PASSWORD, "kort")).hasMessage("organisation.password.short");
        assertThatThrownBy(() -> change(PASSWORD, "x".repeat(201))).hasMessage("organisation.password.long");
        change(PASSWORD, "en god lang kode");

        assertThat(signIn(userName, PASSWORD)).isEqualTo(new Denied());
        assertThat(signIn(userName, "en god lang kode")).isEqualTo(new Accepted(person));
    }

    @Test
    void theUserNameIsNoPassword() {
        PersonId other = house.ask(o ->
                o.addPerson(new PersonInput("X" + userName, "Pia", "Lyng", "", "langt.brugernavn." + userName, "da")));

        assertThatThrownBy(() -> house.account(a -> {
                    a.setPassword(other, "Langt.Brugernavn." + userName);
                    return true;
                }))
                .hasMessage("organisation.password.user-name");
    }

    @Test
    void nobodyGainsReachBySettingAPassword() {
        UnitId care = house.unit(house.root(), "Omsorg");
        PersonId colleague = house.personIn(care, "Rie", "Dal");
        PersonId mighty = house.personIn(care, "Sia", "Dal");
        house.ask(o -> o.grant(mighty, Role.ADMINISTRATOR, Optional.empty()));
        house.as(Actor.person(new PersonId(1), List.of(new Grant(Role.ADMINISTRATOR, house.path(care)))));

        setPassword(colleague);
        assertThatThrownBy(() -> setPassword(mighty)).isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> setPassword(person)).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void tokensAreForThoseWhoReachEverywhere() {
        house.as(Actor.person(new PersonId(1), List.of(new Grant(Role.ADMINISTRATOR, "/1/7/"))));
        assertThatThrownBy(() -> house.account(a -> a.tokens())).isInstanceOf(NotPermittedException.class);
    }

    @Test
    void theLanguageOneReadsInStays() {
        house.as(Actor.person(person, List.of(Grant.everywhere(Role.EMPLOYEE))));
        house.account(a -> {
            a.readIn("en");
            return true;
        });

        assertThat(house.account(a -> a.me()).language()).isEqualTo("en");
    }

    private void setPassword(PersonId whose) {
        house.account(a -> {
            a.setPassword(whose, PASSWORD);
            return true;
        });
    }

    private void change(String old, String fresh) {
        house.account(a -> {
            a.changePassword(old, fresh);
            return true;
        });
    }

    private void fail(String name, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(signIn(name, "forkert kode " + i)).isEqualTo(new Denied());
        }
    }

    private SignIn signIn(String name, String password) {
        return house.account(a -> a.signIn(name, password));
    }
}
