package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.communication.MailChoice;
import dk.loeft.communication.MailChoices;
import dk.loeft.communication.NotificationGroup;
import dk.loeft.communication.NotificationId;
import dk.loeft.communication.NotificationKind;
import dk.loeft.communication.NotificationRow;
import dk.loeft.communication.Notifications;
import dk.loeft.communication.spi.Letter;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotificationsTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Pigeons pigeons = new Pigeons();

    private final PostOffice office = new PostOffice(database, pigeons);

    private PersonId anne = new PersonId(0);

    @BeforeEach
    void anEmptyOffice() {
        database.execute("DELETE FROM notification", "DELETE FROM outbox_message", "DELETE FROM notification_choice");
        anne = office.person("Anne", "anne@havnestad.example", "da");
    }

    @Test
    void nothingIsToldTwice() {
        assertThat(office.tell(anne, "Brandværn", "certificate/1")).isEqualTo(1);
        assertThat(office.tell(anne, "Brandværn igen", "certificate/1")).isZero();
        assertThat(office.tell(anne, "Førstehjælp", "certificate/2")).isEqualTo(1);
        office.deliver();

        assertThat(mine(anne, DANISH))
                .extracting(NotificationRow::title)
                .containsExactly("Dit certifikat er klar: Førstehjælp", "Dit certifikat er klar: Brandværn");
        assertThat(pigeons.arrived()).hasSize(2);
    }

    @Test
    void twoWhoTellTheSameAtOnceTellItOnce() throws Exception {
        List<Thread> nodes = IntStream.range(0, 4)
                .mapToObj(i -> new Thread(() -> office.tell(anne, "Brandværn", "certificate/7")))
                .toList();
        nodes.forEach(Thread::start);
        for (Thread node : nodes) {
            node.join();
        }

        assertThat(office.<Integer>read(anne, Notifications::unread)).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM notification_delivery"))
                .isEqualTo(1);
    }

    @Test
    void itIsReadInTheLanguageOfTheReaderAndNamesPeopleAsTheyAreCalledThen() {
        PersonId bo = office.person("Bo", "", "da");
        office.tell(
                NotificationKind.TEAM_CERTIFICATE_EXPIRES,
                List.of(new Notice(
                        anne,
                        List.of(
                                Parameter.of(bo),
                                Parameter.of("Håndtering af \"data\" {0} & <b>"),
                                Parameter.of(LocalDate.of(2026, 12, 24))),
                        "",
                        "certificate/3/soon")));
        database.execute("UPDATE person SET given_name = 'Bodil' WHERE id = " + bo.value());

        assertThat(mine(anne, DANISH)).singleElement().satisfies(row -> {
            assertThat(row.text())
                    .isEqualTo("Bodil Sørensen har certifikatet Håndtering af \"data\" {0} & <b> til og med"
                            + " 24. december 2026. Hjælp med at finde tid til at forny det.");
            assertThat(row.group()).isEqualTo(NotificationGroup.TEAM);
            assertThat(row.link()).as("it leads nowhere").isEmpty();
        });
        assertThat(mine(anne, Locale.ENGLISH)).singleElement().satisfies(row -> assertThat(row.text())
                .contains("until 24 December 2026"));
        assertThat(database.number("SELECT COUNT(*) FROM notification WHERE parameters LIKE '%Bo%'"))
                .as("names are not kept")
                .isZero();
    }

    @Test
    void openingOneReadsItAndSaysWhereItLeads() {
        office.tell(anne, "Brandværn", "certificate/1");
        office.tell(anne, "Førstehjælp", "certificate/2");
        NotificationId first = mine(anne, DANISH).get(1).id();
        PersonId other = office.person("Otto", "", "da");

        assertThat(office.<Optional<String>>read(other, inbox -> inbox.open(first)))
                .as("of somebody else")
                .isEmpty();
        assertThat(office.<Integer>read(anne, Notifications::unread)).isEqualTo(2);
        assertThat(office.<Optional<String>>read(anne, inbox -> inbox.open(first)))
                .contains("/certification/mine");

        assertThat(office.<Integer>read(anne, Notifications::unread)).isEqualTo(1);
        assertThat(mine(anne, DANISH)).extracting(NotificationRow::read).containsExactly(false, true);
        readAll(anne);
        assertThat(office.<Integer>read(anne, Notifications::unread)).isZero();
    }

    @Test
    void whoHasLeftIsToldNothing() {
        database.execute("UPDATE person SET left_on = '2026-11-30' WHERE id = " + anne.value());

        assertThat(office.tell(anne, "Brandværn", "certificate/1")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void aGroupCanBeKeptToTheBell() {
        assertThat(office.read(anne, Notifications::choices))
                .isEqualTo(new MailChoices(
                        true,
                        true,
                        List.of(
                                new MailChoice(NotificationGroup.LEARNING, true),
                                new MailChoice(NotificationGroup.CERTIFICATES, true),
                                new MailChoice(NotificationGroup.COMPETENCE, true),
                                new MailChoice(NotificationGroup.TEAM, true))));
        office.read(anne, inbox -> {
            inbox.choose(Set.of(NotificationGroup.LEARNING));
            return true;
        });

        office.tell(anne, "Brandværn", "certificate/1");
        office.tell(
                NotificationKind.COURSE_OVERDUE,
                List.of(new Notice(
                        anne, List.of(Parameter.of("GDPR"), Parameter.of(LocalDate.EPOCH)), "/x", "course/1")));
        office.deliver();

        assertThat(mine(anne, DANISH)).as("the bell has all").hasSize(2);
        assertThat(pigeons.arrived())
                .singleElement()
                .extracting(Letter::title)
                .isEqualTo("Fristen er overskredet: GDPR");
        assertThat(office.read(anne, Notifications::choices).groups())
                .extracting(MailChoice::byMail)
                .containsExactly(true, false, false, false);
    }

    @Test
    void whoHasNoAddressHasTheBell() {
        PersonId bo = office.person("Bo", "", "da");
        office.tell(bo, "Brandværn", "certificate/1");

        assertThat(office.<Integer>read(bo, Notifications::unread)).isEqualTo(1);
        assertThat(office.read(bo, Notifications::choices).address()).isFalse();
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void withoutAWayThereIsTheBell() {
        pigeons.offered(false);
        office.tell(anne, "Brandværn", "certificate/1");

        assertThat(office.<Integer>read(anne, Notifications::unread)).isEqualTo(1);
        assertThat(office.read(anne, Notifications::choices).offered()).isFalse();
        assertThat(database.number("SELECT COUNT(*) FROM notification_delivery"))
                .isZero();
    }

    @Test
    void thousandsAreToldInAsManyStatementsAsOne() {
        database.execute("INSERT INTO person (id, staff_number, given_name, family_name, email, created_at)"
                + " SELECT 100000 + seq, CONCAT('T', seq), 'Tusind', 'Ben', CONCAT(seq, '@havnestad.example'), NOW()"
                + " FROM seq_1_to_4000");
        int one = database.statementsOf(manager ->
                office.notifier(manager).tell(NotificationKind.CERTIFICATE_ISSUED, List.of(notice(anne.value()))));
        List<Notice> all = LongStream.rangeClosed(100_001, 104_000)
                .mapToObj(NotificationsTest::notice)
                .toList();
        int many = database.statementsOf(
                manager -> office.notifier(manager).tell(NotificationKind.CERTIFICATE_ISSUED, all));

        assertThat(many).isEqualTo(one).isLessThanOrEqualTo(3);
        assertThat(database.number("SELECT COUNT(*) FROM notification_delivery WHERE state = 'WAITING'"))
                .isEqualTo(4_001);
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message"))
                .as("an order stands for whatever waits")
                .isEqualTo(2);
    }

    @Test
    void aPageTakesAsManyStatementsAsARow() {
        office.tell(anne, "Brandværn", "certificate/1");
        int one = database.statementsOf(
                manager -> office.notifications(manager, anne).mine(DANISH, PageRequest.first(20)));
        IntStream.range(2, 150).forEach(i -> office.tell(anne, "Brandværn", "certificate/" + i));
        int many = database.statementsOf(
                manager -> office.notifications(manager, anne).mine(DANISH, PageRequest.first(20)));

        assertThat(many).isEqualTo(one);
        assertThat(database.statementsOf(
                        manager -> office.notifications(manager, anne).unread()))
                .isEqualTo(1);
        assertThat(office.<Integer>read(anne, Notifications::unread)).isEqualTo(Notifications.MOST_COUNTED);
    }

    @Test
    void whatCannotBeMeantIsRefusedBeforeItIsWritten() {
        assertThatThrownBy(() -> new Notice(anne, List.of(), "https://elsewhere.example", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice(anne, List.of(), "//elsewhere.example", "a"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice(anne, List.of(), "", "")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Notice(anne, List.of(Parameter.of("x".repeat(1_500))), "", "a"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Notice notice(long person) {
        return new Notice(new PersonId(person), List.of(Parameter.of("Brandværn")), "/certification/mine", "all");
    }

    private List<NotificationRow> mine(PersonId person, Locale language) {
        return office.read(person, inbox -> inbox.mine(language, PageRequest.first(50)))
                .rows();
    }

    private void readAll(PersonId person) {
        office.read(person, inbox -> {
            inbox.readAll();
            return true;
        });
    }
}
