package dk.loeft.communication.internal;

import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.ReminderId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reminders of assignment rules. */
@Dependent
class ReminderRepository {
    private final EntityManager manager;

    @Inject
    ReminderRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * A reminder.
     *
     * @param id key
     * @param track whether it is about a track; else about a course
     * @param target key of the course or track
     * @param title what it is called, in Danish and English
     * @param rule the title of the rule
     * @param about whose course or track it is
     * @param to who gets it; absent: HR
     * @param due the last day in time
     * @param overdue whether that day has passed
     * @param unitPath where the person works, empty without a position
     */
    record Reminder(
            ReminderId id,
            boolean track,
            long target,
            Parameter title,
            String rule,
            PersonId about,
            Optional<PersonId> to,
            LocalDate due,
            boolean overdue,
            String unitPath) {
        /** What sets it apart from all others. */
        String key() {
            return "reminder/" + id.value();
        }

        /** Whether it is about whoever gets it. */
        boolean aboutReceiver() {
            return to.filter(about::equals).isPresent();
        }
    }

    List<Reminder> of(List<ReminderId> reminders) {
        manager.flush();
        return new SqlQuery(
                        """
                        SELECT STRAIGHT_JOIN m.id, m.target_kind, m.target_key, m.title_da, m.title_en, m.rule_title, m.person_id, m.to_person_id,
                            m.due_on, m.offset_days > 0, d.unit_path
                        FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j JOIN reminder_directory m ON m.id = j.id
                        JOIN person_directory d ON d.id = m.person_id""", reminders.stream().map(ReminderId::value).toList().toString())
                .rows(manager)
                .map(ReminderRepository::reminder)
                .toList();
    }

    private static Reminder reminder(@Nullable Object[] row) {
        return new Reminder(
                new ReminderId(Rows.number(row[0])),
                Rows.text(row[1]).equals(AssignmentTarget.TRACK),
                Rows.number(row[2]),
                Parameter.of(Rows.text(row[3]), Rows.text(row[4])),
                Rows.text(row[5]),
                new PersonId(Rows.number(row[6])),
                Optional.ofNullable(row[7]).map(person -> new PersonId(Rows.number(person))),
                Rows.day(row[8]).orElseThrow(),
                Rows.number(row[9]) != 0,
                Rows.text(row[10]));
    }
}
