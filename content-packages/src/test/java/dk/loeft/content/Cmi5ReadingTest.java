package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Course structures of cmi5: what is read of them, and each rule by one that breaks it. */
class Cmi5ReadingTest extends ReadingTest {
    private static final String HEAD =
            "<courseStructure xmlns='https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd'>";

    private static final String TEXTS = texts("Kursus");

    private static final String COURSE = "<course id='https://b.dk/kursus'>" + TEXTS + "</course>";

    private static String texts(String title) {
        return "<title><langstring lang='en'>Course</langstring><langstring lang='da'>" + title
                + "</langstring></title><description><langstring lang='da'>Om</langstring></description>";
    }

    private static String unit(String id, String attributes, String rest) {
        return "<au id='" + id + "' " + attributes + ">" + texts(id) + rest + "</au>";
    }

    private static String unit(String id) {
        return unit(id, "", "<url>index.html</url>");
    }

    private static byte[] zip(String body) {
        return new TestZip()
                .file("cmi5.xml", HEAD + COURSE + body + "</courseStructure>")
                .file("index.html", "<!doctype html><html lang='da'><title>Kursus</title></html>")
                .bytes();
    }

    private static byte[] alone(String body) {
        return (HEAD + COURSE + body + "</courseStructure>").getBytes(StandardCharsets.UTF_8);
    }

    private PackageReport readAlone(byte[] structure) throws Exception {
        sink = new MemorySink();
        return new PackageReader(temporary)
                .read(new ByteArrayInputStream(structure), "kursus.xml", sink, PackageLimits.defaults());
    }

    private PackageRefused refusedAlone(byte[] structure) {
        PackageRefused refused = catchThrowableOfType(PackageRefused.class, () -> readAlone(structure));
        assertThat(refused).isNotNull();
        assertThat(sink.commits).isZero();
        assertThat(sink.aborts).isEqualTo(1);
        return refused;
    }

    @Test
    void blocksAndUnitsAreReadInOrder() throws Exception {
        PackageReport report = read(zip(unit(
                        "https://b.dk/1", "moveOn='Passed' masteryScore='0.8'", "<url> index.html?x=1 </url>")
                + "<block id='https://b.dk/b'>" + texts("Blok") + unit("https://b.dk/2") + "<block id='https://b.dk/c'>"
                + texts("Indre") + unit("https://b.dk/3") + "</block></block>"));

        assertThat(report.standard()).isEqualTo(PackageStandard.CMI5);
        assertThat(report.title()).isEqualTo("Kursus");
        assertThat(report.language()).isEqualTo("da");
        assertThat(report.identifier()).isEqualTo("https://b.dk/kursus");
        assertThat(report.allItems().map(PackageItem::identifier))
                .containsExactly(
                        "https://b.dk/1", "https://b.dk/b", "https://b.dk/2", "https://b.dk/c", "https://b.dk/3");
        assertThat(report.allItems().map(PackageItem::type).map(Enum::name))
                .containsExactly("AU", "FOLDER", "AU", "FOLDER", "AU");
        assertThat(report.items().get(0).launch()).isEqualTo("index.html?x=1");
        assertThat(report.items().get(0).masteryScore()).isEqualTo(80);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void aCourseStructureMayComeAlone() throws Exception {
        PackageReport report =
                readAlone(alone(unit("https://b.dk/1", "", "<url>https://kurser.example.dk/start.html?a=b</url>")));

        assertThat(report.items().get(0).launch()).isEqualTo("https://kurser.example.dk/start.html?a=b");
        assertThat(codes(report)).containsExactly("cmi5.elsewhere");
    }

    @Test
    void elementsOfOthersArePassedOver() throws Exception {
        assertThat(read(zip("<x:own xmlns:x='https://b.dk/ns'><x:au/></x:own>" + unit("https://b.dk/1")))
                        .allItems())
                .hasSize(1);
    }

    @Test
    void athousandUnitsAreFine() throws Exception {
        String units = IntStream.range(0, 1_001)
                .mapToObj(i -> unit("https://b.dk/" + i))
                .collect(Collectors.joining());
        assertThat(read(zip(units)).allItems()).hasSize(1_001);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "moveOn='passed' | cmi5.value",
                "launchMethod='Popup' | cmi5.value",
                "masteryScore='1.01' | cmi5.mastery",
                "masteryScore='-0.1' | cmi5.mastery",
                "masteryScore='80 %' | cmi5.mastery",
                "masteryScore='1e-2' | cmi5.mastery"
            })
    void attributesHaveTheValuesOfTheSpecification(String attribute, String code) {
        assertThat(refused(zip(unit("https://b.dk/1", attribute, "<url>index.html</url>")))
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nowhere.html | cmi5.file-missing",
                "Index.html | cmi5.file-missing-similar",
                "../index.html | cmi5.url",
                "a b.html | cmi5.url",
                "javascript:alert(1) | cmi5.url",
                "javascript://x/%0aalert(1) | cmi5.url",
                "data:text/html,x | cmi5.url",
                "file:///etc/passwd | cmi5.url",
                "https:///nohost | cmi5.url",
                "index.html?fetch=1 | cmi5.url-parameter",
                "index.html?a=1&amp;activityId=2 | cmi5.url-parameter",
                "index.html?act%6Fr=2 | cmi5.url-parameter"
            })
    void anAddressLeadsToAFileOrToTheWeb(String url, String code) {
        assertThat(refused(zip(unit("https://b.dk/1", "", "<url>" + url + "</url>")))
                        .code())
                .isEqualTo(code);
    }

