package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every SCORM 1.2 package of others: what can be launched is launched, what is broken is told. */
@ExtendWith({LoeftServer.class, Chromium.class})
class ThirdPartyPackagesBrowserIT {
    @TempDir
    Path work = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scorm12/golf-ContentPackagingSingleSCO_SCORM12.zip",
                "scorm12/moodle-RuntimeMinimumCalls_SCORM12-mini.zip",
                "scorm12/moodle-singlescobasic_missingorg.zip",
                "scorm12/parser-LaunchUrlFromNestedItem_SCORM12",
                "scorm12/parser-PrerequisitesTest_SCORM12",
                "derived/backslash-href.zip",
                "derived/prefixed-manifest.zip",
                "derived/utf16le-manifest.zip",
                "derived/utf8-bom-manifest.zip"
            })
    void everyOpenPartOfAGoodPackageRunsInTheBrowser(String name, RunningLoeft loeft, Browser browser)
            throws IOException {
        long course;
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            author.upload(ThirdParty.zip(name, work));
            course = author.publish(Optional.empty());
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            List<String> parts = learner.find("#parts a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertRuns(learner, loeft);
            for (String part : parts) {
                learner.go(part);
                assertRuns(learner, loeft);
            }
        }
    }

    /** The part's own page has come from the origin of the content, and the player has not given up. */
    private static void assertRuns(Window learner, RunningLoeft loeft) {
        Locator body = learner.content().locator("body");
        body.waitFor();
        assertFalse(body.innerHTML().isBlank(), "the page of the part is empty");
        assertFalse(
                learner.contentFrames(loeft.contentOrigin()).isEmpty(), "the part runs on the origin of the content");
        assertThat(learner.find("#player-notice")).isHidden();
        assertThat(learner.find(".player-stage [data-offline]")).isHidden();
        learner.assertNoComplaints();
    }

    @ParameterizedTest
    @CsvSource({
        "scorm12/parser-ComplexNestedOrganization_SCORM12, 11",
        "scorm12/parser-InvalidFileReferences_SCORM12, 1",
    })
    void aPackageWithErrorsIsKeptWithItsReportAndNoCourseCanBeMadeOfIt(
            String name, int missing, RunningLoeft loeft, Browser browser) throws IOException {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            Window report = author.upload(ThirdParty.zip(name, work));

            assertThat(report.find("[data-grade='error']")).hasCount(missing);
            assertThat(report.find("button:has-text('Opret kursus'):enabled")).hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "scorm12/moodle-badscorm.zip, imsmanifest.xml",
        "scorm12/moodle-invalid.zip, imsmanifest.xml",
        "scorm12/moodle-validaicc.zip, AICC",
        "scorm12/parser-MalformedXml_SCORM12, imsmanifest.xml",
        "hostile/qtiworks-ZipSlip.zip, ..",
    })
    void whatIsNoPackageIsRefusedWithOneSentence(String name, String said, RunningLoeft loeft, Browser browser)
            throws IOException {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            Window window = author.window().go("/authoring/packages");

            window.find("#upload-file").setInputFiles(ThirdParty.zip(name, work));

            assertThat(window.find("[role='alert']")).containsText(said);
            window.assertNoComplaints();
        }
    }
}
