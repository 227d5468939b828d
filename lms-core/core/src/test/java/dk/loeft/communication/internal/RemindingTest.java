package dk.loeft.communication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.loeft.communication.NotificationRow;
import dk.loeft.learning.ReminderId;
import dk.loeft.learning.RemindersDue;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleUpkeep;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Reminders of assignment rules reach whom the rule names. */
class RemindingTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final PostOffice office = new PostOffice(database, new Pigeons());

    private final GivenReminders rules = new GivenReminders();

    private PersonId anne = new PersonId(0);

    private PersonId lene = new PersonId(0);

    private PersonId hr = new PersonId(0);

    private PersonId schoolHr = new PersonId(0);

    @BeforeEach
    void aRuleAndThoseItNames() {
        database.execute(
                "DELETE FROM notification",
                "DELETE FROM assignment_reminder",
                "DELETE FROM role_grant",
                "DELETE FROM person_position",
                "INSERT IGNORE INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad', '/1/', 0), (2, 1, 'Omsorg', '/1/2/', 1), (3, 1, 'Skolen', '/1/3/', 1)",
                "INSERT IGNORE INTO course (id, title, summary, description, language, minutes, state, created_at) VALUES (7, 'GDPR', '', '', 'da', 10, 'PUBLISHED', NOW())",
                "INSERT IGNORE INTO assignment_rule (id, title, target_kind, target_key, state, created_at) VALUES (5, 'Alle i omsorgen', 'course', 7, 'ON', NOW())");
        anne = office.person("Anne", "", "da");
        lene = office.person("Lene", "", "da");
        hr = office.person("Hans", "", "da");
        schoolHr = office.person("Signe", "", "da");
        database.execute(
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, 2, 'x', FALSE, TRUE, '2020-01-01')"
                        .formatted(anne.value()),
                "INSERT INTO role_grant (person_id, role, unit_id) VALUES (%d, 'HR', NULL), (%d, 'HR', 3), (%d, 'AUTHOR', NULL)"
                        .formatted(hr.value(), schoolHr.value(), lene.value()));
    }

    private void reminder(long id, PersonId about, int offset, String recipient, String to) {
        database.execute(
                "INSERT INTO assignment_reminder (id, rule_id, person_id, due_on, offset_days, recipient, day, to_person_id, status) VALUES (%d, 5, %d, '2026-12-07', %d, '%s', '2026-11-30', %s, 'WAITING')"
                        .formatted(id, about.value(), offset, recipient, to));
    }

    private void remind(long... ids) {
        RemindersDue due = new RemindersDue(
                TODAY, LongStream.of(ids).mapToObj(ReminderId::new).toList());
        database.transact(manager -> new ReminderObserver(
                        new ReminderRepository(manager), new LeaderRepository(manager), rules, office.notifier(manager))
                .due(due));
    }

    @Test
    void thePersonIsRemindedOfTheDateAndThenThatItHasPassed() {
        reminder(1, anne, -7, "PERSON", String.valueOf(anne.value()));
        reminder(2, anne, 1, "PERSON", String.valueOf(anne.value()));
        remind(1);
        remind(2);
        remind(1);

        assertThat(mine(anne))
                .extracting(NotificationRow::title)
                .containsExactly("Fristen er overskredet: GDPR", "Husk kurset GDPR");
        assertThat(rules.given()).containsExactly(1L, 2L, 1L);
    }

    @Test
    void theLeaderIsToldWhoItIsAbout() {
        reminder(3, anne, 1, "LEADER", String.valueOf(lene.value()));
        reminder(4, anne, -7, "LEADER", String.valueOf(lene.value()));
        remind(3, 4);

        assertThat(mine(lene))
                .extracting(NotificationRow::text)
                .containsExactlyInAnyOrder(
                        "Anne Sørensen skulle have gennemført kurset GDPR senest 7. december 2026. Hjælp med at finde tid til det.",
                        "Anne Sørensen skal have gennemført kurset GDPR senest 7. december 2026. Hjælp med at finde tid til det.");
        assertThat(mine(anne)).isEmpty();
    }

    @Test
    void hrOfThePartOfTheHouseIsToldOnceADayForACourseHoweverManyAreLate() {
        reminder(5, anne, 30, "HR", "NULL");
        reminder(6, anne, 14, "LEADER", "NULL");
        reminder(7, lene, 30, "HR", "NULL");
        remind(5, 6);
        remind(7);

        assertThat(mine(hr)).singleElement().satisfies(row -> assertThat(row.text())
                .isEqualTo("Ikke alle har gennemført kurset GDPR. Reglen Alle i omsorgen siger, at HR skal vide det."));
        assertThat(mine(schoolHr)).isEmpty();
        assertThat(mine(lene)).isEmpty();
    }

    @Test
    void aTrackIsNamedInTheLanguageOfWhoeverReadsAndLeadsToTheTrackOrTheTeam() {
        database.execute(
                "INSERT IGNORE INTO track (id, state, created_at) VALUES (9, 'PUBLISHED', NOW())",
                "INSERT IGNORE INTO track_version (id, track_id, number, title_da, title_en, summary_da, summary_en, in_order, sets) VALUES (90, 9, 1, 'Digital hverdag', 'The digital workday', '', '', FALSE, '[]')",
                "UPDATE track SET published_version_id = 90 WHERE id = 9",
                "INSERT IGNORE INTO assignment_rule (id, title, target_kind, target_key, state, created_at) VALUES (6, 'Alle', 'track', 9, 'ON', NOW())");
        reminder(20, anne, -7, "PERSON", String.valueOf(anne.value()));
        reminder(21, anne, 1, "LEADER", String.valueOf(lene.value()));
        reminder(22, anne, 30, "HR", "NULL");
        database.execute("UPDATE assignment_reminder SET rule_id = 6");
        remind(20, 21, 22);

        assertThat(mine(anne))
                .extracting(NotificationRow::title, NotificationRow::link)
                .containsExactly(tuple("Husk forløbet Digital hverdag", "Gå til forløbet"));
        assertThat(mine(anne, "en"))
                .extracting(NotificationRow::title)
                .containsExactly("Remember the track The digital workday");
        assertThat(mine(lene))
                .extracting(NotificationRow::title, NotificationRow::link)
                .containsExactly(tuple("Frist overskredet i dit team: Digital hverdag", "Se, hvor langt dit team er"));
        assertThat(mine(hr))
                .extracting(NotificationRow::title)
                .containsExactly("Nogle mangler forløbet Digital hverdag");
        assertThat(database.number("SELECT COUNT(*) FROM notification WHERE link = '/team/track?id=9'"))
                .isEqualTo(2);
        assertThat(database.number("SELECT COUNT(*) FROM notification WHERE link = '/learning/track?id=9'"))
                .isOne();
    }

    @Test
    void hundredsTakeAsManyStatementsAsOne() {
        reminder(10, anne, -7, "PERSON", String.valueOf(anne.value()));
        int one = statements(List.of(new ReminderId(10)));
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at) SELECT 300000 + seq, CONCAT('R', seq), 'Rask', 'Ro', NOW() FROM seq_1_to_400",
                "INSERT INTO assignment_reminder (id, rule_id, person_id, due_on, offset_days, recipient, day, to_person_id, status) SELECT 1000 + seq, 5, 300000 + seq, '2026-12-07', -7, 'PERSON', '2026-11-30', 300000 + seq, 'WAITING' FROM seq_1_to_400");
        List<ReminderId> many =
                LongStream.rangeClosed(1_001, 1_400).mapToObj(ReminderId::new).toList();

        assertThat(statements(many)).isEqualTo(one);
        assertThat(database.number("SELECT COUNT(*) FROM notification")).isEqualTo(401);
    }

    private int statements(List<ReminderId> reminders) {
        return database.statementsOf(manager -> new ReminderObserver(
                        new ReminderRepository(manager), new LeaderRepository(manager), rules, office.notifier(manager))
                .due(new RemindersDue(TODAY, reminders)));
    }

    private List<NotificationRow> mine(PersonId person) {
        return mine(person, "da");
    }

    private List<NotificationRow> mine(PersonId person, String language) {
        return office.read(person, inbox -> inbox.mine(Locale.forLanguageTag(language), PageRequest.first(10)))
                .rows();
    }

    /** The rules, as far as they hear that reminders were given. */
    private static final class GivenReminders implements RuleUpkeep {
        private final List<Long> given = new ArrayList<>();

        List<Long> given() {
            return List.copyOf(given);
        }

        @Override
        public List<RuleId> running() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int evaluate(List<RuleId> which) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int remind() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void given(List<ReminderId> reminders) {
            reminders.forEach(each -> given.add(each.value()));
        }
    }
}
