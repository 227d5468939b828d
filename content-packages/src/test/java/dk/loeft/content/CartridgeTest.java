package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reading cartridges (Common Cartridge 1.0 to 1.3): one rule of the standard or of Løft in each test. */
class CartridgeTest extends ReadingTest {

    private static final String TOPIC =
            "<topic xmlns=\"http://www.imsglobal.org/xsd/imsccv1p3/imsdt_v1p3\"><title>Emne</title>"
                    + "<text texttype=\"text/html\">&lt;p&gt;Hvad synes du?&lt;/p&gt;</text></topic>";

    private static final String TOOL =
            "<cartridge_basiclti_link xmlns:blti=\"http://www.imsglobal.org/xsd/imsbasiclti_v1p0\">"
                    + "<blti:title>Værktøj</blti:title><blti:launch_url>https://tool.example/start</blti:launch_url>"
                    + "</cartridge_basiclti_link>";

    static String cartridge(String version, String organizations, String resources) {
        return "<?xml version=\"1.0\"?>\n<manifest identifier=\"c\" xmlns=\"http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1\""
                + " xmlns:lomm=\"http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest\">\n<metadata>"
                + "<schema>IMS Common Cartridge</schema><schemaversion>" + version
                + "</schemaversion><lomm:lom><lomm:general>"
                + "<lomm:title><lomm:string language=\"da-DK\">Kassen</lomm:string></lomm:title></lomm:general></lomm:lom>"
                + "</metadata>\n<organizations>" + organizations + "</organizations>\n<resources>" + resources
                + "</resources></manifest>";
    }

    static String organization(String items) {
        return "<organization identifier=\"o\" structure=\"rooted-hierarchy\"><item identifier=\"root\">" + items
                + "</item></organization>";
    }

    static String item(String identifier, String reference) {
        return "<item identifier=\"" + identifier + "\" identifierref=\"" + reference + "\"><title>" + identifier
                + "</title></item>";
    }

    static String resource(String identifier, String type, String file) {
        return "<resource identifier=\"" + identifier + "\" type=\"" + type + "\"><file href=\"" + file
                + "\"/></resource>";
    }

