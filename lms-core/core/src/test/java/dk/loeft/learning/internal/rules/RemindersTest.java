package dk.loeft.learning.internal.rules;

import static dk.loeft.learning.internal.rules.RuleHouse.in;
import static dk.loeft.learning.internal.rules.RuleHouse.within;
import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.Due;
import dk.loeft.learning.ReminderId;
import dk.loeft.learning.RemindersDue;
import dk.loeft.learning.RuleUpkeep;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RemindersTest {
    /** A Tuesday. */
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final RuleHouse house = new RuleHouse(database, DAY);

    private CourseId course = new CourseId(0);

    @BeforeEach
    void people() {
        house.units();
        course = house.course(5, "Håndhygiejne");
        house.person(10, 20, "Sosu-assistent", DAY.minusYears(2));
        house.person(20, 2, "Forstander", DAY.minusYears(9));
        house.position(20, 2, "Forstander", true, false, DAY.minusYears(9));
        house.person(30, 3, "Lærer", DAY.minusYears(1));
    }

    @Test
    void thePersonIsRemindedOnceAndOnAWorkingDay() {
        // Due on Saturday 10 October: a week before is Saturday the 3rd, so the reminder comes on Friday the 2nd.
        house.rule(course, in(20), new Due(new Due.Fixed(LocalDate.of(2026, 10, 10)), 14));

        assertThat(remind(LocalDate.of(2026, 9, 9))).isZero();
        assertThat(remind(LocalDate.of(2026, 9, 10))).as("30 days before").isOne();
        assertThat(remind(LocalDate.of(2026, 9, 11))).isZero();
        assertThat(remind(LocalDate.of(2026, 10, 1))).isZero();
        assertThat(remind(LocalDate.of(2026, 10, 2))).isOne();
        assertThat(remind(LocalDate.of(2026, 10, 2))).as("never twice").isZero();
        assertThat(reminders()).containsExactly("-30 PERSON 2026-09-10 10", "-7 PERSON 2026-10-02 10");
    }

    @Test
    void afterTheDueDateTheLeaderIsToldTooOnTheNextWorkingDay() {
        house.rule(course, in(20), new Due(new Due.Fixed(LocalDate.of(2026, 10, 9)), 14));
        remind(LocalDate.of(2026, 10, 9));

        assertThat(remind(LocalDate.of(2026, 10, 10))).as("a Saturday").isZero();
        assertThat(remind(LocalDate.of(2026, 10, 11))).as("a Sunday").isZero();
        assertThat(remind(LocalDate.of(2026, 10, 12))).isEqualTo(2);
        assertThat(reminders()).contains("1 PERSON 2026-10-12 10", "1 LEADER 2026-10-12 20");
    }

    @Test
    void theDeputyActsForTheLeaderAndHrWhereThereIsNone() {
        house.rule(course, in(1), within(30));
        database.execute(
                "INSERT INTO deputy (leader_id, deputy_id, valid_from, valid_to) VALUES (20, 30, '2026-10-01', '2026-10-05')");
        LocalDate overdue = DAY.plusDays(31);
        remind(DAY);
        remind(DAY.plusDays(23));

        assertThat(overdue).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(remind(overdue)).isEqualTo(8);
        assertThat(reminders())
                .contains("1 LEADER 2026-10-02 30")
                .as("nobody leads the leader of the home, the school or the house")
                .filteredOn(each -> each.startsWith("1 LEADER") && each.endsWith(" HR"))
                .hasSize(3);
    }

    @Test
    void whoLeadsWithAnotherIsNotThatOnesToRemindOfAndWhoLeftLeadsNobody() {
        house.position(10, 2, "Souschef", true, false, DAY.minusYears(1));
        house.person(40, 20, "Sosu-hjælper", DAY.minusYears(1));
        house.rule(course, in(2), new Due(new Due.Fixed(LocalDate.of(2026, 10, 9)), 14));
        database.execute(
                "INSERT INTO deputy (leader_id, deputy_id, valid_from, valid_to) VALUES (10, 30, '2026-10-01', '2026-12-31')",
                "UPDATE person SET left_on = '2026-10-12' WHERE id = 30");
        remind(LocalDate.of(2026, 10, 9));
        remind(LocalDate.of(2026, 10, 12));

        assertThat(reminders())
                .filteredOn(each -> each.startsWith("1 LEADER"))
                .as("10 and 20 lead together with nobody above, and 10 is told of 40, as the deputy left")
                .containsExactlyInAnyOrder(
                        "1 LEADER 2026-10-12 HR", "1 LEADER 2026-10-12 HR", "1 LEADER 2026-10-12 10");
    }

    @Test
    void ofSeveralThatWereMissedOnlyTheLatestComes() {
        house.rule(course, in(20), within(5));

        assertThat(remind(DAY)).isOne();

        assertThat(reminders()).containsExactly("-7 PERSON 2026-09-01 10");
    }

    @Test
    void whoIsDoneIsNotReminded() {
        house.rule(course, in(20), within(5));
        database.execute("UPDATE enrolment SET state = 'COMPLETED', completed_at = NOW()");

        assertThat(remind(DAY)).isZero();
    }

    @Test
    void ofTwoRulesForOneCourseTheEarlierSpeaks() {
        house.rule(course, in(20), within(5));
        house.rule(course, in(2), within(4));

        remind(DAY);

        assertThat(database.number("SELECT COUNT(*) FROM assignment_reminder WHERE person_id = 10"))
                .isOne();
        assertThat(database.number(
                        "SELECT COUNT(*) FROM assignment_reminder WHERE person_id = 10 AND due_on = '2026-09-05'"))
                .isOne();
    }

    @Test
    void theHouseIsToldWhichOnesAndSaysWhenTheyAreGiven() {
        house.rule(course, in(2), within(5));
        remind(DAY);

        assertThat(house.reminded.fired()).hasSize(1);
        RemindersDue due = house.reminded.fired().get(0);
        assertThat(due.reminders()).hasSize(2);
        assertThat(
                        database.number(
                                "SELECT COUNT(*) FROM reminder_directory WHERE status = 'WAITING' AND course_title = 'Håndhygiejne'"))
                .isEqualTo(2);
        given(due.reminders());
        assertThat(database.number("SELECT COUNT(*) FROM reminder_directory WHERE status = 'GIVEN'"))
                .isEqualTo(2);
    }

    @Test
    void aRuleThatGivesATrackRemindsUntilItIsCompleted() {
        house.rule(course, in(20), new Due(new Due.Fixed(LocalDate.of(2026, 10, 9)), 14));
        database.execute(
                "INSERT INTO track (id, state, created_at) VALUES (9, 'PUBLISHED', NOW())",
                "INSERT INTO track_version (id, track_id, number, title_da, title_en, summary_da, summary_en, in_order, sets) VALUES (90, 9, 1, 'Hverdag', 'Workday', '', '', FALSE, '[]')",
                "UPDATE track SET published_version_id = 90 WHERE id = 9",
                "DELETE FROM enrolment",
                "UPDATE assignment_rule SET target_kind = 'track', target_key = 9",
                "INSERT INTO track_enrolment (person_id, track_id, version_id, enrolled_at) VALUES (10, 9, 90, NOW())");

        assertThat(remind(LocalDate.of(2026, 10, 9))).isOne();
        assertThat(remind(LocalDate.of(2026, 10, 12))).isEqualTo(2);
        assertThat(reminders()).contains("1 PERSON 2026-10-12 10", "1 LEADER 2026-10-12 20");
        assertThat(
                        database.number(
                                "SELECT COUNT(*) FROM reminder_directory WHERE target_kind = 'track' AND title_da = 'Hverdag' AND title_en = 'Workday'"))
                .isEqualTo(3);
        database.execute("DELETE FROM assignment_reminder", "UPDATE track_enrolment SET completed_at = NOW()");
        assertThat(remind(LocalDate.of(2026, 10, 12))).isZero();
        database.execute(
                "DELETE FROM track_enrolment",
                "UPDATE track SET published_version_id = NULL",
                "DELETE FROM track_version",
                "DELETE FROM track");
    }

    private void given(List<ReminderId> reminders) {
        database.transact(manager -> new ReminderRepository(manager).given(reminders));
    }

    private int remind(LocalDate day) {
        return house.on(day).<Integer>upkeep(RuleUpkeep::remind);
    }

    private static List<String> reminders() {
        return database.inTransaction(manager -> new SqlQuery(
                        "SELECT CONCAT_WS(' ', offset_days, recipient, day, COALESCE(to_person_id, 'HR')), id FROM assignment_reminder ORDER BY id")
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .toList());
    }
}
