package dk.loeft.server.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The distribution, started as {@code ./loeft run} starts it: a process with a port, a data directory below {@code target}
 * and, unless asked otherwise, its embedded database and the demo municipality.
 */
public final class RunningLoeft implements AutoCloseable {
    private static final String READY = "Løft is ready: ";
    private static final Path DIST =
            Path.of(System.getProperty("loeft.dist", "target/dist")).toAbsolutePath();
    private static final long START_SECONDS = 180;

    private final Path data;
    private final int port;
    private final List<String> flags;
    private final Map<String, String> environment;
    private final List<String> output = new CopyOnWriteArrayList<>();

    private Process process;

    private RunningLoeft(Path data, int port, List<String> flags, Map<String, String> environment) {
        this.data = data;
        this.port = port;
        this.flags = flags;
        this.environment = environment;
        process = launch();
    }

    /** Starts on an empty data directory of that name, and returns when the first page answers. */
    public static RunningLoeft start(String name) throws IOException {
        return start(name, List.of(), Map.of());
    }

    /** The same with more flags and environment. */
    public static RunningLoeft start(String name, List<String> flags, Map<String, String> environment)
            throws IOException {
        Path data = Files.createTempDirectory(
                Files.createDirectories(Path.of("target", "loeft-data").toAbsolutePath()), name);
        return new RunningLoeft(data, freePort(), flags, environment);
    }

    /** A port that nobody listens on now. */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The command that runs a subcommand of the distribution, for example {@code inspect}. */
    public static ProcessBuilder command(List<String> words, Map<String, String> environment) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("@" + DIST.resolve("jvm.options"));
        // a test starts many servers and keeps none for long
        line.add("-XX:TieredStopAtLevel=1");
        line.add("-jar");
        line.add(DIST.resolve("loeft-server.jar").toString());
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line);
        builder.environment().keySet().removeIf(name -> name.startsWith("LOEFT_") || name.startsWith("LC_"));
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().putAll(environment);
        return builder;
    }

    private Process launch() {
        List<String> words =
                new ArrayList<>(List.of("run", "--port", Integer.toString(port), "--data", data.toString()));
        words.addAll(flags);
        ProcessBuilder builder = command(words, environment);
        builder.environment().putIfAbsent("LOEFT_DEMO_PASSWORD", demoPassword());
        try {
            Process started = builder.redirectErrorStream(true).start();
            awaitReady(started);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(Process started) {
        CountDownLatch ready = new CountDownLatch(1);
        output.clear();
        Thread reader = new Thread(() -> read(started, ready), "output of Løft");
        reader.setDaemon(true);
        reader.start();
        try {
            boolean done = ready.await(START_SECONDS, TimeUnit.SECONDS);
            if (!done || output.stream().noneMatch(line -> line.contains(READY))) {
                started.destroyForcibly();
                throw new IllegalStateException("Løft did not start: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Reads to the end, so that the process never waits for a full pipe. */
    private void read(Process started, CountDownLatch ready) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                if (line.contains("hemmelig") || (flags.contains("--no-demo") && line.contains(READY))) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            output.add(e.toString());
        } finally {
            ready.countDown();
        }
    }

    /** The address of the pages, without a slash at the end. */
    public String url() {
        return "http://localhost:" + port;
    }

    /** The origin of the packages. */
    public String contentOrigin() {
        return "http://127.0.0.1:" + port;
    }

    public String demoPassword() {
        return environment.getOrDefault("LOEFT_DEMO_PASSWORD", "hemmelig-demo-kode");
    }

    public Path data() {
        return data;
    }

    public int port() {
        return port;
    }

    /** What was printed since the last start. */
    public List<String> output() {
        return List.copyOf(output);
    }

    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Ends the server as a power cut does, and nothing else. */
    public void kill() {
        process.destroyForcibly();
        await(process);
    }

    /** Ends it as an operator does, with SIGTERM, and returns the exit code. */
    public int stop() {
        process.destroy();
        return await(process);
    }

    /** Starts again on the same data and port. */
    public void restart() {
        process = launch();
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(90, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Løft did not stop");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            stop();
        }
    }
}
