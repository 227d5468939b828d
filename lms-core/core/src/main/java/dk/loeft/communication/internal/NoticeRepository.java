package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationGroup;
import dk.loeft.communication.NotificationKind;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Writes notifications and their deliveries, each by one statement for any number of people. */
@Dependent
class NoticeRepository {
    private final EntityManager manager;

    @Inject
    NoticeRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Adds what is new among them, for those who work here; its keys. */
    List<Long> add(NotificationKind kind, List<Notice> notices, Instant now, LocalDate today) {
        manager.flush();
        // IGNORE passes over what was told before. It hides nothing else: lengths were looked at, and people come from
        // the join.
        SqlQuery insert = new SqlQuery("""
                INSERT IGNORE INTO notification (person_id, kind, parameters, link, dedupe_key, created_at)
                SELECT STRAIGHT_JOIN d.id, ?, j.parameters, j.link, j.dedupe_key, ?
                FROM JSON_TABLE(?, '$[*]' COLUMNS (person BIGINT PATH '$[0]', parameters VARCHAR(1500) PATH '$[1]',
                    link VARCHAR(300) PATH '$[2]', dedupe_key VARCHAR(120) PATH '$[3]')) j
                JOIN person_directory d ON d.id = j.person
                WHERE d.left_on IS NULL OR d.left_on > ?
                RETURNING id""", kind.name(), column(now), json(notices), today);
        return keys(insert);
    }

    /** Lets notifications go out on a way, for those who can be reached there and want it; how many do. */
    int sendOut(String way, NotificationGroup group, List<Long> notifications, Instant now) {
        return new SqlQuery("""
                        INSERT INTO notification_delivery (notification_id, way, state, changed_at)
                        SELECT STRAIGHT_JOIN n.id, ?, 'WAITING', ?
                        FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j
                        JOIN notification n ON n.id = j.id
                        JOIN person_contact p ON p.id = n.person_id
                        LEFT JOIN notification_choice c ON c.person_id = n.person_id AND c.theme = ? AND c.way = ?
                        WHERE COALESCE(c.wanted, ?)""", way, column(now), notifications.toString(), group.name(), way, group.byMail())
                .on(manager)
                .executeUpdate();
    }

    private List<Long> keys(SqlQuery insert) {
        List<?> rows = insert.on(manager).getResultList();
        return rows.stream().map(Rows::number).toList();
    }

    private static String json(List<Notice> notices) {
        JsonArrayBuilder rows = Json.createArrayBuilder();
        notices.forEach(each -> rows.add(Json.createArrayBuilder()
                .add(each.to().value())
                .add(Parameter.written(each.parameters()))
                .add(each.link())
                .add(each.key())));
        return rows.build().toString();
    }

    static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
