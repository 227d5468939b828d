package dk.loeft.server.launch;

import java.io.IOException;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * The embedded MariaDB: a process of its own that listens on the loopback address alone. Its port and the password are
 * new at each start and stand in the data directory, for the owner's eyes, so that commands can use the running database.
 */
final class EmbeddedDatabase {
    private static final String NAME = "loeft";

    private static final int ATTEMPTS = 3;

    private static final long LOOK_EVERY_MILLIS = 40;

    private static final long START_LOOKS = 60_000 / LOOK_EVERY_MILLIS;

    private static final long STOP_SECONDS = 50;

    private final DataDirectory data;

    private final Process process;

    private final DatabaseAddress address;

    private EmbeddedDatabase(DataDirectory data, Process process, DatabaseAddress address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    /**
     * Starts the database of a data directory whose lock this process holds. A server that an earlier start left behind is
     * stopped first.
     *
     * @param megabytes how much of its pages it may keep in memory
     * @param stopping learns of the process as soon as it runs
     */
    static EmbeddedDatabase start(DataDirectory data, int megabytes, Progress progress, Stopping stopping)
            throws IOException {
        LeftoverDatabase.end(data.database());
        DatabaseFiles files = new DatabaseFiles(data);
        progress.phase(files.ready() ? "progress.database" : "progress.unpacking");
        files.prepare();
        for (int attempt = 1; ; attempt++) {
            EmbeddedDatabase database = launch(data, files, megabytes, stopping);
            if (database.answers()) {
                return database;
            }
            database.stop();
            // The port was free when it was chosen; another process may have been quicker.
            if (attempt == ATTEMPTS) {
                throw new IOException("The database does not start; see " + log(data));
            }
        }
    }

    private static EmbeddedDatabase launch(DataDirectory data, DatabaseFiles files, int megabytes, Stopping stopping)
            throws IOException {
        String password = SecretFile.password();
        int port = freePort();
        Path accounts = data.run().resolve("accounts.sql");
        SecretFile.write(accounts, accounts(password));
        ProcessBuilder builder = new ProcessBuilder(command(data, files, megabytes, port, accounts));
        builder.environment()
                .put("LD_LIBRARY_PATH", files.programs().resolve("libs").toString());
        builder.redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(data).toFile()));
        EmbeddedDatabase database = new EmbeddedDatabase(
                data,
                builder.start(),
                new DatabaseAddress("jdbc:mariadb://127.0.0.1:" + port + "/" + NAME, NAME, password));
        stopping.started(database::stop);
        return database;
    }

    private static List<String> command(
            DataDirectory data, DatabaseFiles files, int megabytes, int port, Path accounts) {
        List<String> words = new ArrayList<>();
        // A process group of its own: Ctrl-C in the terminal must reach the launcher alone, which stops the database
        // last.
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            words.add("/usr/bin/setsid");
        }
        words.add(files.programs().resolve("bin/mariadbd").toString());
        words.add("--no-defaults");
        words.add("--basedir=" + files.programs());
        words.add(dataDirArgument(files.database()));
        words.add("--tmpdir=" + files.temporary());
        words.add("--init-file=" + accounts);
        words.add("--pid-file=" + data.run().resolve("mariadb.pid"));
        words.add("--bind-address=127.0.0.1");
        words.add("--port=" + port);
        words.addAll(List.of(
                "--socket=",
                "--skip-ssl",
                "--innodb-buffer-pool-size=" + megabytes + "M",
                "--skip-name-resolve",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_danish_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+00:00",
                "--max-allowed-packet=64M",
                "--innodb-flush-log-at-trx-commit=1"));
        if ("root".equals(System.getProperty("user.name"))) {
            words.add("--user=root");
        }
        return words;
    }

    /** The argument by which the server of these files is known. */
    static String dataDirArgument(Path database) {
        return "--datadir=" + database;
    }

    /** The accounts: ours from this machine, with this start's password; nobody else. */
    private static String accounts(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_danish_ci;
                CREATE USER IF NOT EXISTS '%1$s'@'127.0.0.1';
                ALTER USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL PRIVILEGES ON %1$s.* TO '%1$s'@'127.0.0.1';
                DELETE FROM mysql.global_priv WHERE user IN ('', 'root', 'PUBLIC') AND host <> 'localhost' AND host <> '';
                FLUSH PRIVILEGES;
                """.formatted(NAME, password);
    }

    private boolean answers() throws IOException {
        try {
            for (long look = 0; look < START_LOOKS; look++) {
                if (process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                if (connects()) {
                    publish();
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database started", e);
        }
    }

    private boolean connects() {
        try (Connection connection = address.connect()) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void publish() throws IOException {
        Files.delete(data.run().resolve("accounts.sql"));
        Properties properties = new Properties();
        properties.setProperty("url", address.url());
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        StringWriter text = new StringWriter();
        properties.store(text, null);
        SecretFile.write(data.databaseAddress(), text.toString());
    }

    DatabaseAddress address() {
        return address;
    }

    /** Stops the server cleanly and waits for its end. */
    void stop() throws IOException {
        Files.deleteIfExists(data.databaseAddress());
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database stopped", e);
        }
    }

    private static Path log(DataDirectory data) {
        return data.logs().resolve("mariadb.log");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