    @Test
    void anAddressWithoutAFileNeedsAnArchive() {
        assertThat(refusedAlone(alone(unit("https://b.dk/1"))).code()).isEqualTo("cmi5.url-relative");
    }

    @Test
    void identifiersAreAbsoluteAndUnlike() {
        assertThat(refused(zip(unit("b.dk/1"))).code()).isEqualTo("cmi5.id");
        assertThat(refused(zip(unit(" "))).code()).isEqualTo("cmi5.id-missing");
        assertThat(refused(zip(unit("https://b.dk/1") + unit("https://b.dk/1"))).code())
                .isEqualTo("cmi5.id-duplicate");
        assertThat(refused(zip(unit("https://b.dk/kursus"))).code()).isEqualTo("cmi5.id-duplicate");
    }

    @Test
    void theSchemaIsKept() {
        String noText = "<au id='https://b.dk/1'><title><langstring>T</langstring></title><url>index.html</url></au>";
        assertThat(refused(zip(noText)).args()).endsWith("au", "description");
        String turned = "<au id='https://b.dk/1'><url>index.html</url>" + texts("T") + "</au>";
        assertThat(refused(zip(turned)).code()).isEqualTo("cmi5.element");
        assertThat(refused(zip("")).code()).isEqualTo("cmi5.empty");
        assertThat(refused(zip(unit("https://b.dk/1") + "<sco/>")).code()).isEqualTo("cmi5.element");
        assertThat(refused(zip(unit("https://b.dk/1") + COURSE)).code()).isEqualTo("cmi5.element");
    }

    @Test
    void anotherRootIsNoCourseStructure() {
        byte[] other = new TestZip().file("cmi5.xml", "<courseStructure/>").bytes();
        assertThat(refused(other).code()).isEqualTo("cmi5.root");
        byte[] named = new TestZip()
                .file("course.xml", HEAD + COURSE + unit("https://b.dk/1") + "</courseStructure>")
                .bytes();
        assertThat(refused(named).code()).isEqualTo("cmi5.name");
    }

    @Test
    void entitiesAndTooManyUnitsAreRefused() {
        byte[] bomb = ("<!DOCTYPE c [<!ENTITY a 'b'>]>" + HEAD + COURSE + "&a;</courseStructure>")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(refusedAlone(bomb).code()).isEqualTo("xml.dtd");
        String many = IntStream.range(0, 100_000)
                .mapToObj(i -> "<au id='https://b.dk/" + i + "'/>")
                .collect(Collectors.joining());
        assertThat(refused(zip(many)).code()).startsWith("xml.too-");
    }

    @Test
    void objectivesThatAreNotThereAreAWarning() throws Exception {
        String unit = "<au id='https://b.dk/1'>" + texts("T")
                + "<objectives><objective idref='https://b.dk/o'/></objectives><url>index.html</url></au>";
        assertThat(codes(read(zip(unit)))).containsExactly("cmi5.objective-unknown");
        String known = "<objectives><objective id='https://b.dk/o'>" + TEXTS + "</objective></objectives>";
        assertThat(codes(read(zip(known + unit)))).isEmpty();
    }

    /** Whatever happens to a course structure on its way, it is read or refused with a sentence. */
    @Test
    void aSpoiltCourseStructureIsReadOrRefused() {
        byte[] sound = alone("<objectives><objective id='https://b.dk/o'>" + TEXTS + "</objective></objectives>"
                + "<block id='https://b.dk/b'>" + TEXTS
                + unit("https://b.dk/1", "moveOn='Passed' masteryScore='0.8'", "<url>https://b.dk/x?a=b</url>")
                + "</block>");
        Random random = new Random(20261125);
        List<String> pieces =
                List.of("<", ">", "&", "'", "au", "<block id='https://b.dk/b'>", "</block>", "\0", "é", "id=");
        for (int round = 0; round < 3_000; round++) {
            String text = new String(sound, StandardCharsets.UTF_8);
            for (int i = random.nextInt(4); i >= 0; i--) {
                int at = random.nextInt(text.length());
                int to = Math.min(text.length(), at + random.nextInt(12));
                text = text.substring(0, at) + pieces.get(random.nextInt(pieces.size())) + text.substring(to);
            }
            byte[] spoilt = text.getBytes(StandardCharsets.UTF_8);
            try {
                readAlone(spoilt);
            } catch (PackageRefused refused) {
                assertThat(refused.code()).isNotBlank();
            } catch (Exception other) {
                throw new AssertionError(text, other);
            }
        }
    }
}
