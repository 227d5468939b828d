package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dk.loeft.content.PackageItem.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cartridges that others made, each with the structure that SOURCES.md tells; skipped where they are missing. */
class CartridgeSamplesTest extends ReadingTest {
    private Path samples = Path.of("");

    @BeforeEach
    void findSamples() {
        samples = Samples.folder().resolve("cc");
        assumeTrue(Files.isDirectory(samples), () -> "skipped: no third-party cartridges in " + samples);
    }

    private PackageReport sample(String name, String title, String version) throws Exception {
        PackageReport report = read(Files.readAllBytes(samples.resolve(name + ".imscc")));
        assertThat(report.standard()).isEqualTo(PackageStandard.COMMON_CARTRIDGE);
        assertThat(report.title()).isEqualTo(title);
        assertThat(report.standardVersion()).isEqualTo(version);
        return report;
    }

    private static List<Type> types(PackageReport report) {
        return report.allItems().map(PackageItem::type).toList();
    }

    @Test
    void aCourseOfModulesKeepsItsTree() throws Exception {
        PackageReport report = sample("viewer-allyworkshop", "Ally: Accessibility Workshop", "1.3.0");
        // SOURCES.md counts 15 items; the one that everything hangs on is no part
        assertThat(report.allItems()).hasSize(14);
        assertThat(report.items()).hasSize(4).allMatch(item -> item.type() == Type.FOLDER);
        assertThat(types(report)).filteredOn(Type.DISCUSSION::equals).hasSize(3);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void everyTypeOfResourceIsThere() throws Exception {
        PackageReport report = sample("viewer-course-1", "COURSE-for-modules-testing", "1.3.0");
        assertThat(report.allItems()).hasSize(12);
        assertThat(types(report))
                .containsExactly(
                        Type.FOLDER,
                        Type.ASSET,
                        Type.ASSESSMENT,
                        Type.ASSET,
                        Type.DISCUSSION,
                        Type.FOLDER,
                        Type.LINK,
                        Type.ASSET,
                        Type.FOLDER,
                        Type.ASSET,
                        Type.ASSET,
                        Type.ASSET);
        assertThat(codes(report)).contains("cartridge.item-without-resource", "cartridge.questions-wait");
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void anEmptyOrganisationGivesWhatCanBeShown() throws Exception {
        assertThat(types(sample("viewer-single-page", "The Life of Paul", "1.3.0")))
                .containsExactly(Type.ASSET);
        assertThat(types(sample("viewer-single-assignment", "My test", "1.3.0")))
                .containsExactly(Type.ASSET);
        PackageReport discussion = sample("viewer-single-discussion", "My test", "1.3.0");
        assertThat(types(discussion)).containsExactly(Type.DISCUSSION);
        assertThat(discussion.items().get(0).dataFromLms()).isEqualTo("post");
        assertThat(types(sample("canvas_cc-cc", "Beginning Ruby on Rails", "1.1.0")))
                .containsExactly(Type.ASSET);
    }

    @Test
    void questionsAloneAreKeptAndSaidToWait() throws Exception {
        PackageReport report = sample("viewer-all-question-types", "XavierSchool", "1.3.0");
        assertThat(types(report)).containsExactly(Type.ASSESSMENT);
        assertThat(codes(report)).contains("cartridge.nothing-counts", "cartridge.questions-wait");
    }

    @Test
    void cartridgesWithoutAnythingToShowSaySo() throws Exception {
        PackageReport gem = sample("viewer-canvas_cc_gem_course", "Canvas CC Gem Course", "1.1.0");
        assertThat(gem.items()).isEmpty();
        assertThat(codes(gem)).contains("cartridge.nothing-to-show");
        PackageReport none = sample("viewer-course-with-no-showable-resources", "XavierSchool", "1.3.0");
        assertThat(none.allItems()).hasSize(6).noneMatch(PackageItem::launchable);
        assertThat(codes(none)).contains("cartridge.nothing-to-show", "cartridge.item-without-resource");
    }
}
