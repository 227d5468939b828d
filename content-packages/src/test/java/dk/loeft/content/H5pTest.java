package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Reading H5P packages: one rule of H5P in each test. */
class H5pTest extends ReadingTest {
    private static final String LIBRARY =
            "{\"machineName\":\"H5P.Quiz\",\"title\":\"Quiz\",\"majorVersion\":1,\"minorVersion\":2,"
                    + "\"patchVersion\":0,\"runnable\":1,\"preloadedJs\":[{\"path\":\"js/quiz.js\"}],"
                    + "\"preloadedDependencies\":[{\"machineName\":\"Fonts\",\"majorVersion\":4,\"minorVersion\":5}]}";

    private static final String FONTS =
            "{\"machineName\":\"Fonts\",\"title\":\"Fonts\",\"majorVersion\":4,\"minorVersion\":5,\"patchVersion\":1,\"runnable\":0}";

    private static final String DEFINITION =
            "{\"title\":\"Prøv dig selv\",\"language\":\"da\",\"mainLibrary\":\"H5P.Quiz\","
                    + "\"embedTypes\":[\"iframe\"],\"preloadedDependencies\":["
                    + "{\"machineName\":\"H5P.Quiz\",\"majorVersion\":1,\"minorVersion\":2}]}";

    private final Map<String, String> files = new TreeMap<>(Map.of(
            "h5p.json", DEFINITION,
            "content/content.json", "{\"question\":\"?\"}",
            "H5P.Quiz-1.2/library.json", LIBRARY,
            "H5P.Quiz-1.2/js/quiz.js", "1",
            "Fonts-4.5/library.json", FONTS));

    private byte[] zip() {
        TestZip zip = new TestZip();
        files.forEach(zip::file);
        return zip.bytes();
    }

    private void replace(String file, String old, String changed) {
        files.computeIfPresent(file, (name, text) -> text.replace(old, changed));
    }

    @Test
    void aWholePackageHasNothingToSay() throws Exception {
        PackageReport report = read(zip());
        assertThat(report.standard()).isEqualTo(PackageStandard.H5P);
        assertThat(report.title()).isEqualTo("Prøv dig selv");
        assertThat(report.language()).isEqualTo("da");
        assertThat(report.standardVersion()).isEqualTo("H5P.Quiz 1.2");
        assertThat(report.items()).singleElement().satisfies(item -> {
            assertThat(item.type()).isEqualTo(PackageItem.Type.ACTIVITY);
            assertThat(item.launchFile()).isEqualTo("content/content.json");
        });
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void versionsAreReadAsNumbersAndAsTexts() throws Exception {
        files.replaceAll((name, text) -> text.replaceAll("(\"(?:m..orVersion|runnable)\":)(\\d)", "$1\"$2\""));
        assertThat(files.get("h5p.json")).contains("\"majorVersion\":\"1\"");
        assertThat(read(zip()).findings()).isEmpty();
    }

    @Test
    void theSampleIsWhole() throws Exception {
        PackageReport report = read(TestZip.folder(Path.of("samples", "sikre-vaner")));
        assertThat(report.title()).isEqualTo("Sikre vaner på skærmen");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void everyLibraryIsLookedForAlsoThoseThatLibrariesName() throws Exception {
        files.remove("Fonts-4.5/library.json");
        PackageReport report = read(zip());
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("h5p.library-missing");
            assertThat(finding.args()).containsExactly("Fonts 4.5", "Fonts-4.5");
        });
    }

    @Test
    void foldersWithoutAVersionAreFound() throws Exception {
        files.put("Fonts/library.json", FONTS);
        files.remove("Fonts-4.5/library.json");
        assertThat(read(zip()).findings()).isEmpty();
    }

    @Test
    void librariesThatNameEachOtherInACircleAreReadOnce() throws Exception {
        replace(
                "Fonts-4.5/library.json",
                "\"runnable\":0",
                "\"runnable\":0,\"preloadedDependencies\":[{\"machineName\":\"H5P.Quiz\",\"majorVersion\":1,\"minorVersion\":2}]");
        assertThat(read(zip()).findings()).isEmpty();
    }

    @Test
    void aFileThatALibraryLoadsMustBeThere() throws Exception {
        files.remove("H5P.Quiz-1.2/js/quiz.js");
        assertThat(codes(read(zip()))).containsExactly("h5p.library-file-missing");
    }

    @Test
    void theMainLibraryMustBeNamedAndMustRun() throws Exception {
        replace("h5p.json", "\"mainLibrary\":\"H5P.Quiz\"", "\"mainLibrary\":\"H5P.Other\"");
        assertThat(codes(read(zip()))).containsExactly("h5p.main-not-named");
        files.put("h5p.json", DEFINITION);
        replace("H5P.Quiz-1.2/library.json", "\"runnable\":1", "\"runnable\":0");
        assertThat(codes(read(zip()))).containsExactly("h5p.main-not-runnable");
        replace("h5p.json", "\"preloadedDependencies\"", "\"other\"");
        assertThat(codes(read(zip()))).containsExactly("h5p.without-libraries");
    }

