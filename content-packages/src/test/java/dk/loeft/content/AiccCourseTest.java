package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** AICC's course structure files (CMI001, 5), as authors' tools write them. */
class AiccCourseTest extends ReadingTest {

    private static final String CRS =
            "[Course]\r\nCourse_ID=k-1\r\nCourse_Title=Kursus\r\nTotal_AUs=2\r\nVersion=4.0\r\n";
    private static final String AU =
            "\"system_id\",\"file_name\",\"mastery_score\",\"web_launch\",\"core_vendor\",\"time_limit_action\"\r\n"
                    + "\"A1\",\"en.html\",\"\",\"lektion=1\",\"farve=blå\",\"\"\r\n"
                    + "\"A2\",\"to.html\",\"80\",\"\",\"\",\"E,M\"\r\n";
    private static final String DES =
            "\"system_id\",\"title\"\r\n\"A1\",\"Læs\"\r\n\"A2\",\"Prøve\"\r\n\"B1\",\"Blok\"\r\n";
    private static final String CST = "\"block\",\"member\"\r\n\"root\",\"B1\",\"A2\"\r\n\"B1\",\"A1\"\r\n";

    private static TestZip pages() {
        return new TestZip().file("en.html", PAGE).file("to.html", PAGE);
    }

    private static TestZip course(String crs, String au, String des, String cst) {
        return pages().file("k.crs", crs).file("k.au", au).file("k.des", des).file("k.cst", cst);
    }

    private static TestZip fineCourse() {
        return course(CRS, AU, DES, CST);
    }

    @Test
    void blocksUnitsAndWhatTheyAreToldAreRead() throws Exception {
        PackageReport report = read(fineCourse().bytes());

        assertThat(report.standard()).isEqualTo(PackageStandard.AICC);
        assertThat(report.title()).isEqualTo("Kursus");
        assertThat(report.standardVersion()).isEqualTo("4.0");
        assertThat(report.identifier()).isEqualTo("k-1");
        assertThat(report.language()).isEqualTo("da");
        assertThat(report.findings()).isEmpty();
        assertThat(report.items()).extracting(PackageItem::title).containsExactly("Blok", "Prøve");
        PackageItem first = report.items().get(0).children().get(0);
        assertThat(first.type()).isEqualTo(PackageItem.Type.AU);
        assertThat(first.launch()).isEqualTo("en.html?lektion=1");
        assertThat(first.dataFromLms()).isEqualTo("farve=blå");
        assertThat(report.items().get(1).masteryScore()).isEqualTo(80.0);
        assertThat(report.items().get(1).timeLimitAction()).isEqualTo("exit,message");
    }

    @Test
    void quotationOrderCaseLineEndsAndEncodingDoNotMatter() throws Exception {
        Charset windows = Charset.forName("windows-1252");
        TestZip zip = pages().file("K.CRS", "\n[ course ]\n course_title = Kursus \n".getBytes(windows))
                .file("K.Au", "Web_Launch, FILE_NAME, System_ID\nlektion=1, EN.HTML, A1\n,to.html,A2")
                .file("K.DES", "Title,System_ID\nLæs,a1\nPrøve,A2\n".getBytes(windows))
                .file("K.cst", ("\uFEFF" + "BLOCK;MEMBER\rROOT;a1;A2\r").getBytes(StandardCharsets.UTF_8));

        PackageReport report = read(zip.bytes());

        assertThat(report.hasErrors()).isFalse();
        assertThat(report.items()).extracting(PackageItem::title).containsExactly("Læs", "Prøve");
        assertThat(report.items()).extracting(PackageItem::identifier).containsExactly("A1", "A2");
        assertThat(report.items().get(0).launch()).isEqualTo("en.html?lektion=1");
    }

    @Test
    void theStructureFilesMayLieInAFolder() throws Exception {
        TestZip zip = new TestZip()
                .file("kursus/k.crs", CRS)
                .file("kursus/k.au", AU.replace("en.html", "sider/en.html"))
                .file("kursus/k.des", DES)
                .file("kursus/k.cst", CST)
                .file("kursus/sider/en.html", PAGE)
                .file("kursus/to.html", PAGE)
                .file("læs-mig.txt", "x");

        PackageReport report = read(zip.bytes());

        assertThat(report.findings()).isEmpty();
        assertThat(report.allItems().map(PackageItem::launchFile))
                .containsExactly(null, "kursus/sider/en.html", "kursus/to.html");
    }

    @Test
    void prerequisitesOfAllRowsMustBeMet() throws Exception {
        PackageReport report = read(fineCourse()
                .file("k.pre", "structure_element,prerequisite\nA2,A1\nA2,B1|A9\nA1,(A2\n")
                .bytes());

        assertThat(report.items().get(1).prerequisites()).isEqualTo("(A1) & (B1|A9)");
        assertThat(codes(report)).containsExactlyInAnyOrder("prerequisites.unreadable", "prerequisites.unknown-item");
    }

    @Test
    void requirementsThatCannotBeUsedAreTold() throws Exception {
        PackageReport report = read(fineCourse()
                .file("k.cmp", "structure_element,requirement,result\nroot,A2,p\nB1,(A1,c\nB7,A1,c\nA1,A8,c\n")
                .bytes());

        assertThat(codes(report))
                .containsExactlyInAnyOrder(
                        "aicc.requirement-unreadable", "aicc.requirement-unreadable", "aicc.requirement-unknown");
    }

    @Test
    void withoutTheTableOfUnitsThereIsNothingToOpen() {
        PackageRefused refused = refused(pages().file("k.crs", CRS).bytes());

        assertThat(refused.code()).isEqualTo("aicc.au-missing");
        assertThat(refused.args()).containsExactly("k.crs");
    }

