package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SCORM 2004 packages of others, 2nd and 3rd edition, taken to their ends; what is broken is told. */
@ExtendWith({LoeftServer.class, Chromium.class})
class Scorm2004PackagesBrowserIT {
    @TempDir
    Path work = Path.of("");

    private long publish(String name, RunningLoeft loeft, Browser browser) throws IOException {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            author.upload(ThirdParty.zip("scorm2004/" + name, work));
            return author.publish(Optional.empty());
        }
    }

    private static Window open(long course, RunningLoeft loeft, Browser browser) {
        return new Window(browser, loeft.url())
                .signIn("medarbejder", loeft.demoPassword())
                .go("/learning/player?course=" + course);
    }

    private static void assertAt(Window window, String title) {
        assertThat(window.find("#activity")).hasText(title);
        window.content().locator("#butNext").waitFor();
    }

    private static Locator chooser(Window window, String title) {
        return window.find("#parts").getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(title));
    }

    private static void readOn(Window window) {
        FrameLocator content = window.content();
        Locator next = content.locator("#butNext");
        next.waitFor();
        while (next.isEnabled()) {
            next.click();
        }
    }

    /** Hands in the open test, with all answers right or with none. */
    private static void handIn(Window window, boolean right) {
        FrameLocator content = window.content();
        content.frameLocator("#contentFrame").locator("#frmTest").waitFor();
        if (right) {
            GolfCourse.answerAll(content);
        } else {
            content.frameLocator("#contentFrame").locator("input[type=button]").click();
        }
    }

    private static void next(Window window) {
        window.find("#next").click();
    }

    private static void end(Window window) {
        window.find("#more summary").click();
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afslut kurset"))
                .click();
    }

    private static void assertCompleted(Window window) {
        assertThat(window.find("#player-notice")).containsText("gennemført");
        window.assertNoComplaints();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "golf-ContentPackagingMetadata_SCORM20043rdEdition.zip",
                "golf-ContentPackagingSingleSCO_SCORM20042ndEdition.zip"
            })
    void aPageThatSaysNothingIsCompletedWhenItIsEnded(String name, RunningLoeft loeft, Browser browser)
            throws IOException {
        try (Window window = open(publish(name, loeft, browser), loeft, browser)) {
            window.content().locator("body").waitFor();
            end(window);
            assertCompleted(window);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "golf-RuntimeBasicCalls_SCORM20043rdEdition.zip",
                "golf-RunTimeAdvancedCalls_SCORM20043rdEdition.zip"
            })
    void aCourseWithATestIsPassed(String name, RunningLoeft loeft, Browser browser) throws IOException {
        try (Window window = open(publish(name, loeft, browser), loeft, browser)) {
            readOn(window);
            handIn(window, true);
            end(window);
            assertCompleted(window);
        }
    }

    @Test
    void whatComesLaterIsLockedUntilWhatComesBeforeIsDone(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish("golf-SequencingForcedSequential_SCORM20043rdEdition.zip", loeft, browser);
        try (Window window = open(course, loeft, browser)) {
            assertAt(window, "Playing the Game");
            assertThat(chooser(window, "Etiquette")).hasCount(0);
            assertThat(window.find("#parts li:has-text('Etiquette')")).containsText("det, der kommer før");
            readOn(window);

            next(window);
            assertAt(window, "Etiquette");
            assertThat(chooser(window, "Playing the Game")).isVisible();
            assertThat(chooser(window, "Handicapping")).hasCount(0);
            readOn(window);
            chooser(window, "Playing the Game").click();
            assertAt(window, "Playing the Game");
            chooser(window, "Handicapping").click();
            assertAt(window, "Handicapping");
            readOn(window);
            next(window);
            assertAt(window, "Having Fun");
            readOn(window);
            next(window);
            assertAt(window, "Quiz");
            handIn(window, true);
            end(window);
            assertCompleted(window);
        }
    }

    @Test
    void thePostTestAloneDecidesTheResult(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish("golf-SequencingPostTestRollup_SCORM20043rdEdition.zip", loeft, browser);
        try (Window window = open(course, loeft, browser)) {
            for (String title : List.of("Playing the Game", "Etiquette", "Handicapping", "Having Fun")) {
                assertAt(window, title);
                readOn(window);
                next(window);
            }
            assertAt(window, "Quiz");
            handIn(window, true);
            end(window);
            assertCompleted(window);
        }
    }

    @Test
    void aTestThatIsNotPassedBringsItsLessonBackAndOnlyThat(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish("golf-SequencingSimpleRemediation_SCORM20043rdEdition.zip", loeft, browser);
        try (Window window = open(course, loeft, browser)) {
            for (String title : List.of("Playing the Game", "Etiquette", "Handicapping", "Having Fun")) {
                assertAt(window, title);
                readOn(window);
                next(window);
            }
            for (String title : List.of("Playing Quiz", "Etiquette Quiz", "Handicapping Quiz", "Having Fun Quiz")) {
                assertAt(window, title);
                handIn(window, !title.equals("Handicapping Quiz"));
                next(window);
            }
            assertAt(window, "Handicapping");
            readOn(window);
            next(window);
            assertAt(window, "Handicapping Quiz");
            handIn(window, true);
            next(window);
            assertCompleted(window);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parser-ContentPackagingNoSchemaVersion_SCORM20042ndEdition",
                "parser-MinimalValid_SCORM20043rdEdition",
                "parser-adl-cts-invalid-CM-01-broken-default-org"
            })
    void aManifestWithoutItsFilesIsKeptWithItsReportAndNoCourseCanBeMadeOfIt(
            String name, RunningLoeft loeft, Browser browser) throws IOException {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            Window report = author.upload(ThirdParty.zip("scorm2004/" + name, work));

            assertThat(report.find("[data-grade='error']").first()).isVisible();
            assertThat(report.find("button:has-text('Opret kursus'):enabled")).hasCount(0);
        }
    }
}
