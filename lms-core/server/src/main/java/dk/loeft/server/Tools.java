package dk.loeft.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The folder the program was put in, and the jars beside it that only the launcher uses: they are loaded apart from the
 * server, which brings its own versions of the same libraries.
 */
final class Tools {
    private Tools() {}

    /** The folder of the launcher's jar. */
    static Path home() {
        try {
            return Path.of(Tools.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Path application() {
        return home().resolve("loeft.war");
    }

    /**
     * Brings the schema of the database to that of the program.
     *
     * @throws StartRefused if the database is newer, does not answer, or a migration fails
     */
    static void migrate(Database database) throws IOException, StartRefused {
        try (URLClassLoader apart = new URLClassLoader(jars(), ClassLoader.getPlatformClassLoader())) {
            String outcome = (String) apart.loadClass("dk.loeft.shared.SchemaMigration")
                    .getMethod("migrate", String.class, String.class, String.class)
                    .invoke(null, database.url(), database.user(), database.password());
            refuse(database, outcome);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuse(Database database, String outcome) throws StartRefused {
        String[] parts = outcome.split(":", 2);
        String reason = parts.length > 1 ? parts[1] : "";
        switch (parts[0]) {
            case "CURRENT" -> {}
            case "NEWER" -> throw new StartRefused("db.newer", database);
            case "UNREACHABLE" -> throw new StartRefused("db.unreachable", database, reason);
            default -> throw new StartRefused("db.migration", database, reason);
        }
    }

    private static URL[] jars() throws IOException {
        try (Stream<Path> files = Files.list(home().resolve("tools"))) {
            return files.map(Tools::url).toArray(URL[]::new);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
