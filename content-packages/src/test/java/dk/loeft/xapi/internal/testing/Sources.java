package dk.loeft.xapi.internal.testing;

import dk.loeft.testing.RealDatabase;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** Connections to the database of a test, as the pool gives them. */
public final class Sources {
    private Sources() {}

    public static DataSource of(RealDatabase database) {
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
