package dk.loeft.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which issue of the program this is. */
final class Build {
    private static final String VERSION = read();

    private Build() {}

    /** The version with the moment of the build, safe in an address. */
    static String version() {
        return VERSION;
    }

    private static String read() {
        try (InputStream in = Build.class.getResourceAsStream("build.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
