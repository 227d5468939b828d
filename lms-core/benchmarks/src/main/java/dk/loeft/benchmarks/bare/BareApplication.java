package dk.loeft.benchmarks.bare;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.sql.Connection;

/** An application with one endpoint, and the pool of connections that Løft has. */
@ApplicationPath("/")
@DataSourceDefinition(
        name = "java:app/jdbc/bare",
        className = "org.mariadb.jdbc.MariaDbDataSource",
        url = "${MPCONFIG=loeft.db.url}",
        user = "${MPCONFIG=loeft.db.user}",
        password = "${MPCONFIG=loeft.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 4,
        maxPoolSize = 32)
public class BareApplication extends Application {}
