package dk.loeft.shared.outbox.internal;

import dk.loeft.shared.outbox.Outbox;
import dk.loeft.shared.outbox.OutboxDelivery;
import dk.loeft.shared.outbox.OutboxHandler;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The outbox over the real database, without a container. */
public final class OutboxDesk {
    private final RealDatabase database;

    private final Clock clock;

    public OutboxDesk(RealDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Within the transaction of that manager. */
    public Outbox within(EntityManager manager) {
        return new OutboxRepository(manager, clock);
    }

    /** A node's way out with those handlers. */
    public OutboxDelivery delivery(OutboxHandler... handlers) {
        return new Courier(new OutboxQueue(source(database)), List.of(handlers), clock);
    }

    public static DataSource source(RealDatabase database) {
        try {
            MariaDbDataSource source = new MariaDbDataSource(database.url());
            source.setUser("root");
            source.setPassword("");
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
