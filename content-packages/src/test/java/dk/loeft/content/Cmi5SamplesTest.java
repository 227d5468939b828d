package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Course packages of cmi5 that others made, each with the outcome its SOURCES.md states; see {@link SamplesTest} for where. */
class Cmi5SamplesTest extends ReadingTest {
    private Path samples = Path.of("");

    @BeforeEach
    void findSamples() {
        samples = Samples.folder();
        assumeTrue(Files.isDirectory(samples), () -> "skipped: no third-party packages in " + samples);
    }

    private PackageReport alone(String name) throws Exception {
        sink = new MemorySink();
        Path path = samples.resolve("cmi5").resolve(name);
        return new PackageReader(temporary)
                .read(Files.newInputStream(path), path.getFileName().toString(), sink, PackageLimits.defaults());
    }

    /** A folder of the suite with the page that its build adds. */
    private PackageReport built(String name) throws Exception {
        Path folder = samples.resolve("cmi5/lts").resolve(name);
        TestZip zip = new TestZip().file("index.html", PAGE);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                zip.file(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return read(zip.bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "cmi5/catapult-single_au_basic_responsive.zip, Introduction to Geology - Responsive Style, 1, 0",
        "cmi5/catapult-pre_post_test_framed.zip, Introduction to Geology - Pre/Post Test, 6, 2",
        "derived/cmi5-nested-blocks.zip, Introduction to Geology - Pre/Post Test, 6, 2"
    })
    void coursesOfOthersAreRead(String name, String title, int units, int blocks) throws Exception {
        PackageReport report = read(Files.readAllBytes(samples.resolve(name)));

        assertThat(report.title()).isEqualTo(title);
        assertThat(report.allItems().filter(item -> item.type() == PackageItem.Type.AU))
                .hasSize(units);
        assertThat(report.allItems().filter(item -> item.type() == PackageItem.Type.FOLDER))
                .hasSize(blocks);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void aBlockMayLieInABlock() throws Exception {
        PackageReport report = read(Files.readAllBytes(samples.resolve("derived/cmi5-nested-blocks.zip")));
        assertThat(report.items().stream().flatMap(item -> item.children().stream()))
                .anyMatch(item -> item.type() == PackageItem.Type.FOLDER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aicc-simple-cmi5.xml", "aicc-extended-cmi5.xml"})
    void theExamplesOfTheSpecificationAreRead(String name) throws Exception {
        assertThat(alone(name).title()).isEqualTo("Introduction to Geology");
    }

    @Test
    void aThousandUnitsAreRead() throws Exception {
        assertThat(alone("lts/101-one-thousand-aus.xml").allItems()).hasSize(1_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "001-essentials",
                "004-1-moveOn-Completed",
                "004-3-moveOn-Passed",
                "004-5-moveOn-NotApplicable",
                "005-1-invalid-au",
                "006-launchMode",
                "007-1-multi-session",
                "009-1-waived"
            })
    void coursesOfTheSuiteAreRead(String name) throws Exception {
        assertThat(built(name).allItems().filter(PackageItem::launchable)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "201-1-iris-course-id.xml, cmi5.id",
        "201-3-iris-au-id.xml, cmi5.id",
        "202-1-relative-url-no-zip.xml, cmi5.url-relative",
        "202-3-relative-url-no-zip.xml, cmi5.url-relative",
        "202-5-relative-url-no-zip.xml, cmi5.url-relative",
        "205-1-duplicated-block.xml, cmi5.id-duplicate",
        "205-3-duplicated-au.xml, cmi5.id-duplicate",
        "206-1-invalid-au-url.xml, cmi5.url",
        "209-1-not-a-zip.zip, archive.not-a-zip"
    })
    void whatBreaksTheSpecificationIsRefused(String name, String code) {
        PackageRefused refused = catchThrowableOfType(PackageRefused.class, () -> alone("lts/" + name));
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(sink.aborts).isEqualTo(1);
    }

    @Test
    void aFileThatIsNotInThePackageIsRefused() throws Exception {
        byte[] zip = TestZip.folder(samples.resolve("cmi5/lts/203-1-relative-url-no-reference"));
        assertThat(refused(zip).code()).isEqualTo("cmi5.file-missing");
        assertThat(refused(zip).args().get(2)).isEqualTo("not-found.html");
    }
}
