package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Packages that others made, each with the outcome its SOURCES.md states. They are not part of the project: where their folder is
 * missing (environment variable {@code LOEFT_CONTENT_SAMPLES}, else {@code ../shared/content} beside the project), the tests are
 * skipped and say so.
 */
class SamplesTest extends ReadingTest {

    private Path samples = Path.of("");

    @BeforeEach
    void findSamples() {
        samples = Samples.folder();
        assumeTrue(Files.isDirectory(samples), () -> "skipped: no third-party packages in " + samples);
    }

    private byte[] zip(String name) throws IOException {
        Path path = samples.resolve(name);
        return Files.isDirectory(path) ? TestZip.folder(path) : Files.readAllBytes(path);
    }

    private PackageReport sample(String name) throws IOException, PackageRefused {
        return read(zip(name));
    }

    private void assertShape(PackageReport report, String title, int items, int scos) {
        assertThat(report.title()).isEqualTo(title);
        assertThat(report.standardVersion()).isEqualTo("1.2");
        assertThat(report.allItems()).hasSize(items);
        assertThat(report.scos()).hasSize(scos);
    }

    @Test
    void theGolfPackagesAreFine() throws Exception {
        for (var title : List.of("CP Single SCO", "Run-time Basic Calls")) {
            String file = title.startsWith("CP") ? "ContentPackagingSingleSCO" : "RuntimeBasicCalls";
            PackageReport report = sample("scorm12/golf-" + file + "_SCORM12.zip");
            assertShape(report, "Golf Explained - " + title, 1, 1);
            assertThat(report.files()).isEqualTo(44);
            assertThat(report.items().get(0).launch()).isEqualTo("shared/launchpage.html");
            assertThat(codes(report))
                    .contains("launch.without-lang")
                    .isSubsetOf("frame.without-title", "launch.without-lang");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scorm12/moodle-RuntimeMinimumCalls_SCORM12-mini.zip",
                "derived/backslash-href.zip",
                "derived/prefixed-manifest.zip",
                "derived/utf16le-manifest.zip",
                "derived/utf8-bom-manifest.zip"
            })
    void oneCourseHasOneOutcomeHoweverItIsWritten(String name) throws Exception {
        PackageReport report = sample(name);
        assertShape(report, "Golf Explained - Minimum Run-time Calls", 11, 9);
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.allItems().filter(PackageItem::launchable).map(PackageItem::launch))
                .startsWith("Playing/Playing.html", "Playing/Par.html")
                .endsWith("shared/assessmenttemplate.html?questions=HavingFun");
        Set<String> expected = name.contains("backslash")
                ? Set.of("href.backslash", "launch.without-lang")
                : Set.of("launch.without-lang");
        assertThat(new TreeSet<>(codes(report))).isSubsetOf(expected);
    }

    @Test
    void aPackageWithoutOrganisationGetsOneItemForItsSco() throws Exception {
        PackageReport report = sample("scorm12/moodle-singlescobasic_missingorg.zip");
        assertThat(codes(report)).contains("organization.missing");
        assertThat(report.scos()).singleElement().satisfies(sco -> assertThat(sco.launch())
                .isEqualTo("sso/launchpage.html"));
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void aLoneManifestInAFolderAPageAndAnAiccCourseWithoutUnitsAreRefused() throws Exception {
        assertThat(refused(zip("scorm12/moodle-badscorm.zip")).code()).isEqualTo("manifest.in-subfolder");
        assertThat(refused(zip("scorm12/moodle-invalid.zip")).code()).isEqualTo("manifest.missing");
        assertThat(refused(zip("scorm12/moodle-validaicc.zip")).code()).isEqualTo("aicc.au-missing");
    }

    @Test
    void deepNestingIsKeptAndMissingFilesAreErrors() throws Exception {
        PackageReport report = sample("scorm12/parser-ComplexNestedOrganization_SCORM12");
        assertShape(report, "Complex Nested Organization Test", 11, 11);
        assertThat(report.items()).hasSize(3);
        assertThat(report.items().get(0).children().get(0).children().get(0).children())
                .extracting(PackageItem::title)
                .containsExactly("Topic 1.1.1.1", "Topic 1.1.1.2");
        assertThat(codes(report))
                .contains("organization.several")
                .filteredOn("launch.missing"::equals)
                .hasSize(11);
    }

    @Test
    void filesThatAreNotThereAreFoundWithTheirLines() throws Exception {
        PackageReport report = sample("scorm12/parser-InvalidFileReferences_SCORM12");
        assertShape(report, "Invalid File References Test", 1, 1);
        Finding error = report.findings().get(0);
        assertThat(error.code()).isEqualTo("launch.missing");
        assertThat(error.line()).isEqualTo(26);
        assertThat(report.findings().stream()
                        .filter(f -> f.code().equals("file.missing"))
                        .map(f -> f.args().get(0)))
                .containsExactly("content/nonexistent.js", "content/nonexistent.css");
    }

    @Test
    void itemsWithoutResourcesAreFolders() throws Exception {
        PackageReport report = sample("scorm12/parser-LaunchUrlFromNestedItem_SCORM12");
        assertShape(report, "Launch URL From Nested Item Test", 7, 2);
        assertThat(report.scos())
                .extracting(PackageItem::launch)
                .containsExactly("content/topic1.html", "content/section2.html");
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void malformedXmlIsRefused() throws Exception {
        PackageRefused refused = refused(zip("scorm12/parser-MalformedXml_SCORM12"));
        assertThat(refused.code()).isEqualTo("xml.unreadable");
        assertThat(refused.line()).isEqualTo(27);
    }

    @Test
    void prerequisitesAndMasteryScoresAreRead() throws Exception {
        PackageReport report = sample("scorm12/parser-PrerequisitesTest_SCORM12");
        assertShape(report, "Prerequisites Test Course", 4, 4);
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.items()).extracting(PackageItem::masteryScore).containsExactly(80.0, null, null, 90.0);
        assertThat(report.items())
                .extracting(PackageItem::prerequisites)
                .containsExactly(null, "module1", "module1 AND module2", "(module1 AND module2) OR module3");
        assertThat(report.items().get(1).dataFromLms()).isEqualTo("custom_data_for_module2");
        assertThat(report.items().get(2).timeLimitAction()).isEqualTo("exit,message");
    }

    @Test
    void aPathOutOfThePackageIsRefused() throws Exception {
        assertThat(refused(zip("hostile/qtiworks-ZipSlip.zip")).code()).isEqualTo("archive.path-outside");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "moodle-test_7zip_927.zip",
                "moodle-test_osx_compress.zip",
                "moodle-test_thumbsdb.zip",
                "moodle-test_win8_cz.zip"
            })
    void archivesOfOddToolsAreReadAndHaveNoManifest(String name) throws Exception {
        assertThat(refused(zip("hostile/" + name)).code()).isEqualTo("manifest.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "golf-ContentPackagingMetadata_SCORM20043rdEdition.zip, Golf Explained - Metadata Example, 2004 3rd Edition, 1, 1",
        "golf-ContentPackagingSingleSCO_SCORM20042ndEdition.zip, Golf Explained - CP Single SCO, CAM 1.3, 1, 1",
        "golf-RunTimeAdvancedCalls_SCORM20043rdEdition.zip, Golf Explained - Run-time Advanced Calls, 2004 3rd Edition, 1, 1",
        "golf-RuntimeBasicCalls_SCORM20043rdEdition.zip, Golf Explained - Run-time Basic Calls, 2004 3rd Edition, 1, 1",
        "golf-SequencingForcedSequential_SCORM20043rdEdition.zip, Golf Explained - Sequencing Forced Order, 2004 3rd Edition, 5, 5",
        "golf-SequencingPostTestRollup_SCORM20043rdEdition.zip, Golf Explained - Sequencing Post Test Rollup, 2004 3rd Edition, 5, 5",
        "golf-SequencingSimpleRemediation_SCORM20043rdEdition.zip, Golf Explained - Simple Remediation, 2004 3rd Edition, 9, 8",
    })
    void theGolfPackagesOfScorm2004AreFine(String name, String title, String edition, int items, int scos)
            throws Exception {
        PackageReport report = sample("scorm2004/" + name);
        assertThat(report.title()).isEqualTo(title);
        assertThat(report.standard()).isEqualTo(PackageStandard.SCORM_2004);
        assertThat(report.standardVersion()).isEqualTo(edition);
        assertThat(report.allItems()).hasSize(items);
        assertThat(report.scos()).hasSize(scos);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void manifestsOfScorm2004WithoutTheirFilesAreReadAndSaySo() throws Exception {
        PackageReport unversioned = sample("scorm2004/parser-ContentPackagingNoSchemaVersion_SCORM20042ndEdition");
        assertThat(unversioned.title()).isEqualTo("Minimal 2nd Edition No SchemaVersion");
        assertThat(unversioned.allItems()).hasSize(1);
        assertThat(codes(unversioned)).contains("schemaversion.missing-2004");

        PackageReport minimal = sample("scorm2004/parser-MinimalValid_SCORM20043rdEdition");
        assertThat(minimal.title()).isEqualTo("Minimal Course");
        assertThat(codes(minimal)).contains("launch.missing").doesNotContain("schemaversion.unknown-2004");

        PackageReport broken = sample("scorm2004/parser-adl-cts-invalid-CM-01-broken-default-org");
        assertThat(broken.allItems()).hasSize(3);
        assertThat(codes(broken)).contains("organization.default-unknown");
    }

    /** Their manifests alone: the pages lie apart, so every launch is missing and nothing else is wrong with the structure. */
    @Test
    void theManifestsOfAdlsCasesAreReadWithTheirBases() throws Exception {
        int read = 0;
        for (String name : names("scorm2004/adl-cts")) {
            if (name.startsWith("LMSTestPackage_")) {
                PackageReport report = sample("scorm2004/adl-cts/" + name);
                assertThat(report.standard()).as(name).isEqualTo(PackageStandard.SCORM_2004);
                assertThat(report.allItems()).as(name).isNotEmpty();
                assertThat(codes(report))
                        .as(name)
                        .doesNotContain("href.outside", "identifier.duplicate", "sequencing.collection-unknown");
                read++;
            }
        }
        assertThat(read).isEqualTo(102);
    }

    @Test
    void theAiccCourseKeepsItsStructure() throws Exception {
        PackageReport report = sample("aicc/complex");
        assertThat(report.standard()).isEqualTo(PackageStandard.AICC);
        assertThat(report.title()).isEqualTo("Complex AICC Course");
        assertThat(report.identifier()).isEqualTo("complex-course");
        assertThat(report.hasErrors()).isFalse();
        assertThat(report.items()).extracting(PackageItem::title).containsExactly("Intro AU");
        PackageItem intro = report.items().get(0);
        assertThat(intro.masteryScore()).isEqualTo(80.0);
        assertThat(intro.maxTimeAllowed()).isEqualTo("00:20:00");
        assertThat(intro.timeLimitAction()).isEqualTo("continue,no message");
        assertThat(intro.children()).extracting(PackageItem::title).containsExactly("Scenario AU", "Assessment AU");
        assertThat(intro.children()).extracting(PackageItem::prerequisites).containsExactly("A1", "(A1) & (A2)");
        assertThat(report.allItems().map(PackageItem::launch))
                .containsExactly("intro.html", "scenario.html", "assessment.html");
        assertThat(codes(report))
                .containsOnly("timelimitaction.unknown", "launch.without-lang", "launch.without-title");
    }

    @Test
    void tinCanPackagesHaveOnePartForTheirActivity() throws Exception {
        PackageReport basic = sample("xapi/tincan-basic_course");
        assertThat(basic.standard()).isEqualTo(PackageStandard.TIN_CAN);
        assertThat(basic.title()).isEqualTo("Basic xAPI Course");
        assertThat(basic.hasErrors()).isFalse();
        assertThat(basic.items()).singleElement().satisfies(part -> {
            assertThat(part.identifier()).isEqualTo("http://example.com/activities/basic-course");
            assertThat(part.launch()).isEqualTo("index.html");
        });
        PackageReport golf = sample("xapi/tincan-golf.zip");
        assertThat(golf.title()).isEqualTo("Tin Can Golf Example");
        assertThat(golf.hasErrors()).isFalse();
        assertThat(golf.items()).extracting(PackageItem::launch).containsExactly("index.html");
    }

    private Set<String> names(String folder) throws IOException {
        try (Stream<Path> files = Files.list(samples.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
