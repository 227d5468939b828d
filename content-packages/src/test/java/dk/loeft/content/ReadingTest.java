package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the reader share: reading into memory, and that nothing stays on disk afterwards, whatever happened. */
abstract class ReadingTest {

    static final String PAGE = "<html lang=\"da\"><head><title>Side</title></head></html>";

    @TempDir
    Path temporary = Path.of("");

    MemorySink sink = new MemorySink();

    /** Keeps what it is given, and how it ended. */
    static final class MemorySink implements PackageSink {
        final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();
        int commits;
        int aborts;

        @Override
        public OutputStream entry(String path) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.put(path, out);
            return out;
        }

        @Override
        public void commit() {
            commits++;
        }

        @Override
        public void abort() {
            aborts++;
            files.clear();
        }
    }

    @AfterEach
    void nothingStaysInTheTemporaryDirectory() throws IOException {
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    PackageReport read(byte[] zip) throws IOException, PackageRefused {
        return read(zip, PackageLimits.defaults());
    }

    PackageReport read(byte[] zip, PackageLimits limits) throws IOException, PackageRefused {
        sink = new MemorySink();
        PackageReport report =
                new PackageReader(temporary).read(new ByteArrayInputStream(zip), "kursus.zip", sink, limits);
        assertThat(sink.commits).isEqualTo(1);
        assertThat(sink.aborts).isZero();
        return report;
    }

    PackageRefused refused(byte[] zip) {
        return refused(zip, PackageLimits.defaults());
    }

    PackageRefused refused(byte[] zip, PackageLimits limits) {
        sink = new MemorySink();
        PackageRefused refused = catchThrowableOfType(PackageRefused.class, () -> new PackageReader(temporary)
                .read(new ByteArrayInputStream(zip), "kursus.zip", sink, limits));
        assertThat(refused).as("the package must be refused").isNotNull();
        assertThat(sink.commits).isZero();
        assertThat(sink.aborts).isEqualTo(1);
        assertThat(PackageMessages.in(Locale.ENGLISH).title(refused)).doesNotContain("{");
        return refused;
    }

    /** A manifest around what stands in its organisation and resources. */
    static String manifest(String items, String resources) {
        return "<?xml version=\"1.0\"?>\n<manifest identifier=\"m\" xmlns=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2\""
                + " xmlns:adlcp=\"http://www.adlnet.org/xsd/adlcp_rootv1p2\">\n"
                + "<metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>\n"
                + "<organizations default=\"o\"><organization identifier=\"o\"><title>Kursus</title>\n"
                + items + "\n</organization></organizations>\n<resources>\n" + resources + "\n</resources></manifest>";
    }

    static final String ITEM = "<item identifier=\"i\" identifierref=\"r\"><title>Punkt</title></item>";

    static String sco(String href) {
        return "<resource identifier=\"r\" type=\"webcontent\" adlcp:scormtype=\"sco\" href=\"" + href + "\"/>";
    }

    /** A package that is fine, to which a test adds what is not. */
    static TestZip fine() {
        return new TestZip()
                .file("imsmanifest.xml", manifest(ITEM, sco("side.html")))
                .file("side.html", PAGE);
    }

    static byte[] withManifest(byte[] manifest) {
        return new TestZip()
                .file("imsmanifest.xml", manifest)
                .file("side.html", PAGE)
                .bytes();
    }

    static byte[] withManifest(String manifest) {
        return withManifest(manifest.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> codes(PackageReport report) {
        return report.findings().stream().map(Finding::code).toList();
    }
}
