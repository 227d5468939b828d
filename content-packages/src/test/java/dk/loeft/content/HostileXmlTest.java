package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest cannot make the reader open, fetch or swell. */
class HostileXmlTest extends ReadingTest {

    @TempDir
    Path secrets = Path.of("");

    private static String withDoctype(String doctype, String title) {
        return manifest(ITEM, sco("side.html"))
                .replace("<manifest ", "<!DOCTYPE manifest " + doctype + ">\n<manifest ")
                .replace("Kursus", title);
    }

    @Test
    void billionLaughsAreRefused() {
        StringBuilder entities = new StringBuilder("[<!ENTITY a0 \"aaaaaaaaaa\">");
        for (int i = 1; i < 10; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        PackageRefused refused = refused(withManifest(withDoctype(entities + "]", "&a9;")));
        assertThat(refused.code()).isEqualTo("xml.dtd");
        assertThat(refused.file()).isEqualTo("imsmanifest.xml");
        assertThat(refused.line()).isEqualTo(2);
    }

    @Test
    void aQuadraticBlowUpIsRefused() {
        String doctype = "[<!ENTITY a \"" + "a".repeat(100_000) + "\">]";
        assertThat(refused(withManifest(withDoctype(doctype, "&a;".repeat(10_000))))
                        .code())
                .isEqualTo("xml.dtd");
    }

    @Test
    void anExternalEntityIsNotRead() throws IOException {
        Path secret = Files.writeString(secrets.resolve("secret.txt"), "hemmelig");
        String doctype = "[<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]";
        assertThat(refused(withManifest(withDoctype(doctype, "&x;"))).code()).isEqualTo("xml.dtd");
    }

    @Test
    void nothingIsEverFetched() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + server.getLocalPort() + "/";
            refused(withManifest(withDoctype("SYSTEM \"" + url + "a.dtd\"", "Kursus")));
            refused(withManifest(withDoctype("[<!ENTITY x SYSTEM \"" + url + "x\">]", "&x;")));
            refused(withManifest(withDoctype("[<!ENTITY % p SYSTEM \"" + url + "p\"> %p;]", "Kursus")));
            String schema =
                    " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://www.imsproject.org/xsd/imscp_rootv1p1p2 "
                            + url + "s.xsd\" identifier=";
            assertThat(read(withManifest(manifest(ITEM, sco("side.html")).replaceFirst(" identifier=", schema)))
                            .title())
                    .isEqualTo("Kursus");
            server.setSoTimeout(200);
            assertThat(catchThrowable(server::accept)).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void anIncludedFileIsNotRead() throws Exception {
        Path secret = Files.writeString(secrets.resolve("secret.txt"), "hemmelig");
        String title = "Kursus<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" parse=\"text\" href=\""
                + secret.toUri() + "\"/>";
        PackageReport report =
                read(withManifest(manifest(ITEM, sco("side.html")).replace("Kursus", title)));
        assertThat(report.title()).isEqualTo("Kursus");
    }

    @Test
    void elementsNestedTooDeepAreRefused() {
        String deep = "<item>".repeat(100_000) + "</item>".repeat(100_000);
        assertThat(refused(withManifest(manifest(deep, sco("side.html")))).code())
                .isEqualTo("xml.too-deep");
    }

    @Test
    void tooManyElementsAreRefused() {
        assertThat(refused(withManifest(manifest("<item/>".repeat(100_001), sco("side.html"))))
                        .code())
                .isEqualTo("xml.too-many-elements");
    }

    @Test
    void anAttributeTooLongIsRefused() {
        assertThat(refused(withManifest(manifest(ITEM, sco("a".repeat(100_000)))))
                        .code())
                .isEqualTo("xml.attribute-too-long");
        assertThat(refused(withManifest(manifest(ITEM, sco("a".repeat(10_000_000)))))
                        .code())
                .isEqualTo("xml.too-large");
    }

    @Test
    void malformedXmlIsRefusedWithItsLine() {
        PackageRefused refused = refused(withManifest("<manifest>\n<organizations>\n</manifest>"));
        assertThat(refused.code()).isEqualTo("xml.unreadable");
        assertThat(refused.line()).isEqualTo(3);
        assertThat(refused(withManifest("")).code()).isEqualTo("xml.unreadable");
    }

    @Test
    void aPageThatIsNoManifestIsRefused() {
        assertThat(refused(withManifest("<html/>")).code()).isEqualTo("manifest.not-a-manifest");
    }

    @Test
    void everyDeclaredEncodingIsRead() throws Exception {
        for (String name : new String[] {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"}) {
            String text = manifest(ITEM, sco("side.html"))
                    .replace("version=\"1.0\"", "version=\"1.0\" encoding=\"" + name + "\"")
                    .replace("Kursus", "Blåbærgrød");
            assertThat(read(withManifest(text.getBytes(Charset.forName(name)))).title())
                    .as(name)
                    .isEqualTo("Blåbærgrød");
        }
        assertThat(read(withManifest("\uFEFF" + manifest(ITEM, sco("side.html"))))
                        .findings())
                .isEmpty();
    }

    @Test
    void aMislabelledEncodingIsRefusedWithTheLine() {
        String text = manifest(ITEM, sco("side.html")).replace("Kursus", "Blåbærgrød");
        PackageRefused refused = refused(withManifest(text.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(refused.code()).isEqualTo("xml.encoding-wrong");
        assertThat(refused.args()).containsExactly("imsmanifest.xml", "UTF-8");
        assertThat(refused.line()).isEqualTo(4);
    }

    @Test
    void anEncodingThatCannotBeTrueIsMendedWithAWarning() throws Exception {
        String text = manifest(ITEM, sco("side.html")).replace("?>", " encoding=\"UTF-16\"?>");
        assertThat(codes(read(withManifest(text)))).containsExactly("xml.encoding-mislabelled");
    }

    @Test
    void anUnknownEncodingIsRefused() {
        String text = manifest(ITEM, sco("side.html")).replace("?>", " encoding=\"klingon\"?>");
        assertThat(refused(withManifest(text)).code()).isEqualTo("xml.encoding-unknown");
    }
}
