package dk.loeft.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.DiscardSink;
import dk.loeft.content.Finding;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageReader;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageReport;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.PackageUpload;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The courses that the demo brings, as they are shipped. */
class DemoCatalogueTest {
    private static final int LONGEST_SUMMARY = 500;

    private final List<Map<String, String>> courses = DemoTable.rows("courses.csv");

    @Test
    void thereIsACourseOfEveryStandardThatCanBeTaken() throws Exception {
        Set<PackageStandard> found = EnumSet.noneOf(PackageStandard.class);
        for (Map<String, String> course : courses) {
            found.add(read(course).standard());
        }

        assertThat(found)
                .as("tests of questions belong to a capability of their own")
                .isEqualTo(EnumSet.complementOf(EnumSet.of(PackageStandard.QTI)));
    }

    @Test
    void noneOfThemHasFaultsThatLearnersWouldMeet() throws Exception {
        for (Map<String, String> course : courses) {
            assertThat(read(course).findings())
                    .as(course.get("sample"))
                    .noneMatch(finding -> finding.grade() == Finding.Grade.ERROR);
        }
    }

    @Test
    void eachTellsWhatItIsHowLongItTakesAndNoTwoHaveOneTitle() {
        assertThat(courses).extracting(course -> course.get("title")).doesNotHaveDuplicates();
        assertThat(courses).allSatisfy(course -> {
            assertThat(course.get("title")).isNotBlank();
            assertThat(course.get("summary")).isNotBlank().hasSizeLessThanOrEqualTo(LONGEST_SUMMARY);
            assertThat(Integer.parseInt(course.getOrDefault("minutes", ""))).isPositive();
        });
    }

    private static PackageReport read(Map<String, String> course) throws IOException, PackageRefused {
        String sample = course.getOrDefault("sample", "");
        try (InputStream file =
                Objects.requireNonNull(PackageUpload.class.getResourceAsStream("samples/" + sample), sample)) {
            return new PackageReader().read(file, sample, new DiscardSink(), PackageLimits.defaults());
        }
    }
}
