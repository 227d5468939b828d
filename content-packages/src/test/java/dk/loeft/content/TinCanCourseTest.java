package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Packages that begin with tincan.xml. */
class TinCanCourseTest extends ReadingTest {

    private static String tincan(String activities) {
        return "<?xml version=\"1.0\"?>\n<tincan xmlns=\"http://projecttincan.com/tincan.xsd\"><activities>\n"
                + activities + "\n</activities></tincan>";
    }

    private static String activity(String id, String inside) {
        return "<activity id=\"" + id + "\" type=\"http://adlnet.gov/expapi/activities/course\">" + inside
                + "</activity>\n";
    }

    private static final String COURSE = activity(
            "http://b.dk/kursus",
            "<name lang=\"en-US\">Course</name><name lang=\"da-DK\">Kursus</name><launch lang=\"da\">mappe/side.html?x=1#a</launch>");

    private static TestZip with(String xml) {
        return new TestZip()
                .file("tincan.xml", xml)
                .file("mappe/side.html", PAGE)
                .file("to.html", PAGE);
    }

    private PackageReport readXml(String xml) throws Exception {
        return read(with(xml).bytes());
    }

    @Test
    void theActivityWithALaunchIsThePartAndItsDanishNameTheTitle() throws Exception {
        PackageReport report = readXml(tincan(COURSE));

        assertThat(report.standard()).isEqualTo(PackageStandard.TIN_CAN);
        assertThat(report.title()).isEqualTo("Kursus");
        assertThat(report.language()).isEqualTo("da");
        assertThat(report.identifier()).isEqualTo("http://b.dk/kursus");
        assertThat(report.findings()).isEmpty();
        assertThat(report.items()).singleElement().satisfies(part -> {
            assertThat(part.type()).isEqualTo(PackageItem.Type.ACTIVITY);
            assertThat(part.identifier()).isEqualTo("http://b.dk/kursus");
            assertThat(part.launch()).isEqualTo("mappe/side.html?x=1#a");
        });
    }

    @Test
    void severalActivitiesWithALaunchAreSeveralPartsAndTheOthersNone() throws Exception {
        PackageReport report = readXml(tincan(COURSE
                + activity("http://b.dk/kursus/modul", "<name>Modul</name>")
                + activity("http://b.dk/to", "<name>To</name><launch>to.html</launch>")));

        assertThat(report.items()).extracting(PackageItem::title).containsExactly("Kursus", "To");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aFolderAroundThePackageIsTakenOff() throws Exception {
        PackageReport report = read(new TestZip()
                .file("kursus/tincan.xml", tincan(COURSE))
                .file("kursus/mappe/side.html", PAGE)
                .bytes());

        assertThat(codes(report)).containsExactly("archive.wrapped");
        assertThat(report.items().get(0).launchFile()).isEqualTo("mappe/side.html");
    }

    @Test
    void whatCannotBeOpenedIsAnError() throws Exception {
        assertThat(codes(readXml(tincan("")))).containsExactly("manifest.nothing-to-launch");
        assertThat(codes(readXml(tincan(activity("http://b.dk/a", "<name>A</name>")))))
                .containsExactly("manifest.nothing-to-launch");
        assertThat(codes(readXml(tincan(COURSE.replace("mappe/side.html", "side.html")))))
                .containsExactly("launch.missing-similar");
        assertThat(codes(readXml(tincan(COURSE.replace("mappe/side.html", "../side.html")))))
                .containsExactly("href.outside");
        assertThat(codes(readXml(tincan(COURSE.replace("mappe/side.html?x=1#a", "javascript:alert(1)")))))
                .containsExactly("href.unusable");
        assertThat(codes(readXml(tincan(COURSE + COURSE)))).containsExactly("identifier.duplicate");
        assertThat(codes(readXml(tincan(COURSE.replace("http://b.dk/kursus", "kursus")))))
                .containsExactly("tincan.id-missing");
    }

    @Test
    void anActivityOnAnotherServerIsToldOf() throws Exception {
        PackageReport report =
                readXml(tincan(COURSE.replace("mappe/side.html?x=1#a", "https://kurser.example/side?x=1&amp;y=2")));
        assertThat(codes(report)).containsExactly("launch.elsewhere");
        assertThat(report.items().get(0).launch()).isEqualTo("https://kurser.example/side?x=1&y=2");
    }

    @Test
    void anotherRootOrADoctypeIsRefused() {
        assertThat(refused(with("<kursus/>").bytes()).code()).isEqualTo("tincan.not-tincan");
        assertThat(refused(with("<!DOCTYPE tincan [<!ENTITY a \"aa\">]>"
                                        + tincan(COURSE).substring(21))
                                .bytes())
                        .code())
                .isEqualTo("xml.dtd");
        assertThat(refused(with(tincan(COURSE).replace("</activities>", "")).bytes())
                        .code())
                .isEqualTo("xml.unreadable");
    }

    @Test
    void oneHundredThousandActivitiesAreHandledOrRefused() throws Exception {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            many.append("<activity id=\"http://b.dk/").append(i).append("\"><launch>to.html</launch></activity>");
        }
        assertThat(refused(with(tincan(many.toString())).bytes()).code()).startsWith("xml.too-");
    }

    /** Fixed seed; whatever comes of it, it is a report or a refusal with a sentence. */
    @Test
    void spoiltFilesAreReadOrRefused() throws Exception {
        Random random = new Random(2026);
        String[] pieces = {
            "<",
            ">",
            "\"",
            "</activity>",
            "<launch/>",
            "<name>",
            "&#0;",
            "&amp;",
            "\u0000",
            "æ",
            "id=\"\"",
            "<activities>",
            "]]>",
            "<!--",
            "http://",
            "../",
            "%",
            "lang=\"x\""
        };
        int read = 0;
        for (int round = 0; round < 1_500; round++) {
            StringBuilder xml =
                    new StringBuilder(tincan(COURSE + activity("http://b.dk/to", "<launch>to.html</launch>")));
            for (int i = random.nextInt(3); i >= 0; i--) {
                int from = random.nextInt(xml.length());
                int to = Math.min(xml.length(), from + random.nextInt(20));
                xml.replace(from, random.nextBoolean() ? from : to, pieces[random.nextInt(pieces.length)]);
            }
            try {
                read(with(xml.toString()).bytes());
                read++;
            } catch (PackageRefused refused) {
                assertThat(PackageMessages.in(Locale.ENGLISH).title(refused)).doesNotContain("{");
            }
        }
        assertThat(read).isBetween(100, 1_400);
    }

    @Test
    void aFileThatIsNotInTheEncodingItStatesIsRefused() {
        byte[] latin = tincan(COURSE.replace("Kursus", "Kørsel"))
                .replace("?>", " encoding=\"UTF-8\"?>")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(refused(new TestZip()
                                .file("tincan.xml", latin)
                                .file("mappe/side.html", PAGE)
                                .bytes())
                        .code())
                .isEqualTo("xml.encoding-wrong");
    }
}