    @Test
    void whatElseIsMissingIsToldAndTheCourseWorks() throws Exception {
        PackageReport report = read(pages().file("k.au", AU).bytes());

        assertThat(codes(report))
                .contains("aicc.crs-missing", "aicc.cst-missing", "aicc.des-missing", "item.without-title");
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.items()).extracting(PackageItem::title).containsExactly("A1", "A2");
    }

    @Test
    void whatContradictsItselfIsTold() throws Exception {
        String au = AU.replace("to.html", "findes-ikke.html") + "\"A2\",\"en.html\"\r\n\"A3\",\"\"\r\n";
        PackageReport report = read(course(CRS, au, DES, "block,member\nroot,B1,A1,A9\nB1,A1,B2\nB2,B1\n")
                .bytes());

        assertThat(codes(report))
                .contains(
                        "identifier.duplicate",
                        "aicc.member-unknown",
                        "aicc.member-twice",
                        "aicc.au-not-placed",
                        "aicc.au-without-file",
                        "launch.missing",
                        "aicc.total-differs");
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void aUnitOnAnotherServerIsToldOfAndOneThatIsNoAddressIsAnError() throws Exception {
        PackageReport report = read(course(
                        CRS,
                        AU.replace("en.html", "https://kurser.example/a?x=1").replace("to.html", "javascript:alert(1)"),
                        DES,
                        CST)
                .bytes());

        assertThat(codes(report)).containsExactly("href.unusable", "launch.elsewhere");
        assertThat(report.items().get(0).children().get(0).launch())
                .isEqualTo("https://kurser.example/a?x=1&lektion=1");
    }

    @Test
    void twoCoursesInOnePackageAreRefused() {
        assertThat(refused(fineCourse().file("andet.au", AU).bytes()).code()).isEqualTo("aicc.several");
    }

    @Test
    void aTableWithoutIdentifiersIsRefused() {
        PackageRefused refused =
                refused(course(CRS, "navn,fil\nA1,en.html\n", DES, CST).bytes());
        assertThat(refused.code()).isEqualTo("aicc.column-missing");
        assertThat(refused.args()).containsExactly("k.au", "System_ID");
    }

    @Test
    void aPackageOfAnotherStandardMayHoldSoundsAndDescriptions() {
        assertThat(refused(pages().file("lyd/hej.au", "x").bytes()).code()).isEqualTo("manifest.missing");
        assertThat(refused(pages().file("a/b/imsmanifest.xml", "x")
                                .file("a/x.des", "x")
                                .bytes())
                        .code())
                .isEqualTo("manifest.in-subfolder");
    }

    @Test
    void hundredThousandUnitsAreRefused() {
        StringBuilder au = new StringBuilder("system_id,file_name\n");
        for (int i = 0; i < 100_000; i++) {
            au.append('A').append(i).append(",en.html\n");
        }
        PackageRefused refused = refused(course(CRS, au.toString(), DES, CST).bytes());
        assertThat(refused.code()).isIn("aicc.too-many", "xml.too-large");
    }

    @Test
    void blocksInsideOneAnotherWithoutEndAreRefused() {
        StringBuilder cst = new StringBuilder("block,member\nroot,B0\n");
        for (int i = 0; i < 15_000; i++) {
            cst.append('B').append(i).append(",B").append(i + 1).append('\n');
        }
        assertThat(refused(course(CRS, AU, DES, cst.toString()).bytes()).code()).isEqualTo("aicc.too-deep");
    }

    /** Fixed seed; whatever comes of it, it is a report or a refusal with a sentence. */
    @Test
    void spoiltFilesAreReadOrRefused() throws Exception {
        Random random = new Random(2026);
        String[] names = {"k.crs", "k.au", "k.des", "k.cst", "k.pre", "k.cmp", "k.ort"};
        String[] texts = {
            CRS,
            AU,
            DES,
            CST,
            "structure_element,prerequisite\nA2,A1&(B1|~A1)\n",
            "structure_element,requirement,result\nroot,2*{A1,A2},p\n",
            "course_element,member\nA1,m1,m2\n"
        };
        int read = 0;
        for (int round = 0; round < 600; round++) {
            TestZip zip = pages();
            int spoilt = random.nextInt(names.length);
            for (int i = 0; i < names.length; i++) {
                byte[] bytes = texts[i].getBytes(StandardCharsets.UTF_8);
                zip.file(names[i], i == spoilt || random.nextInt(5) == 0 ? spoil(bytes, random) : bytes);
            }
            try {
                read(zip.bytes());
                read++;
            } catch (PackageRefused refused) {
                assertThat(PackageMessages.in(java.util.Locale.ENGLISH).title(refused))
                        .doesNotContain("{");
            }
        }
        assertThat(read).isBetween(100, 599);
    }

    private static byte[] spoil(byte[] bytes, Random random) {
        List<Byte> all = new ArrayList<>();
        for (byte each : bytes) {
            all.add(each);
        }
        byte[] pieces = "\",;\r\n\t=[]&|~(){}*\0\u00ff".getBytes(StandardCharsets.ISO_8859_1);
        for (int i = random.nextInt(12); i >= 0 && all.size() > 4; i--) {
            int at = random.nextInt(all.size());
            switch (random.nextInt(3)) {
                case 0 -> all.remove(at);
                case 1 -> all.add(at, pieces[random.nextInt(pieces.length)]);
                default ->
                    all.subList(at, Math.min(all.size(), at + random.nextInt(40)))
                            .clear();
            }
        }
        byte[] spoilt = new byte[all.size()];
        for (int i = 0; i < spoilt.length; i++) {
            spoilt[i] = all.get(i);
        }
        return spoilt;
    }
}
