package dk.loeft.server;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/** {@code loeft run}: database, schema, server; then waits until it is told to end. */
final class RunCommand implements Command {
    private static final List<String> DEMO_NAMES = List.of("medarbejder", "leder", "hr", "forfatter", "admin");

    private final PrintStream out;
    private final Clock clock;

    /** What was started, the last on top; closed in that order. */
    private final Deque<AutoCloseable> started = new ArrayDeque<>();

    RunCommand(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments) throws IOException, StartRefused {
        Instant begin = begun();
        Options options = Options.read(arguments, System.getenv());
        Progress progress = new Progress(out, System.console() != null);
        Thread hook = new Thread(this::stop, "loeft-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            WebServer.checkPort(options);
            DataFolder data = opened(DataFolder.own(options.data()));
            Output.toFile(data.resolve("logs/server.log"));
            Database database = database(options, data, progress);
            progress.step("migrating");
            Tools.migrate(database);
            String password = options.demo() ? demoPassword(options, data) : "";
            progress.step(options.demo() ? "deploying.demo" : "deploying");
            WebServer server = opened(WebServer.start(options, data, database, password));
            server.awaitFirstPage(options);
            progress.done();
            announce(options, begin, password);
        } catch (StartRefused refused) {
            progress.done();
            throw refused;
        }
        waitForTheEnd();
        return 0;
    }

    private Database database(Options options, DataFolder data, Progress progress) throws IOException, StartRefused {
        if (options.databaseUrl().isPresent()) {
            return new Database(options.databaseUrl().get(), options.databaseUser(), options.databasePassword());
        }
        boolean first = !java.nio.file.Files.exists(data.resolve("database"));
        progress.step(first ? "unpacking" : "database");
        return opened(EmbeddedDatabase.start(data)).database();
    }

    private static String demoPassword(Options options, DataFolder data) throws IOException {
        // The sign-ins get their password once, when they are made; a value given later would not be theirs.
        if (data.kept("demo.password").isEmpty() && options.demoPassword().isPresent()) {
            data.keep("demo.password", options.demoPassword().get());
        }
        return data.secret("demo.password");
    }

    private void announce(Options options, Instant begin, String password) {
        double seconds = Duration.between(begin, clock.instant()).toMillis() / 1000.0;
        out.println("Løft is ready: %s (%s s)".formatted(options.publicUrl(), "%.1f".formatted(Locale.ROOT, seconds)));
        if (options.demo()) {
            out.println(Words.text("ready.demo", String.join(", ", DEMO_NAMES), password));
        }
        out.println(Words.text("ready.stop"));
        out.flush();
    }

    /** When the process began: what the person waits for includes the start of the JVM. */
    private Instant begun() {
        return ProcessHandle.current().info().startInstant().orElseGet(clock::instant);
    }

    private <T extends AutoCloseable> T opened(T what) {
        synchronized (started) {
            started.push(what);
        }
        return what;
    }

    private void stop() {
        synchronized (started) {
            while (!started.isEmpty()) {
                try {
                    started.pop().close();
                } catch (Exception e) {
                    Logger.getLogger(RunCommand.class.getName()).log(Level.SEVERE, "could not be stopped", e);
                }
            }
        }
    }

    private static void waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
