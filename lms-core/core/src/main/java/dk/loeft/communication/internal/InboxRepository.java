package dk.loeft.communication.internal;

import static dk.loeft.communication.internal.NoticeRepository.column;

import dk.loeft.communication.NotificationId;
import dk.loeft.communication.NotificationKind;
import dk.loeft.communication.Notifications;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The notifications of one person. */
@Dependent
class InboxRepository {
    private final EntityManager manager;

    @Inject
    InboxRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A notification as it is kept, with what its receiver did with it. */
    record Told(NotificationId id, Wording.Kept kept, Instant at, boolean read) {}

    Page<Told> page(PersonId person, PageRequest request) {
        SqlQuery count = new SqlQuery("SELECT COUNT(*) FROM notification n").and("n.person_id = ?", person.value());
        List<Told> rows = new SqlQuery(
                        "SELECT n.id, n.kind, n.parameters, n.link, n.created_at, n.read_at FROM notification n")
                .and("n.person_id = ?", person.value())
                .then("ORDER BY n.id DESC")
                .rows(manager, request)
                .map(InboxRepository::told)
                .toList();
        return new Page<>(rows, count.number(manager), request);
    }

    int unread(PersonId person) {
        return (int) new SqlQuery(
                        "SELECT COUNT(*) FROM (SELECT 1 FROM notification n WHERE n.person_id = ? AND n.read_at IS NULL LIMIT "
                                + Notifications.MOST_COUNTED + ") unread",
                        person.value())
                .number(manager);
    }

    Optional<String> link(PersonId person, NotificationId notification) {
        return new SqlQuery("SELECT n.link, n.id FROM notification n")
                .and("n.id = ?", notification.value())
                .and("n.person_id = ?", person.value())
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .findFirst();
    }

    void read(PersonId person, NotificationId notification, Instant now) {
        new SqlQuery("UPDATE notification SET read_at = ?", column(now))
                .and("id = ?", notification.value())
                .and("person_id = ?", person.value())
                .and("read_at IS NULL")
                .on(manager)
                .executeUpdate();
    }

    void readAll(PersonId person, Instant now) {
        new SqlQuery("UPDATE notification SET read_at = ?", column(now))
                .and("person_id = ?", person.value())
                .and("read_at IS NULL")
                .on(manager)
                .executeUpdate();
    }

    private static Told told(@Nullable Object[] row) {
        return new Told(
                new NotificationId(Rows.number(row[0])),
                kept(row, 1),
                Rows.moment(row[4]).orElseThrow(),
                row[5] != null);
    }

    /** From three columns, beginning with that one: kind, parameters, link. */
    static Wording.Kept kept(@Nullable Object[] row, int first) {
        return new Wording.Kept(
                NotificationKind.valueOf(Rows.text(row[first])),
                Parameter.read(Rows.text(row[first + 1])),
                Rows.text(row[first + 2]));
    }
}
