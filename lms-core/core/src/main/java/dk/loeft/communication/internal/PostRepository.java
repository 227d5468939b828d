package dk.loeft.communication.internal;

import static dk.loeft.communication.internal.NoticeRepository.column;

import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.DeliveryState;
import dk.loeft.communication.NotificationId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import dk.loeft.shared.outbox.Why;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deliveries on their way. */
@Dependent
class PostRepository {
    private static final int LONGEST_REASON = 300;

    private final EntityManager manager;

    @Inject
    PostRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * Something to deliver.
     *
     * @param address empty if it must not be sent any more
     */
    record Due(
            DeliveryId delivery,
            NotificationId notification,
            PersonId to,
            Wording.Kept kept,
            String address,
            String givenName,
            String language) {}

    /** The next of a tour, those first that were tried least. Of these some must not be sent any more. */
    List<Due> next(Tour tour, LocalDate today, int most) {
        String order = tour.state() == DeliveryState.PUT_OFF ? "v.attempts, v.id" : "v.id";
        return new SqlQuery("""
                SELECT v.id, n.id, n.kind, n.parameters, n.link,
                    IF(d.left_on IS NULL OR d.left_on > ?, p.email, NULL), d.given_name, d.language, d.id
                FROM notification_delivery v JOIN notification n ON n.id = v.notification_id
                JOIN person_directory d ON d.id = n.person_id
                LEFT JOIN person_contact p ON p.id = n.person_id""", today)
                .and("v.way = ?", tour.way())
                .and("v.state = ?", tour.state().name())
                .then("ORDER BY " + order + " LIMIT " + most)
                .rows(manager)
                .map(PostRepository::due)
                .toList();
    }

    void drop(List<DeliveryId> deliveries, Instant now) {
        List<Long> keys = deliveries.stream().map(DeliveryId::value).toList();
        new SqlQuery(
                        "UPDATE notification_delivery SET state = 'DROPPED', changed_at = ?, why = NULL WHERE id IN"
                                + " (SELECT j.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j)",
                        column(now),
                        keys.toString())
                .on(manager)
                .executeUpdate();
    }

    void sent(DeliveryId delivery, Instant now) {
        change(new SqlQuery(
                "UPDATE notification_delivery SET state = 'SENT', changed_at = ?, why = NULL WHERE id = ?",
                column(now),
                delivery.value()));
    }

    void failed(DeliveryId delivery, Why why, Instant now) {
        change(new SqlQuery(
                "UPDATE notification_delivery SET state = 'FAILED', changed_at = ?, why = ? WHERE id = ?",
                column(now),
                cut(why),
                delivery.value()));
    }

    /** Puts it off, or gives it up when it was put off so often. */
    void putOff(DeliveryId delivery, Why why, Instant now, int most) {
        change(new SqlQuery(
                "UPDATE notification_delivery SET attempts = attempts + 1,"
                        + " state = IF(attempts >= ?, 'FAILED', 'PUT_OFF'), changed_at = ?, why = ? WHERE id = ?",
                most,
                column(now),
                cut(why),
                delivery.value()));
    }

    private void change(SqlQuery query) {
        query.on(manager).executeUpdate();
    }

    private static String cut(Why why) {
        String written = why.written();
        return written.length() > LONGEST_REASON ? written.substring(0, LONGEST_REASON) : written;
    }

    private static Due due(@Nullable Object[] row) {
        return new Due(
                new DeliveryId(Rows.number(row[0])),
                new NotificationId(Rows.number(row[1])),
                new PersonId(Rows.number(row[8])),
                InboxRepository.kept(row, 2),
                Rows.text(row[5]),
                Rows.text(row[6]),
                Rows.text(row[7]));
    }
}
