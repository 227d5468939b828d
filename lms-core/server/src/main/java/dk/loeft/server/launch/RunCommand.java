package dk.loeft.server.launch;

import dk.loeft.server.PayaraServer;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * {@code loeft run}: the database, the schema, the application server, the application, in one process and its database.
 */
final class RunCommand implements Command {
    private static final Logger LOG = Logger.getLogger(RunCommand.class.getName());

    private static final List<String> DEMO_SIGN_INS =
            List.of("medarbejder", "leder", "chef", "hr", "forfatter", "admin");

    private static final int BROKEN = 1;

    private final Path home;

    private final Clock clock;

    /**
     * @param home the folder of the distribution
     */
    RunCommand(Path home, Clock clock) {
        this.home = home;
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Refusal {
        Instant begun = clock.instant();
        ServerSettings settings = ServerSettings.of(arguments, terminal.environment());
        DataDirectory data = DataDirectory.open(settings.data());
        Stopping stopping = new Stopping();
        FileLock lock = data.lock().orElseThrow(() -> new Refusal("data.in-use", settings.data()));
        stopping.started(lock::close);
        stopping.onSignals();
        Progress progress = new Progress(terminal);
        try {
            refuseBusyPort(settings);
            String password = settings.demo() ? data.demoPassword(settings.demoPassword()) : "";
            start(settings, data, progress, stopping, password);
            progress.end();
            announce(settings, Duration.between(begun, clock.instant()), password, terminal);
            new CountDownLatch(1).await();
            return DONE;
        } catch (Refusal refusal) {
            progress.end();
            stopping.stopAll();
            throw refusal;
        } catch (IOException | RuntimeException fault) {
            LOG.log(Level.SEVERE, "Løft does not start", fault);
            progress.end();
            stopping.stopAll();
            terminal.err().println(terminal.messages().text("start.failed", data.logs()));
            return BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopping.stopAll();
            return BROKEN;
        }
    }

    private void start(
            ServerSettings settings, DataDirectory data, Progress progress, Stopping stopping, String password)
            throws Refusal, IOException, InterruptedException {
        Path logging = divertLogs(data);
        Path folder = data.run().resolve("payara");
        DataDirectory.delete(folder);
        PayaraServer server = new PayaraServer(home.resolve("payara"), folder);
        DatabaseAddress database = database(settings, data, progress, stopping);
        progress.phase("progress.migrating");
        Database.migrate(database);
        pass(settings, database, password);
        progress.phase("progress.deploying");
        // Stopped before the database, which it needs to the last.
        stopping.started(server::stop);
        if (!server.boot(settings.bind(), settings.port(), logging, home.resolve("loeft.war"))) {
            throw new IOException("The application was refused by the server");
        }
        progress.phase("progress.first-page");
        if (!new FirstPage(settings.bind(), settings.port(), settings.publicUrl()).awaitAnswer()) {
            throw new IOException("The first page does not answer");
        }
    }

    private static DatabaseAddress database(
            ServerSettings settings, DataDirectory data, Progress progress, Stopping stopping) throws IOException {
        if (settings.external().isPresent()) {
            return settings.external().get();
        }
        return EmbeddedDatabase.start(data, settings.databaseMemory(), progress, stopping)
                .address();
    }

    private static void refuseBusyPort(ServerSettings settings) throws Refusal {
        try (ServerSocket socket = new ServerSocket(settings.port(), 1, settings.bind())) {
            LOG.log(Level.FINE, "Free: {0}", socket);
        } catch (IOException e) {
            throw new Refusal("port.busy", settings.port(), settings.bind().getHostAddress()).because(e);
        }
    }

    /** What the application reads through MicroProfile Config. */
    private static void pass(ServerSettings settings, DatabaseAddress database, String password) {
        System.setProperty("loeft.db.url", database.url());
        System.setProperty("loeft.db.user", database.user());
        System.setProperty("loeft.db.password", database.password());
        System.setProperty("loeft.data", settings.data().toString());
        System.setProperty("loeft.port", Integer.toString(settings.port()));
        System.setProperty("loeft.bind", settings.bind().getHostAddress());
        System.setProperty("loeft.public.url", settings.publicUrl());
        System.setProperty("loeft.content.origin", settings.contentOrigin());
        System.setProperty("loeft.demo", Boolean.toString(settings.demo()));
        System.setProperty("loeft.demo.password", password);
    }

    /** From here on the terminal is the launcher's alone: logs and stray prints go to files. */
    private static Path divertLogs(DataDirectory data) throws IOException {
        PrintStream stray = new PrintStream(
                new FileOutputStream(data.logs().resolve("console.log").toFile()), true, StandardCharsets.UTF_8);
        System.setOut(stray);
        System.setErr(stray);
        Path logging = data.run().resolve("logging.properties");
        try (InputStream template = RunCommand.class.getResourceAsStream("logging.properties")) {
            if (template == null) {
                throw new IOException("logging.properties is missing from the launcher");
            }
            String text = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            String log = data.logs().resolve("server.log").toString().replace("\\", "\\\\");
            Files.writeString(logging, text + "\ndk.loeft.server.RotatingLogHandler.file=" + log + "\n");
        }
        return logging;
    }

    private static void announce(ServerSettings settings, Duration taken, String password, Terminal terminal) {
        terminal.say("ready", settings.publicUrl(), String.format(Locale.ROOT, "%.1f", taken.toMillis() / 1000.0));
        if (settings.demo()) {
            terminal.say("demo", String.join(", ", DEMO_SIGN_INS), password);
        }
    }
}
