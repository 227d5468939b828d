package dk.loeft.communication.internal;

import static dk.loeft.communication.internal.NoticeRepository.column;

import dk.loeft.communication.DeliveryFilter;
import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.DeliveryRow;
import dk.loeft.communication.DeliveryState;
import dk.loeft.communication.NotificationId;
import dk.loeft.communication.NotificationKind;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import dk.loeft.shared.outbox.Why;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was told to whom, and how it reached them. */
@Dependent
class DeliveryListRepository {
    private static final String TOLD = " FROM notification n JOIN person_directory d ON d.id = n.person_id"
            + " LEFT JOIN notification_delivery v ON v.notification_id = n.id";

    private static final String DELIVERIES =
            " FROM notification_delivery v JOIN notification n ON n.id = v.notification_id"
                    + " JOIN person_directory d ON d.id = n.person_id";

    private final EntityManager manager;

    @Inject
    DeliveryListRepository(EntityManager manager) {
        this.manager = manager;
    }

    Page<DeliveryRow> page(DeliveryFilter filter, Scope scope, Wording wording, PageRequest request) {
        SqlQuery count = restrict(new SqlQuery("SELECT COUNT(*)" + TOLD), filter, scope);
        List<DeliveryRow> rows = restrict(
                        new SqlQuery("SELECT n.id, d.name, d.unit_name, n.kind, n.created_at, n.read_at, v.id, v.way,"
                                + " v.state, v.changed_at, v.why" + TOLD),
                        filter,
                        scope)
                .then("ORDER BY n.id DESC")
                .rows(manager, request)
                .map(row -> row(row, wording))
                .toList();
        return new Page<>(rows, count.number(manager), request);
    }

    private static SqlQuery restrict(SqlQuery query, DeliveryFilter filter, Scope scope) {
        filter.state().ifPresent(state -> query.and("v.state = ?", state.name()));
        return query.words(filter.text(), "d.name LIKE ? OR d.staff_number LIKE ?")
                .within("d.unit_path", scope.unitPaths());
    }

    /** How many stand how on a way; of those that were sent, the ones since that moment. */
    Map<DeliveryState, Long> counts(String way, Scope scope, Instant since) {
        Map<DeliveryState, Long> counts = new EnumMap<>(DeliveryState.class);
        new SqlQuery("SELECT v.state, COUNT(*)" + DELIVERIES)
                .and("v.way = ?", way)
                .and(
                        "v.state IN ('WAITING', 'PUT_OFF', 'FAILED') OR (v.state = 'SENT' AND v.changed_at >= ?)",
                        column(since))
                .within("d.unit_path", scope.unitPaths())
                .then("GROUP BY v.state")
                .rows(manager)
                .forEach(row -> counts.put(DeliveryState.valueOf(Rows.text(row[0])), Rows.number(row[1])));
        return counts;
    }

    /** Lets what failed within the scope go out again; how many do. */
    int again(Optional<Set<DeliveryId>> which, Scope scope, Instant now) {
        SqlQuery update = new SqlQuery(
                        "UPDATE notification_delivery v JOIN notification n ON n.id = v.notification_id JOIN person_directory"
                                + " d ON d.id = n.person_id SET v.state = 'WAITING', v.attempts = 0, v.why = NULL,"
                                + " v.changed_at = ?",
                        column(now))
                .and("v.state = 'FAILED'")
                .within("d.unit_path", scope.unitPaths());
        which.ifPresent(some -> update.and(
                "v.id IN (SELECT j.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j)",
                some.stream().map(DeliveryId::value).toList().toString()));
        return update.on(manager).executeUpdate();
    }

    private static DeliveryRow row(@Nullable Object[] row, Wording wording) {
        Optional<DeliveryRow.OnItsWay> delivery = Optional.ofNullable(row[6])
                .map(id -> new DeliveryRow.OnItsWay(
                        new DeliveryId(Rows.number(id)),
                        Rows.text(row[7]),
                        DeliveryState.valueOf(Rows.text(row[8])),
                        Rows.moment(row[9]).orElseThrow(),
                        Optional.ofNullable(row[10])
                                .map(why -> wording.reason(Why.read(why.toString())))
                                .orElse("")));
        NotificationKind kind = NotificationKind.valueOf(Rows.text(row[3]));
        return new DeliveryRow(
                new NotificationId(Rows.number(row[0])),
                Rows.text(row[1]),
                Rows.text(row[2]),
                kind,
                wording.name(kind),
                Rows.moment(row[4]).orElseThrow(),
                row[5] != null,
                delivery);
    }
}
