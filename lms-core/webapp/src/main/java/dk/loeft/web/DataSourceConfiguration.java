package dk.loeft.web;

import jakarta.annotation.sql.DataSourceDefinition;
import java.sql.Connection;

/**
 * The pool of connections to the database, with the address from the settings {@code loeft.db.url}, {@code loeft.db.user}
 * and {@code loeft.db.password}.
 *
 * <p>Read committed: each statement sees what is committed, so that a row that was waited for is read as the other
 * transaction left it. The rules that need more lock their row.
 */
@DataSourceDefinition(
        name = "java:app/jdbc/loeft",
        className = "org.mariadb.jdbc.MariaDbDataSource",
        url = "${MPCONFIG=loeft.db.url}",
        user = "${MPCONFIG=loeft.db.user}",
        password = "${MPCONFIG=loeft.db.password}",
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
        minPoolSize = 4,
        maxPoolSize = 32)
public class DataSourceConfiguration {}
