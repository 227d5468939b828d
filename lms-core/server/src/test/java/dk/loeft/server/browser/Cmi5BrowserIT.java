package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

/** Courses of cmi5 in the browser: our own to its end, those of others part by part. */
@ExtendWith({LoeftServer.class, Chromium.class})
class Cmi5BrowserIT {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    @TempDir
    Path work = Path.of("");

    @Test
    void theSampleIsTakenToItsEnd(RunningLoeft loeft, Browser browser) throws IOException {
        long course;
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            course = author.publishCopy(
                    "klart-sprog", "Klart sprog i breve til borgere", "Klart sprog prøvet", Optional.empty());
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            FrameLocator lesson = learner.content();
            lesson.locator("#complete").click();
            assertThat(lesson.locator("#done")).isVisible(SOON);
            lesson.locator("#end").click();
            assertThat(learner.page().frameLocator("#frame").locator("#note")).isVisible(SOON);

            learner.go("/learning/player?course=" + course);
            FrameLocator test = learner.content();
            for (String right : List.of("#q1-0", "#q2-1", "#q3-2", "#q4-0")) {
                test.locator(right).check();
            }
            test.locator("#answer").click();
            assertThat(test.locator("#result-text")).containsText("bestået");
            assertThat(learner.find("#player-notice")).isVisible(SOON);
            learner.assertNoComplaints();
        }
    }

    @Test
    void aCourseOfOthersReachesItsEnd(RunningLoeft loeft, Browser browser) throws IOException {
        long course;
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            author.upload(ThirdParty.zip("cmi5/catapult-single_au_basic_responsive.zip", work));
            course = author.publish(Optional.empty());
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            FrameLocator unit = learner.content();
            unit.locator("text=/^\\s*Quiz\\s*$/ >> visible=true").first().click();
            unit.locator("button[onclick='course.autopass()']:visible").first().click();
            unit.locator("button[onclick='course.submitAnswers()']:visible")
                    .first()
                    .click();
            assertThat(learner.find("#player-notice")).isVisible(SOON);
            learner.assertNoComplaints();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cmi5/catapult-single_au_basic_responsive.zip",
                "cmi5/catapult-pre_post_test_framed.zip",
                "derived/cmi5-nested-blocks.zip"
            })
    void everyPartOfACourseOfOthersOpens(String name, RunningLoeft loeft, Browser browser) throws IOException {
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
            assertRuns(learner);
            for (String part : parts) {
                learner.go(part);
                assertRuns(learner);
            }
        }
    }

    /** The unit is shown, or waits for the learner to open its window. */
    private static void assertRuns(Window learner) {
        FrameLocator player = learner.page().frameLocator("#frame");
        assertThat(player.locator("#content:visible, #own:visible").first()).isVisible(SOON);
        assertThat(learner.find(".player-stage [data-offline]")).isHidden();
    }
}
