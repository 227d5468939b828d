package dk.loeft.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Loads the launcher and its libraries. The application server is on the JVM's class path, and what is there comes before
 * what the WAR brings; the launcher's Flyway, its MariaDB client and the business itself must not get there, or the
 * application would run on classes outside its own loader.
 */
final class ToolLoader extends URLClassLoader {
    private static final String SHARED = "dk.loeft.server.";

    private static final String LAUNCHER = "dk.loeft.server.launch.";

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader server;

    private ToolLoader(URL[] jars, ClassLoader server) {
        super("launcher", jars, ClassLoader.getPlatformClassLoader());
        this.server = server;
    }

    /** The loader over all jars of a folder. */
    static ClassLoader over(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            URL[] jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .map(ToolLoader::url)
                    .toArray(URL[]::new);
            return new ToolLoader(jars, ToolLoader.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException("The launcher's libraries are not in " + folder, e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (name.startsWith(SHARED) && !name.startsWith(LAUNCHER)) {
            return server.loadClass(name);
        }
        return super.loadClass(name, resolve);
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
