package dk.loeft.deployed;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built application, with what a test needs within it. */
final class ShippedApplication {
    private static final String DESCRIPTOR = "WEB-INF/web.xml";

    private static final String ENTRANCE = "<filter><filter-name>runner</filter-name><filter-class>%s</filter-class>"
            + "<async-supported>true</async-supported></filter>"
            + "<filter-mapping><filter-name>runner</filter-name><url-pattern>/*</url-pattern></filter-mapping>";

    private ShippedApplication() {}

    /** The application with that class in it, and a way for its runner past the entrance. */
    static WebArchive withTests(Class<?> tests) {
        WebArchive shipped = ShrinkWrap.create(ZipImporter.class, "ROOT.war")
                .importFrom(new File("target/loeft.war"))
                .as(WebArchive.class);
        String descriptor = read(shipped);
        String first =
                descriptor.replaceFirst("<filter>", ENTRANCE.formatted(RunnerEntrance.class.getName()) + "<filter>");
        shipped.delete(DESCRIPTOR);
        return shipped.add(new StringAsset(first), DESCRIPTOR)
                .addClasses(tests, Visitor.class, RunnerEntrance.class)
                .addAsLibrary(jarOf(Assertions.class));
    }

    private static String read(WebArchive archive) {
        try (InputStream stream = archive.get(DESCRIPTOR).getAsset().openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
