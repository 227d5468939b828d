package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.junit.jupiter.api.Test;

/** What authors bring without an authoring tool: documents, videos and pages. */
class MediaReadingTest extends ReadingTest {
    static final Path SAMPLES = Path.of("samples");

    PackageReport read(String name, byte[] file) throws IOException, PackageRefused {
        sink = new MemorySink();
        return new PackageReader(temporary).read(new ByteArrayInputStream(file), name, sink, PackageLimits.defaults());
    }

    PackageRefused refused(String name, byte[] file) {
        sink = new MemorySink();
        PackageRefused refused = catchThrowableOfType(PackageRefused.class, () -> read(name, file));
        assertThat(refused).isNotNull();
        assertThat(sink.files).isEmpty();
        return refused;
    }

    private static byte[] sample(String name) throws IOException {
        Path path = SAMPLES.resolve(name);
        return Files.isDirectory(path) ? TestZip.folder(path) : Files.readAllBytes(path);
    }

    private String shown(String path) {
        return Objects.requireNonNull(sink.files.get(path)).toString(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] video() throws IOException {
        return Files.readAllBytes(SAMPLES.resolve("brud-paa-datasikkerheden/brud-paa-datasikkerheden.mp4"));
    }

    static byte[] webm() throws IOException {
        try (var in = MediaReadingTest.class.getResourceAsStream("media/tiny.webm")) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static byte[] pdf(PdfWork work) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            work.on(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private interface PdfWork {
        void on(PDDocument document) throws IOException;
    }

    @Test
    void aTaggedPdfIsACourseOfOnePartWithoutFindings() throws Exception {
        PackageReport report = read("klart-sprog.pdf", sample("klart-sprog.pdf"));
        assertThat(report.standard()).isEqualTo(PackageStandard.PDF);
        assertThat(report.title()).isEqualTo("Klart sprog til borgerne");
        assertThat(report.language()).isEqualTo("da");
        assertThat(report.items()).hasSize(1);
        assertThat(report.items().get(0).launch()).isEqualTo("klart-sprog.pdf");
        assertThat(report.items().get(0).dataFromLms()).isEqualTo("{\"pages\":3}");
        assertThat(report.findings()).isEmpty();
        assertThat(sink.files).containsOnlyKeys("klart-sprog.pdf");
    }

    @Test
    void aPdfInAZipByItselfIsTheSameCourse() throws Exception {
        PackageReport report = read(
                "x.zip",
                new TestZip().file("klart-sprog.pdf", sample("klart-sprog.pdf")).bytes());
        assertThat(report.standard()).isEqualTo(PackageStandard.PDF);
        assertThat(report.items().get(0).dataFromLms()).isEqualTo("{\"pages\":3}");
    }

    @Test
    void aPlainPdfIsToldWhatItLacksForPeopleWhoDoNotSeeIt() throws Exception {
        PackageReport report = read("indscannet.pdf", pdf(document -> {}));
        assertThat(codes(report))
                .containsExactlyInAnyOrder(
                        "pdf.not-tagged", "pdf.without-title", "pdf.without-language", "pdf.without-text");
        assertThat(report.title()).isEqualTo("indscannet");
    }

    @Test
    void whatAPdfWouldRunIsTold() throws Exception {
        PackageReport report = read("x.pdf", pdf(document -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            COSDictionary launch = new COSDictionary();
            launch.setName(COSName.S, "Launch");
            COSDictionary events = new COSDictionary();
            events.setItem(COSName.O, launch);
            document.getPage(0).getCOSObject().setItem(COSName.AA, events);
        }));
        assertThat(codes(report)).contains("pdf.script", "pdf.action");
    }

    @Test
    void aPdfWithAPasswordIsRefused() throws Exception {
        byte[] locked = pdf(
                document -> document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
        assertThat(refused("x.pdf", locked).code()).isEqualTo("pdf.encrypted");
    }

    @Test
    void whatOnlyBearsTheNameOfAPdfIsRefused() {
        assertThat(refused("x.pdf", bytes("hej")).code()).isEqualTo("pdf.not-a-pdf");
        assertThat(refused("x.pdf", bytes("%PDF-1.7\nikke mere")).code()).isEqualTo("pdf.damaged");
    }

    @Test
    void aVideoWithItsCaptionsIsACourseOfOnePart() throws Exception {
        PackageReport report = read("brud.zip", sample("brud-paa-datasikkerheden"));
        assertThat(report.standard()).isEqualTo(PackageStandard.VIDEO);
        assertThat(report.title()).isEqualTo("Brud på datasikkerheden");
        assertThat(report.findings()).isEmpty();
        assertThat(report.items()).hasSize(1);
        assertThat(report.items().get(0).dataFromLms())
                .contains("\"seconds\":36.7", "\"type\":\"video/mp4\"")
                .contains("{\"kind\":\"captions\",\"lang\":\"da\",\"file\":\"brud-paa-datasikkerheden.da.vtt\"}")
                .contains(
                        "{\"kind\":\"chapters\",\"lang\":\"da\",\"file\":\"brud-paa-datasikkerheden.chapters.da.vtt\"}");
    }

    @Test
    void aVideoByItselfLacksCaptions() throws Exception {
        PackageReport report = read("x.mp4", video());
        assertThat(codes(report)).containsExactly("video.without-captions");
        assertThat(read("x.webm", webm()).items().get(0).dataFromLms()).contains("\"seconds\":6", "video/webm");
    }

    @Test
    void aVideoWhoseIndexComesLastIsToldOfIt() throws Exception {
        byte[] fast = video();
        int moov = at(fast, "moov");
        int size = ByteBuffer.wrap(fast).getInt(moov);
        ByteArrayOutputStream slow = new ByteArrayOutputStream();
        slow.write(fast, 0, moov);
        slow.write(fast, moov + size, fast.length - moov - size);
        slow.write(fast, moov, size);
        assertThat(codes(read("x.mp4", slow.toByteArray()))).contains("video.index-last");
    }

    private static int at(byte[] file, String box) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(box) - 4;
    }

    @Test
    void whatIsNoVideoOrIsCutOffIsRefused() throws Exception {
        assertThat(refused("x.mp4", bytes("hej")).code()).isEqualTo("video.not-a-video");
        byte[] cut = Arrays.copyOf(video(), at(video(), "moov") + 40);
        assertThat(refused("x.mp4", cut).code()).isEqualTo("video.damaged");
        byte[] two = new TestZip().file("a.mp4", video()).file("b.mp4", video()).bytes();
        assertThat(refused("x.zip", two).code()).isEqualTo("video.several");
    }

    @Test
    void aCodecThatNotEveryBrowserPlaysIsTold() throws Exception {
        byte[] hevc = video();
        int codec = new String(hevc, StandardCharsets.ISO_8859_1).indexOf("avc1", at(hevc, "moov"));
        System.arraycopy(bytes("hvc1"), 0, hevc, codec, 4);
        assertThat(codes(read("x.mp4", hevc))).contains("video.codec");
    }

    @Test
    void captionsThatBrowsersWouldPassOverAreErrorsWithTheirLines() throws Exception {
        byte[] zip = new TestZip()
                .file("x.webm", webm())
                .file("x.da.vtt", "WEBVTT\n\n00:00:01,000 --> 00:00:02,000\nHej\n")
                .file("x.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n")
                .bytes();
        PackageReport report = read("x.zip", zip);
        assertThat(codes(report)).containsExactly("vtt.timing", "vtt.without-language");
        assertThat(report.findings().get(0).line()).isEqualTo(3);
        assertThat(report.findings().get(0).file()).isEqualTo("x.da.vtt");
    }

    @Test
    void piecesForStreamingAreFollowed() throws Exception {
        String main = "#EXTM3U\n#EXT-X-STREAM-INF:BANDWIDTH=1\nlav/index.m3u8\n";
        String low = "#EXTM3U\n#EXTINF:6.0,\n0.ts\n#EXTINF:4.5,\n1.ts\n#EXT-X-ENDLIST\n";
        TestZip zip = new TestZip()
                .file("index.m3u8", main)
                .file("lav/index.m3u8", low)
                .file("lav/0.ts", "x")
                .file("film.da.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n");
        PackageReport missing = read("film.zip", zip.bytes());
        assertThat(missing.items().get(0).launch()).isEqualTo("index.m3u8");
        assertThat(missing.items().get(0).dataFromLms()).contains("\"seconds\":10.5", "mpegurl");
        assertThat(codes(missing)).containsExactly("video.segment-missing");
        assertThat(missing.findings().get(0).line()).isEqualTo(5);
        assertThat(missing.title()).isEqualTo("film");
    }

    @Test
    void streamingFromElsewhereOrUnderLockIsAnError() throws Exception {
        String playlist = "#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI=\"k\"\n#EXTINF:6.0,\nhttps://x.dk/0.ts\n";
        byte[] zip =
                new TestZip().file("index.m3u8", playlist).file("0.ts", "x").bytes();
        assertThat(codes(read("x.zip", zip))).contains("video.segment-elsewhere", "video.locked");
        byte[] broken = new TestZip()
                .file("index.m3u8", "#EXTM3U\n#EXTINF:lang,\n0.ts\n")
                .bytes();
        assertThat(refused("x.zip", broken).line()).isEqualTo(2);
    }

    @Test
    void pagesAreTheParts() throws Exception {
        PackageReport report = read("moeder.zip", sample("gode-moeder"));
        assertThat(report.standard()).isEqualTo(PackageStandard.PAGE);
        assertThat(report.title()).isEqualTo("Gode møder i hverdagen");
        assertThat(report.language()).isEqualTo("da");
        assertThat(report.findings()).isEmpty();
        assertThat(report.items()).extracting(PackageItem::title).containsExactly("Før mødet", "Under mødet");
        assertThat(report.items().get(0).launch()).isEqualTo("01-foer-moedet.md.html");
        String shown = shown("01-foer-moedet.md.html");
        assertThat(shown)
                .contains("<html lang=\"da\">", "<th scope=\"col\">", "href=\"02-under-moedet.md.html\"")
                .contains(
                        "src=\"billeder/tid.svg\"",
                        "<h2 id=\"er-det-et-møde\">",
                        "default-src &#39;none&#39;".replace("&#39;", "'"));
    }

    @Test
    void aPageIsToldOfPicturesWithoutTextAndThingsThatAreNotThere() throws Exception {
        byte[] zip = new TestZip()
                .file(
                        "a.md",
                        "# Titel\n\n![](b.png)\n\n![Hej](nej.png) ![-](b.png)\n\n[x](nej.md) <b onclick=\"a()\">fed</b>\n\n![Y](https://x.dk/y.png)\n")
                .file("b.png", "x")
                .bytes();
        PackageReport report = read("x.zip", zip);
        assertThat(codes(report))
                .containsExactlyInAnyOrder(
                        "page.picture-missing",
                        "page.picture-without-alt",
                        "page.link-missing",
                        "page.picture-elsewhere",
                        "page.cleaned",
                        "page.without-language");
        assertThat(report.findings().get(0).line()).isEqualTo(5);
        assertThat(shown("a.md.html")).contains("<b>fed</b>", "alt=\"\"").doesNotContain("onclick", "x.dk");
    }

    @Test
    void nothingThatActsComesThrough() throws Exception {
        String hostile = "<html lang=\"en\"><head><title>T</title><script>a()</script></head><body><h1>T</h1>"
                + "<script>alert(1)</script><a href=\"javascript:alert(1)\">x</a><img src=x onerror=alert(1) alt=a>"
                + "<iframe src=\"https://x.dk\"></iframe><form action=\"https://x.dk\"><input name=p></form>"
                + "<p style=\"background:url(https://x.dk)\">Hej</p><svg><script>a()</script></svg>"
                + "<object data=x></object><base href=\"https://x.dk\"><meta http-equiv=refresh content=\"0;url=//x\">"
                + "<a href=\"https://kl.dk\">KL</a></body></html>";
        PackageReport report = read("side.html", bytes(hostile));
        assertThat(report.title()).isEqualTo("T");
        assertThat(report.language()).isEqualTo("en");
        assertThat(codes(report)).contains("page.cleaned");
        String shown = shown("side.html.html");
        String main = shown.substring(shown.indexOf("<main>"));
        assertThat(main)
                .contains("<p>Hej</p>", "rel=\"noopener noreferrer\"", "target=\"_blank\"")
                .doesNotContain(
                        "script",
                        "onerror",
                        "javascript",
                        "iframe",
                        "form",
                        "style",
                        "x.dk",
                        "object",
                        "refresh",
                        "base");
    }

    @Test
    void aVideoOnAPageGetsItsCaptions() throws Exception {
        byte[] zip = new TestZip()
                .file("a.md", "---\nlang: da\n---\n# T\n\n![Sådan gør du](film.webm)\n")
                .file("film.webm", webm())
                .file("film.da.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHej\n")
                .bytes();
        assertThat(read("x.zip", zip).findings()).isEmpty();
        assertThat(shown("a.md.html"))
                .contains(
                        "<video src=\"film.webm\" controls=\"controls\"",
                        "<track kind=\"captions\" src=\"film.da.vtt\"");
    }

    @Test
    void textsInOtherEncodingsAreRefused() {
        assertThat(refused("x.md", "# Bl\u00e5".getBytes(StandardCharsets.ISO_8859_1))
                        .code())
                .isEqualTo("page.not-text");
        assertThat(refused("x.md", new byte[1 << 21]).code()).isEqualTo("page.too-large");
    }

    @Test
    void whatIsOfNoKindIsRefusedWithAListOfThoseThatAre() {
        PackageRefused refused = refused("x.docx", bytes("hej"));
        assertThat(refused.code()).isEqualTo("archive.not-a-zip");
        assertThat(PackageMessages.in(Locale.ENGLISH).mend(refused))
                .contains("SCORM 2004", "cmi5", ".imscc", ".h5p", "PDF", "MP4", "WebM", "Markdown", "HTML");
    }
}
