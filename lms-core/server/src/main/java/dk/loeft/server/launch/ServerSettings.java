package dk.loeft.server.launch;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the server is started with; a flag counts more than the environment.
 *
 * @param port the port of the pages, {@code --port} or {@code LOEFT_PORT}; 0 takes a free one
 * @param bind the only address that is listened on, {@code LOEFT_BIND}
 * @param data the data directory, {@code --data} or {@code LOEFT_DATA}
 * @param external the database to use, empty for the embedded one: {@code LOEFT_DB_URL}, {@code LOEFT_DB_USER},
 *     {@code LOEFT_DB_PASSWORD}
 * @param databaseMemory megabytes that the embedded database may keep its pages in, {@code LOEFT_DB_MEMORY}; a quarter of the
 *     machine's memory unless told
 * @param publicUrl the address that people use, {@code LOEFT_PUBLIC_URL}
 * @param contentOrigin the origin that serves course packages, {@code LOEFT_CONTENT_ORIGIN}
 * @param demo whether an empty database gets the demo municipality; {@code --no-demo} says no
 * @param demoPassword the password of the demo sign-ins, {@code LOEFT_DEMO_PASSWORD}; empty: made up at the first start
 */
record ServerSettings(
        int port,
        InetAddress bind,
        Path data,
        Optional<DatabaseAddress> external,
        int databaseMemory,
        String publicUrl,
        String contentOrigin,
        boolean demo,
        Optional<String> demoPassword) {
    private static final int MAX_PORT = 65_535;

    private static final int LEAST_MEMORY = 256;

    private static final int MAX_MEMORY = 1 << 20;

    /**
     * Reads flags and environment.
     *
     * @throws Refusal if a flag is unknown or a value is no use; the sentence names it
     */
    static ServerSettings of(List<String> flags, Map<String, String> environment) throws Refusal {
        Optional<String> port = value(environment, "LOEFT_PORT");
        Optional<String> data = value(environment, "LOEFT_DATA");
        boolean demo = true;
        Iterator<String> words = flags.iterator();
        while (words.hasNext()) {
            String flag = words.next();
            switch (flag) {
                case "--port" -> port = Optional.of(argument(flag, words));
                case "--data" -> data = Optional.of(argument(flag, words));
                case "--no-demo" -> demo = false;
                default -> throw Refusal.ofUsage("flag.unknown", flag);
            }
        }
        InetAddress bind = bind(value(environment, "LOEFT_BIND").orElse("127.0.0.1"));
        if (demo && !bind.isLoopbackAddress()) {
            throw new Refusal("demo.not-loopback", bind.getHostAddress());
        }
        int number = port(port.orElse("8080"), bind);
        return new ServerSettings(
                number,
                bind,
                data(data.orElse("data")),
                external(environment),
                databaseMemory(value(environment, "LOEFT_DB_MEMORY")),
                value(environment, "LOEFT_PUBLIC_URL").orElse("http://localhost:" + number),
                value(environment, "LOEFT_CONTENT_ORIGIN").orElse("http://127.0.0.1:" + number),
                demo,
                value(environment, "LOEFT_DEMO_PASSWORD"));
    }

    /** The data directory and database of commands that start no server: {@code --data} and the environment. */
    static ServerSettings ofDatabase(List<String> flags, Map<String, String> environment) throws Refusal {
        Map<String, String> database = new HashMap<>(environment);
        database.keySet().removeAll(List.of("LOEFT_PORT", "LOEFT_BIND"));
        return of(flags, database);
    }

    private static String argument(String flag, Iterator<String> words) throws Refusal {
        if (!words.hasNext()) {
            throw Refusal.ofUsage("flag.without-value", flag);
        }
        return words.next();
    }

    private static int port(String text, InetAddress bind) throws Refusal {
        int port;
        try {
            port = Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refusal.ofUsage("port.no-number", text).because(e);
        }
        if (port < 0 || port > MAX_PORT) {
            throw Refusal.ofUsage("port.no-number", text);
        }
        return port == 0 ? freePort(bind) : port;
    }

    private static int freePort(InetAddress bind) throws Refusal {
        try (ServerSocket socket = new ServerSocket(0, 1, bind)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Refusal("port.none-free", bind.getHostAddress()).because(e);
        }
    }

    private static InetAddress bind(String text) throws Refusal {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new Refusal("bind.unknown", text).because(e);
        }
    }

    private static Path data(String text) throws Refusal {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new Refusal("data.no-path", text).because(e);
        }
    }

    private static Optional<DatabaseAddress> external(Map<String, String> environment) throws Refusal {
        Optional<String> url = value(environment, "LOEFT_DB_URL");
        if (url.isPresent() && !url.get().startsWith("jdbc:mariadb:")) {
            throw new Refusal("database.no-url", url.get());
        }
        return url.map(address -> new DatabaseAddress(
                address,
                value(environment, "LOEFT_DB_USER").orElse("loeft"),
                environment.getOrDefault("LOEFT_DB_PASSWORD", "")));
    }

    private static int databaseMemory(Optional<String> text) throws Refusal {
        if (text.isEmpty()) {
            long machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                            .getTotalMemorySize()
                    >> 20;
            return (int) Math.min(Math.max(machine / 4, 2L * LEAST_MEMORY), MAX_MEMORY);
        }
        try {
            int megabytes = Integer.parseInt(text.get());
            if (megabytes >= LEAST_MEMORY && megabytes <= MAX_MEMORY) {
                return megabytes;
            }
        } catch (NumberFormatException e) {
            throw new Refusal("database.no-memory", text.get()).because(e);
        }
        throw new Refusal("database.no-memory", text.get());
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
