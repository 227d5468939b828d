package dk.loeft.shared.outbox.internal;

import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.Outbox;
import dk.loeft.shared.outbox.OutboxMessage;
import dk.loeft.shared.outbox.Why;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the outbox within the running transaction. */
@Dependent
class OutboxRepository implements Outbox {
    private static final String COLUMNS =
            "SELECT id, kind, destination, payload, created_at, due_at, attempts, failure FROM outbox_message";

    private final EntityManager manager;

    private final Clock clock;

    @Inject
    OutboxRepository(EntityManager manager, Clock clock) {
        this.manager = manager;
        this.clock = clock;
    }

    @Override
    public long put(Lane lane, String payload) {
        LocalDateTime now = column(clock.instant());
        return new SqlQuery(
                        "INSERT INTO outbox_message (kind, destination, payload, created_at, due_at)"
                                + " VALUES (?, ?, ?, ?, ?) RETURNING id",
                        lane.kind(),
                        lane.destination(),
                        payload,
                        now,
                        now)
                .number(manager);
    }

    @Override
    public List<Standing> lanes(String kind) {
        return new SqlQuery("SELECT DISTINCT kind, destination FROM outbox_message")
                .and("kind = ?", kind)
                .then("ORDER BY destination")
                .rows(manager)
                .map(row -> lane(new Lane(Rows.text(row[0]), Rows.text(row[1]))))
                .toList();
    }

    @Override
    public Standing lane(Lane lane) {
        Optional<OutboxMessage> head = in(COLUMNS, lane, false)
                .then("ORDER BY id LIMIT 1")
                .rows(manager)
                .map(OutboxRepository::message)
                .findFirst();
        return new Standing(lane, count(lane, false), count(lane, true), head);
    }

    @Override
    public Page<OutboxMessage> dead(Lane lane, PageRequest page) {
        List<OutboxMessage> rows = in(COLUMNS, lane, true)
                .then("ORDER BY id")
                .rows(manager, page)
                .map(OutboxRepository::message)
                .toList();
        return new Page<>(rows, count(lane, true), page);
    }

    @Override
    public void sendAgain(long message) {
        change(new SqlQuery("UPDATE outbox_message SET dead = FALSE, attempts = 0, due_at = ?", column(clock.instant()))
                .and("dead")
                .and("id = ?", message));
    }

    @Override
    public void sendAgain(Lane lane) {
        change(in(
                new SqlQuery(
                        "UPDATE outbox_message SET dead = FALSE, attempts = 0, due_at = ?", column(clock.instant())),
                lane,
                true));
    }

    @Override
    public void tryNow(Lane lane, Instant now) {
        change(in(new SqlQuery("UPDATE outbox_message SET due_at = ?", column(now)), lane, false)
                .and("due_at > ?", column(now)));
    }

    @Override
    public void clear(Lane lane) {
        change(new SqlQuery("DELETE FROM outbox_message")
                .and("kind = ?", lane.kind())
                .and("destination = ?", lane.destination()));
    }

    private long count(Lane lane, boolean dead) {
        return in("SELECT COUNT(*) FROM outbox_message", lane, dead).number(manager);
    }

    private static SqlQuery in(String head, Lane lane, boolean dead) {
        return in(new SqlQuery(head), lane, dead);
    }

    private static SqlQuery in(SqlQuery query, Lane lane, boolean dead) {
        return query.and("dead = ?", dead).and("kind = ?", lane.kind()).and("destination = ?", lane.destination());
    }

    private void change(SqlQuery query) {
        query.on(manager).executeUpdate();
    }

    private static OutboxMessage message(@Nullable Object[] row) {
        return new OutboxMessage(
                Rows.number(row[0]),
                new Lane(Rows.text(row[1]), Rows.text(row[2])),
                Rows.text(row[3]),
                Rows.moment(row[4]).orElseThrow(),
                Rows.moment(row[5]).orElseThrow(),
                (int) Rows.number(row[6]),
                Optional.ofNullable(row[7]).map(why -> Why.read(why.toString())));
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
