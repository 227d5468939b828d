package dk.loeft.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator asked for, by flag or environment; a flag wins.
 *
 * @param port where the server listens
 * @param bind the address it listens on
 * @param data where packages, keys, logs and the embedded database lie
 * @param demo whether an empty database is filled with a made-up municipality
 * @param databaseUrl JDBC address of an external database; absent: the embedded one
 * @param databaseUser user of the external database
 * @param databasePassword password of the external database
 * @param publicUrl the address people use
 * @param contentOrigin the origin that serves packages
 * @param demoPassword the password of the demo sign-ins, if given
 */
record Options(
        int port,
        String bind,
        Path data,
        boolean demo,
        Optional<String> databaseUrl,
        String databaseUser,
        String databasePassword,
        String publicUrl,
        String contentOrigin,
        Optional<String> demoPassword) {
    private static final int MAX_PORT = 65_535;
    private static final String DEFAULT_PORT = "8080";

    /**
     * Reads the flags {@code --port N --data DIR --no-demo} over the environment.
     *
     * @throws StartRefused if a flag or value cannot be used; the sentence names it
     */
    static Options read(List<String> arguments, Map<String, String> environment) throws StartRefused {
        Map<String, String> values = new HashMap<>();
        environment.forEach((name, value) -> {
            if (name.startsWith("LOEFT_") && !value.isBlank()) {
                values.put(name, value.strip());
            }
        });
        Deque<String> rest = new ArrayDeque<>(arguments);
        boolean demo = true;
        while (!rest.isEmpty()) {
            String flag = rest.pop();
            switch (flag) {
                case "--no-demo" -> demo = false;
                case "--port" -> values.put("LOEFT_PORT", value(flag, rest));
                case "--data" -> values.put("LOEFT_DATA", value(flag, rest));
                default -> throw new StartRefused("flag.unknown", flag);
            }
        }
        return of(values, demo);
    }

    private static Options of(Map<String, String> values, boolean demo) throws StartRefused {
        int port = port(values.getOrDefault("LOEFT_PORT", DEFAULT_PORT));
        String bind = values.getOrDefault("LOEFT_BIND", "127.0.0.1");
        if (demo && !isLoopback(bind)) {
            throw new StartRefused("demo.loopback", bind);
        }
        Optional<String> url = Optional.ofNullable(values.get("LOEFT_DB_URL"));
        if (url.filter(address -> !address.startsWith("jdbc:mariadb:")).isPresent()) {
            throw new StartRefused("db.url", "LOEFT_DB_URL");
        }
        return new Options(
                port,
                bind,
                folder(values.getOrDefault("LOEFT_DATA", "data")),
                demo,
                url,
                values.getOrDefault("LOEFT_DB_USER", ""),
                values.getOrDefault("LOEFT_DB_PASSWORD", ""),
                origin(values.getOrDefault("LOEFT_PUBLIC_URL", "http://localhost:" + port)),
                origin(values.getOrDefault("LOEFT_CONTENT_ORIGIN", "http://127.0.0.1:" + port)),
                Optional.ofNullable(values.get("LOEFT_DEMO_PASSWORD")));
    }

    private static String value(String flag, Deque<String> rest) throws StartRefused {
        if (rest.isEmpty() || rest.peek().startsWith("--")) {
            throw new StartRefused("flag.value", flag);
        }
        return rest.pop();
    }

    private static int port(String text) throws StartRefused {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MAX_PORT) {
            throw new StartRefused("port.wrong", text);
        }
        return Integer.parseInt(text);
    }

    private static Path folder(String text) throws StartRefused {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new StartRefused("data.wrong", text);
        }
    }

    /** An origin has no slash at its end: browsers send it so, and it is compared with what they send. */
    private static String origin(String text) {
        return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }

    private static boolean isLoopback(String address) throws StartRefused {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new StartRefused("bind.unknown", address);
        }
    }
}