    private PackageReport report(String items, String resources, String... files) throws Exception {
        TestZip zip = new TestZip().file("imsmanifest.xml", cartridge("1.3.0", organization(items), resources));
        for (int i = 0; i < files.length; i += 2) {
            zip.file(files[i], files[i + 1]);
        }
        return read(zip.bytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.0.0", "1.1.0", "1.2.0", "1.3.0"})
    void everyVersionIsReadTheSame(String version) throws Exception {
        PackageReport report = read(new TestZip()
                .file(
                        "imsmanifest.xml",
                        cartridge(version, organization(item("A", "r")), resource("r", "webcontent", "side.html")))
                .file("side.html", PAGE)
                .bytes());
        assertThat(report.standard()).isEqualTo(PackageStandard.COMMON_CARTRIDGE);
        assertThat(report.standardVersion()).isEqualTo(version);
        assertThat(report.title()).isEqualTo("Kassen");
        assertThat(report.language()).isEqualTo("da-DK");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void anUnknownVersionIsSaid() throws Exception {
        PackageReport report = read(new TestZip()
                .file(
                        "imsmanifest.xml",
                        cartridge("2.0", organization(item("A", "r")), resource("r", "webcontent", "side.html")))
                .file("side.html", PAGE)
                .bytes());
        assertThat(codes(report)).containsExactly("cartridge.version-unknown");
    }

    @Test
    void eachTypeOfResourceBecomesItsKindOfPart() throws Exception {
        PackageReport report = report(
                item("side", "w")
                        + item("link", "l")
                        + item("emne", "t")
                        + item("værktøj", "v")
                        + item("prøve", "q")
                        + item("opgave", "o"),
                resource("w", "webcontent", "side.html")
                        + resource("l", "imswl_xmlv1p3", "link.xml")
                        + resource("t", "imsdt_xmlv1p3", "emne.xml")
                        + resource("v", "imsbasiclti_xmlv1p3", "tool.xml")
                        + resource("q", "imsqti_xmlv1p2/imscc_xmlv1p3/assessment", "q.xml")
                        + resource("o", "assignment_xmlv1p0", "opgave.xml"),
                "side.html",
                PAGE,
                "link.xml",
                "<webLink><title>x</title><url href=\"https://example.org/a?b=c\"/></webLink>",
                "emne.xml",
                TOPIC,
                "tool.xml",
                TOOL,
                "q.xml",
                "<questestinterop><assessment title=\"P\"/></questestinterop>",
                "opgave.xml",
                "<assignment><title>Opgave</title><text texttype=\"text/plain\">Skriv</text></assignment>");
        assertThat(report.items())
                .extracting(PackageItem::type, PackageItem::launch)
                .containsExactly(
                        tuple(PackageItem.Type.ASSET, "side.html"),
                        tuple(PackageItem.Type.LINK, "https://example.org/a?b=c"),
                        tuple(PackageItem.Type.DISCUSSION, "emne.xml"),
                        tuple(PackageItem.Type.LTI, "tool.xml"),
                        tuple(PackageItem.Type.ASSESSMENT, "q.xml"),
                        tuple(PackageItem.Type.ASSET, "opgave.xml"));
        assertThat(codes(report)).containsExactlyInAnyOrder("cartridge.tools-wait", "cartridge.questions-wait");
    }

    @Test
    void theItemEverythingHangsOnIsLeftOut() throws Exception {
        PackageReport report = report(
                "<item identifier=\"m\"><title>Modul</title>" + item("A", "w") + "</item>",
                resource("w", "webcontent", "side.html"),
                "side.html",
                PAGE);
        assertThat(report.items()).extracting(PackageItem::title).containsExactly("Modul");
        assertThat(report.allItems()).extracting(PackageItem::identifier).containsExactly("m", "A");
    }

    @Test
    void withoutAnOrganisationTheContentsAreMadeOfWhatIsReadByItself() throws Exception {
        PackageReport report = read(new TestZip()
                .file(
                        "imsmanifest.xml",
                        cartridge(
                                "1.3.0",
                                "",
                                resource("w", "webcontent", "side.html") + resource("p", "webcontent", "foto.png")
                                        + resource("b", "webcontent", "bilag.pdf")
                                        + resource("t", "imsdt_xmlv1p3", "emne.xml")
                                        + "<resource identifier=\"f\" type=\"webcontent\"><variant identifierref=\"t\"/>"
                                        + "<file href=\"fallback.html\"/></resource>"))
                .file("side.html", PAGE)
                .file("fallback.html", PAGE)
                .file("foto.png", "x")
                .file("bilag.pdf", "%PDF")
                .file("emne.xml", TOPIC)
                .bytes());
        assertThat(report.items()).extracting(PackageItem::title).containsExactly("Side", "bilag.pdf", "Emne");
        assertThat(codes(report)).containsExactly("cartridge.from-resources");
    }

    @Test
    void filesOfTheSystemThatMadeItAreNotShownUnlessLearnersAreToReadThem() throws Exception {
        String associated = "associatedcontent/imscc_xmlv1p3/learning-application-resource";
        PackageReport report = read(new TestZip()
                .file(
                        "imsmanifest.xml",
                        cartridge(
                                "1.3.0",
                                "",
                                resource("a", associated, "settings.html")
                                        + "<resource identifier=\"s\" type=\"" + associated
                                        + "\" intendeduse=\"syllabus\" href=\"plan.html\"/>"
                                        + "<resource identifier=\"l\" type=\"" + associated
                                        + "\" intendeduse=\"lessonplan\" href=\"lektion.html\"/>"))
                .file("settings.html", PAGE)
                .file("plan.html", PAGE)
                .file("lektion.html", PAGE)
                .bytes());
        assertThat(report.items()).extracting(PackageItem::launch).containsExactly("plan.html");
        assertThat(report.findings())
                .filteredOn(finding -> finding.code().equals("cartridge.extensions"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.args()).containsExactly("2"));
    }

    @Test
    void aTopicThatAsksForAPostSaysSoToThePlayer() throws Exception {
        PackageReport report = report(
                item("A", "t") + item("B", "u"),
                "<resource identifier=\"t\" type=\"imsdt_xmlv1p1\"><file href=\"emne.xml\"/>"
                        + "<dependency identifierref=\"m\"/></resource>" + resource("u", "imsdt_xmlv1p1", "andet.xml")
                        + resource("m", "associatedcontent/imscc_xmlv1p1/learning-application-resource", "meta.xml"),
                "emne.xml",
                TOPIC,
                "andet.xml",
                TOPIC,
                "meta.xml",
                "<topicMeta><require_initial_post>true</require_initial_post></topicMeta>");
        assertThat(report.items()).extracting(PackageItem::dataFromLms).containsExactly("post", null);
    }

    @Test
    void whatIsProtectedIsRefusedOrClosed() throws Exception {
        byte[] whole = new TestZip()
                .file(
                        "imsmanifest.xml",
                        cartridge("1.3.0", organization(item("A", "w")), resource("w", "webcontent", "side.html"))
                                .replace(
                                        "<organizations>",
                                        "<authorizations access=\"cartridge\" import=\"true\"/><organizations>"))
                .file("side.html", PAGE)
                .bytes();
        assertThat(refused(whole).code()).isEqualTo("cartridge.protected");
        PackageReport part = report(
                item("A", "w") + item("B", "p"),
                resource("w", "webcontent", "side.html")
                        + "<resource identifier=\"p\" type=\"webcontent\" protected=\"true\" href=\"side.html\"/>",
                "side.html",
                PAGE);
        assertThat(codes(part)).containsExactly("cartridge.resource-protected");
        assertThat(part.items()).extracting(PackageItem::launchable).containsExactly(true, false);
    }

    @Test
    void whatCannotBeOpenedIsSaidWithItsTitle() throws Exception {
        PackageReport report = report(
                item("mangler", "x")
                        + item("fil", "w")
                        + item("script", "l")
                        + item("dtd", "t")
                        + item("tom", "v")
                        + item("ukendt", "z")
                        + item("ud", "y"),
                resource("w", "webcontent", "borte.html")
                        + resource("l", "imswl_xmlv1p1", "link.xml")
                        + resource("t", "imsdt_xmlv1p1", "emne.xml")
                        + resource("v", "imsbasiclti_xmlv1p0", "tool.xml")
                        + resource("z", "andet_xmlv9", "z.xml")
                        + resource("y", "webcontent", "../../etc/passwd"),
                "link.xml",
                "<webLink><url href=\"javascript:alert(1)\"/></webLink>",
                "emne.xml",
                "<!DOCTYPE t [<!ENTITY a \"b\">]><topic>&a;</topic>",
                "tool.xml",
                "<cartridge_basiclti_link/>",
                "z.xml",
                "<z/>");
        assertThat(codes(report))
                .containsExactlyInAnyOrder(
                        "cartridge.item-without-resource",
                        "launch.missing",
                        "cartridge.link-unusable",
                        "cartridge.part-unreadable",
                        "cartridge.tool-without-address",
                        "cartridge.type-unknown",
                        "href.outside",
                        "cartridge.nothing-to-show");
    }

    @Test
    void aCourseOfQuestionsAloneCannotBeCompletedYet() throws Exception {
        PackageReport report = report(
                item("prøve", "q"),
                resource("q", "imsqti_xmlv1p2/imscc_xmlv1p3/assessment", "q.xml"),
                "q.xml",
                "<questestinterop/>");
        assertThat(codes(report)).containsExactly("cartridge.nothing-counts", "cartridge.questions-wait");
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void repeatedIdentifiersAreToldApart() throws Exception {
        PackageReport report =
                report(item("A", "w") + item("A", "w"), resource("w", "webcontent", "side.html"), "side.html", PAGE);
        assertThat(report.items()).extracting(PackageItem::identifier).containsExactly("A", "A~2");
        assertThat(codes(report)).containsExactly("cartridge.identifier-repeated");
    }

    @Test
    void tensOfThousandsOfItemsAreReadAndMoreAreRefused() throws Exception {
        String many = IntStream.range(0, 20_000)
                .mapToObj(i -> "<item identifier=\"i" + i + "\" identifierref=\"w\"><title>t</title></item>")
                .collect(Collectors.joining());
        PackageReport report = report(many, resource("w", "webcontent", "side.html"), "side.html", PAGE);
        assertThat(report.items()).hasSize(20_000);
        String tooMany = "<item identifier=\"a\"/>".repeat(100_000);
        byte[] zip = new TestZip()
                .file("imsmanifest.xml", cartridge("1.3.0", organization(tooMany), ""))
                .bytes();
        assertThat(refused(zip).code()).isEqualTo("xml.too-many-elements");
    }

    /** Whatever is changed in a manifest: a report or a refusal, within the time of a test, and never anything else. */
    @Test
    void aSpoiltManifestIsReadOrRefused() throws Exception {
        String manifest = cartridge(
                "1.3.0",
                organization(item("A", "w") + item("B", "t") + item("C", "v")),
                resource("w", "webcontent", "side.html")
                        + resource("t", "imsdt_xmlv1p1", "emne.xml")
                        + resource("v", "imsbasiclti_xmlv1p0", "tool.xml"));
        Random random = new Random(20261125);
        int read = 0;
        for (int round = 0; round < 500; round++) {
            byte[] zip = new TestZip()
                    .file("imsmanifest.xml", spoilt(manifest, random))
                    .file("side.html", PAGE)
                    .file("emne.xml", spoilt(TOPIC, random))
                    .file("tool.xml", spoilt(TOOL, random))
                    .bytes();
            try {
                read(zip);
                read++;
            } catch (PackageRefused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
        assertThat(read).as("some spoilt manifests are still readable").isPositive();
    }

    private static byte[] spoilt(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
                default -> {
                    int to = random.nextInt(bytes.length);
                    int length = Math.min(random.nextInt(40), bytes.length - Math.max(at, to));
                    System.arraycopy(bytes.clone(), at, bytes, to, length);
                }
            }
        }
        return bytes;
    }
}
