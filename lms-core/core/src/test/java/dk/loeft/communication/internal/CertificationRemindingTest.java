package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateState;
import dk.loeft.certification.CertificationReminder.Recipient;
import dk.loeft.certification.CertificationReminder;
import dk.loeft.certification.CertificationRemindersDue;
import dk.loeft.communication.NotificationRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reminders of certificates reach the person, the leader and HR. */
class CertificationRemindingTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private static final Optional<LocalDate> NONE = Optional.empty();

    private final PostOffice office = new PostOffice(database, new Pigeons());

    private PersonId anne = new PersonId(0);

    private PersonId lene = new PersonId(0);

    private PersonId hr = new PersonId(0);

    @BeforeEach
    void aTeam() {
        database.execute(
                "DELETE FROM notification",
                "DELETE FROM role_grant",
                "DELETE FROM person_position",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0), (2, 1, 'Omsorg', '/1/2/', 1)");
        anne = office.person("Anne", "", "da");
        lene = office.person("Lene", "", "da");
        hr = office.person("Hans", "", "da");
        database.execute(
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, 2, 'x', FALSE, TRUE, '2020-01-01'), (%d, 2, 'x', TRUE, TRUE, '2020-01-01')"
                        .formatted(anne.value(), lene.value()),
                "INSERT INTO role_grant (person_id, role, unit_id) VALUES (%d, 'HR', 2)".formatted(hr.value()));
    }

    private static CertificationReminder reminder(
            PersonId person, Recipient to, LocalDate due, Optional<LocalDate> expires) {
        return new CertificationReminder(
                person,
                new CertificateKindId(3),
                "Brandværn",
                to,
                TODAY,
                due,
                expires,
                CertificateState.DUE_FOR_RENEWAL);
    }

    private void remind(CertificationReminder... reminders) {
        database.transact(
                manager -> new CertificationReminderObserver(new LeaderRepository(manager), office.notifier(manager))
                        .due(new CertificationRemindersDue(TODAY, List.of(reminders))));
    }

    @Test
    void theWordsAreAboutTheCertificateThereIsOrTheOneThatIsAskedFor() {
        remind(reminder(anne, Recipient.PERSON, TODAY.plusDays(7), Optional.of(TODAY.plusDays(9))));
        remind(reminder(anne, Recipient.PERSON, TODAY.plusDays(6), Optional.of(TODAY.minusDays(1))));
        remind(reminder(anne, Recipient.PERSON, TODAY, NONE));
        remind(reminder(anne, Recipient.PERSON, TODAY.minusDays(1), NONE));

        assertThat(texts(anne))
                .containsExactly(
                        "Du skulle have certifikatet Brandværn senest 29. november 2026. Tag det, så snart du kan.",
                        "Du skal have certifikatet Brandværn senest 30. november 2026.",
                        "Certifikatet Brandværn gjaldt til og med 29. november 2026. Forny det, så snart du kan.",
                        "Certifikatet Brandværn gælder til og med 9. december 2026. Forny det inden da.");
    }

    @Test
    void theSameReminderThatComesAgainWhenTheStateIsAnotherIsNotToldAgain() {
        remind(reminder(anne, Recipient.PERSON, TODAY, Optional.of(TODAY)));
        remind(reminder(anne, Recipient.PERSON, TODAY, Optional.of(TODAY.minusDays(1))));
        remind(reminder(anne, Recipient.PERSON, TODAY, NONE));

        assertThat(texts(anne)).hasSize(1);
    }

    @Test
    void theLeaderIsToldWhoAndHrThatSomeLackItOnceADay() {
        remind(
                reminder(anne, Recipient.LEADER, TODAY.minusDays(1), NONE),
                reminder(anne, Recipient.HR, TODAY.minusDays(30), NONE),
                reminder(lene, Recipient.HR, TODAY.minusDays(30), NONE));

        assertThat(texts(lene))
                .containsExactly(
                        "Anne Sørensen skulle have certifikatet Brandværn senest 29. november 2026. Hjælp med at finde tid til det.");
        assertThat(texts(hr)).hasSize(1);
        assertThat(texts(anne)).isEmpty();
    }

    @Test
    void whereNobodyLeadsHrIsTold() {
        remind(reminder(lene, Recipient.LEADER, TODAY.minusDays(1), NONE));

        assertThat(texts(hr)).singleElement().asString().startsWith("Ikke alle, der skal have certifikatet Brandværn");
    }

    @Test
    void thousandsTakeAsManyStatementsAsOne() {
        int one = statements(List.of(reminder(anne, Recipient.LEADER, TODAY, NONE)));
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) SELECT 400000 + seq, CONCAT('C', seq), 'Carl', 'Ro', NOW() FROM seq_1_to_2000",
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) SELECT 400000 + seq, 2, 'x', FALSE, TRUE, '2020-01-01' FROM seq_1_to_2000");
        List<CertificationReminder> many = LongStream.rangeClosed(400_001, 402_000)
                .mapToObj(id -> reminder(new PersonId(id), Recipient.LEADER, TODAY, NONE))
                .toList();

        assertThat(statements(many)).isEqualTo(one);
        assertThat(database.number("SELECT COUNT(*) FROM notification WHERE person_id = " + lene.value()))
                .isEqualTo(2_001);
    }

    private int statements(List<CertificationReminder> reminders) {
        return database.statementsOf(
                manager -> new CertificationReminderObserver(new LeaderRepository(manager), office.notifier(manager))
                        .due(new CertificationRemindersDue(TODAY, reminders)));
    }

    private List<String> texts(PersonId person) {
        return office
                .read(person, inbox -> inbox.mine(Locale.forLanguageTag("da"), PageRequest.first(10)))
                .rows()
                .stream()
                .map(NotificationRow::text)
                .toList();
    }
}
