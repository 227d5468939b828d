package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.learning.ReminderId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The reminders that rules of assignment have written. */
@Dependent
class ReminderRepository {
    private final EntityManager manager;

    @Inject
    ReminderRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** These reminders, as they are to be given, in one statement. */
    List<Nudge> of(Collection<ReminderId> reminders, LocalDate today) {
        return new SqlQuery(
                        "SELECT STRAIGHT_JOIN r.person_id, r.recipient, r.to_person_id, r.course_id, r.course_title, r.due_on,"
                                + " r.offset_days FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j"
                                + " JOIN reminder_directory r ON r.id = j.id",
                        reminders.stream().map(ReminderId::value).toList().toString())
                .rows(manager)
                .map(column -> nudge(column, today))
                .toList();
    }

    private static Nudge nudge(@Nullable Object[] column, LocalDate today) {
        LocalDate due = Rows.day(column[5]).orElseThrow();
        boolean over = today.isAfter(due);
        String course = Long.toString(Rows.number(column[3]));
        return new Nudge(
                new PersonId(Rows.number(column[0])),
                Nudge.To.valueOf(Rows.text(column[1])),
                Optional.ofNullable(column[2])
                        .map(leader -> Set.of(new PersonId(Rows.number(leader))))
                        .orElse(Set.of()),
                new Nudge.Subject(
                        Rows.text(column[4]),
                        "/learning/course?id=" + course,
                        "reminder/course/" + course,
                        over ? NotificationKind.COURSE_OVERDUE : NotificationKind.COURSE_DUE,
                        over ? NotificationKind.TEAM_COURSE_OVERDUE : NotificationKind.TEAM_COURSE_DUE,
                        NotificationKind.HR_COURSES,
                        ""),
                due,
                due + "/" + Rows.number(column[6]));
    }
}
