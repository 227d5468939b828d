package dk.loeft.server.launch;

import dk.loeft.shared.SchemaMigration;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;

/** The way of a command to the database: the external one, or the embedded one of a data directory. */
final class Database implements AutoCloseable {
    private final Connection connection;

    private final Stopping stopping;

    private Database(Connection connection, Stopping stopping) {
        this.connection = connection;
        this.stopping = stopping;
    }

    /**
     * Connects to the external database, to the embedded one of the running server, or, where no server runs on the data
     * directory, to the embedded one that is started for this command alone. The schema is up to date in that case.
     *
     * @throws Refusal if there is no way to the database
     */
    static Database connect(ServerSettings settings, Terminal terminal) throws Refusal {
        Stopping stopping = new Stopping();
        if (settings.external().isPresent()) {
            return open(settings.external().get(), stopping);
        }
        DataDirectory data = DataDirectory.open(settings.data());
        Optional<FileLock> lock = data.lock();
        if (lock.isEmpty()) {
            return open(running(data), stopping);
        }
        stopping.started(lock.get()::close);
        stopping.onSignals();
        try {
            DatabaseAddress address = EmbeddedDatabase.start(
                            data, settings.databaseMemory(), silent(terminal), stopping)
                    .address();
            migrate(address);
            return open(address, stopping);
        } catch (IOException e) {
            stopping.stopAll();
            throw new Refusal("database.does-not-start", data.logs().resolve("mariadb.log")).because(e);
        } catch (Refusal e) {
            stopping.stopAll();
            throw e;
        }
    }

    /**
     * Brings the schema up to date.
     *
     * @throws Refusal if the database cannot be reached or is newer than this program
     */
    static void migrate(DatabaseAddress address) throws Refusal {
        try {
            SchemaMigration.migrate(address.url(), address.user(), address.password());
        } catch (SchemaMigration.UnreachableException e) {
            throw unreachable(address, e);
        } catch (SchemaMigration.NewerDatabaseException e) {
            throw new Refusal("database.newer", address.url(), e.version()).because(e);
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            stopping.stopAll();
        }
    }

    private static Database open(DatabaseAddress address, Stopping stopping) throws Refusal {
        try {
            return new Database(address.connect(), stopping);
        } catch (SQLException e) {
            throw unreachable(address, e);
        }
    }

    private static DatabaseAddress running(DataDirectory data) throws Refusal {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(data.databaseAddress())) {
            properties.load(file);
        } catch (IOException e) {
            throw new Refusal("database.not-yet", data.root()).because(e);
        }
        return new DatabaseAddress(
                properties.getProperty("url", ""),
                properties.getProperty("user", ""),
                properties.getProperty("password", ""));
    }

    private static Refusal unreachable(DatabaseAddress address, Throwable cause) {
        Throwable root = cause;
        for (Throwable next = root.getCause(); next != null; next = next.getCause()) {
            root = next;
        }
        return new Refusal("database.unreachable", address.url(), String.valueOf(root.getMessage())).because(cause);
    }

    /** A command's results are its own; how the database starts is not among them. */
    private static Progress silent(Terminal terminal) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        return new Progress(new Terminal(terminal.environment(), terminal.messages(), nowhere, terminal.err(), false));
    }
}