    @Test
    void aFolderThatHoldsAnotherVersionIsSaid() throws Exception {
        replace("Fonts-4.5/library.json", "\"minorVersion\":5", "\"minorVersion\":6");
        assertThat(codes(read(zip()))).containsExactly("h5p.library-other");
    }

    @Test
    void aLibraryThatNeedsANewerCoreIsSaid() throws Exception {
        replace("Fonts-4.5/library.json", "\"runnable\":0", "\"coreApi\":{\"majorVersion\":1,\"minorVersion\":99}");
        assertThat(codes(read(zip()))).containsExactly("h5p.core-newer");
    }

    @Test
    void contentMustBeThereAndReadable() throws Exception {
        files.put("content/content.json", "{");
        assertThat(codes(read(zip()))).containsExactly("h5p.content-unreadable");
        files.remove("content/content.json");
        assertThat(codes(read(zip()))).containsExactly("h5p.content-missing");
    }

    @Test
    void kindsOfFilesThatH5pForbidsAreErrorsInContentAndWarningsInLibraries() throws Exception {
        files.put("content/images/billede.PNG", "x");
        files.put("content/side.html", "<script>1</script>");
        files.put("H5P.Quiz-1.2/LICENSE", "MIT");
        files.put("H5P.Quiz-1.2/make.sh", "rm");
        assertThat(codes(read(zip()))).containsExactly("h5p.file-not-allowed", "h5p.library-file-not-allowed");
    }

    @Test
    void mediaOutsideThePackageAreSaid() throws Exception {
        files.put(
                "content/content.json",
                "{\"video\":[{\"files\":[{\"path\":\"https://youtu.be/x\",\"mime\":\"video/YouTube\"}]}]}");
        assertThat(codes(read(zip()))).containsExactly("h5p.external-media");
    }

    @Test
    void contentThatNeverReportsIsDoneByBeingOpened() throws Exception {
        files.replaceAll((name, text) -> text.replace("H5P.Quiz", "H5P.Accordion"));
        files.put("H5P.Accordion-1.2/library.json", files.get("H5P.Quiz-1.2/library.json"));
        files.put("H5P.Accordion-1.2/js/quiz.js", "1");
        PackageReport report = read(zip());
        assertThat(report.items().get(0).type()).isEqualTo(PackageItem.Type.ASSET);
        assertThat(codes(report)).containsExactly("h5p.never-reports");
    }

    @Test
    void whatIsNoObjectOrTooDeepIsRefused() {
        for (String broken : new String[] {"", "[]", "{\"title\":", "\u0000"}) {
            files.put("h5p.json", broken);
            assertThat(refused(zip()).code()).isEqualTo("h5p.unreadable");
        }
        files.put("h5p.json", "{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        assertThat(refused(zip()).code()).isEqualTo("xml.too-deep");
        files.put("h5p.json", "{\"a\":\"" + "x".repeat(PackageLimits.XML_BYTES) + "\"}");
        assertThat(refused(zip()).code()).isEqualTo("xml.too-large");
    }

    @Test
    void pathsOutOfThePackageAreRefusedAndNamesOfLibrariesCannotLeadThere() throws Exception {
        replace("h5p.json", "H5P.Quiz\",\"majorVersion\"", "../../etc/H5P.Quiz\",\"majorVersion\"");
        assertThat(codes(read(zip()))).containsExactlyInAnyOrder("h5p.dependency-unreadable", "h5p.without-libraries");
        files.put("../h5p.json", "{}");
        assertThat(refused(zip()).code()).isEqualTo("archive.path-outside");
    }

    /** Whatever is changed in the definitions: a report or a refusal, and never anything else. */
    @Test
    void aSpoiltPackageIsReadOrRefused() throws Exception {
        Random random = new Random(20261125);
        int read = 0;
        for (int round = 0; round < 500; round++) {
            TestZip zip = new TestZip()
                    .file("h5p.json", spoilt(DEFINITION, random))
                    .file("content/content.json", spoilt("{\"a\":[{\"path\":\"images/x.png\"}]}", random))
                    .file("H5P.Quiz-1.2/library.json", spoilt(LIBRARY, random))
                    .file("Fonts-4.5/library.json", spoilt(FONTS, random));
            try {
                read(zip.bytes());
                read++;
            } catch (PackageRefused refused) {
                assertThat(refused.code()).isNotBlank();
            }
        }
        assertThat(read).as("some spoilt packages are still readable").isPositive();
    }

    private static byte[] spoilt(String text, Random random) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(3); i > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(3)) {
                case 0 -> bytes[at] = (byte) "{}[]\",:\\0x\u00ff".charAt(random.nextInt(11));
                case 1 -> bytes = Arrays.copyOf(bytes, at + 1);
                default -> bytes[at] = (byte) random.nextInt(256);
            }
        }
        return bytes;
    }
}
