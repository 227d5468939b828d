package dk.loeft.deployed;

import dk.loeft.testing.MariaDbServer;
import dk.loeft.testing.RealDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.event.suite.AfterSuite;
import org.jspecify.annotations.Nullable;

/**
 * What the deployed application finds around it: a migrated database, a free port, a data folder, and the settings that name
 * them. Arquillian loads it before it reads how to start the server.
 */
public final class Surroundings implements LoadableExtension {
    static final String PASSWORD = "kode-til-alle-i-proeven";

    private static @Nullable MariaDbServer server;

    private static @Nullable RealDatabase database;

    private static int port;

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Ending.class);
        try {
            MariaDbServer started = new MariaDbServer();
            server = started;
            RealDatabase schema = RealDatabase.on(started);
            database = schema;
            port = freePort();
            Path data = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "loeft-data-");
            System.setProperty("payara.microJar", "target/payara-micro.jar");
            System.setProperty("payara.randomHttpPort", "false");
            System.setProperty("payara.autoBindHttp", "false");
            System.setProperty("payara.extraMicroOptions", "--nohazelcast --port " + port);
            System.setProperty("payara.cmdOptions", settings(schema, data));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The options of the server's JVM. They are cut at blanks, so no path may be absolute. */
    private static String settings(RealDatabase schema, Path data) {
        return String.join(
                " ",
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-Dloeft.db.url=" + schema.url(),
                "-Dloeft.db.user=root",
                "-Dloeft.db.password=none",
                "-Dloeft.data=" + data,
                "-Dloeft.public.url=" + address("localhost"),
                "-Dloeft.content.origin=" + address("127.0.0.1"),
                "-Dloeft.demo=true",
                "-Dloeft.demo.password=" + PASSWORD);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The address of the server under one of its two names: {@code localhost} for pages, {@code 127.0.0.1} for content. */
    static String address(String host) {
        return "http://" + host + ":" + port;
    }

    static RealDatabase database() {
        RealDatabase schema = database;
        if (schema == null) {
            throw new IllegalStateException("there is no database inside the server");
        }
        return schema;
    }

    /** Stops the database after the server. */
    public static final class Ending {
        public void end(@Observes(precedence = Integer.MIN_VALUE) AfterSuite event) throws IOException {
            MariaDbServer started = server;
            if (started != null) {
                server = null;
                started.close();
            }
        }
    }
}
