package dk.loeft.server.launch;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/**
 * How a database is reached.
 *
 * @param url the JDBC address
 */
record DatabaseAddress(String url, String user, String password) {
    // Named, not looked up: DriverManager sees the drivers of the application server's loader only.
    private static final Driver DRIVER = new org.mariadb.jdbc.Driver();

    /** A new connection, with auto-commit on. The caller closes it. */
    Connection connect() throws SQLException {
        Properties account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        Connection connection = DRIVER.connect(url, account);
        if (connection == null) {
            throw new SQLException("The MariaDB client does not take the address " + url);
        }
        return connection;
    }

    /** The address, without the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
