package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a learner lives through with a course that scores: interruptions, a lost connection, failing and passing. */
@ExtendWith({LoeftServer.class, Chromium.class})
class LearnerBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    @Test
    void aLearnerWhoLeavesGoesOnWhereSheWas(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(loeft, browser, "Kursus med pause");
        String heading;
        try (Window window = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            FrameLocator content =
                    window.go("/learning/player?course=" + course).content();
            content.locator("#next").click();
            content.locator("#next").click();
            heading = content.locator("h2:visible").first().innerText();
            window.find("#close").click();
            window.page().waitForURL(url -> url.contains("/learning/course"));
            window.assertNoComplaints();
        }
        try (Window window = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            FrameLocator content =
                    window.go("/learning/player?course=" + course).content();

            assertThat(content.locator("h2:visible").first()).hasText(heading);
            window.assertNoComplaints();
        }
    }

    @Test
    void aLearnerWhoFailsIsToldSoAndPassesTheNextTime(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(loeft, browser, "Kursus med to forsøg");
        try (Window window = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            FrameLocator content =
                    window.go("/learning/player?course=" + course).content();
            SikkerDigitalHverdag.readToTheQuiz(content);
            SikkerDigitalHverdag.answer(content, 2);
            assertThat(content.locator("#quiz-result-title")).containsText("Ikke bestået endnu");
            window.find("#close").click();
            window.page().waitForURL(url -> url.contains("/learning/course"));

            window.press("Prøv igen");
            SikkerDigitalHverdag.readToTheQuiz(window.content());
            SikkerDigitalHverdag.answer(window.content(), 5);
            assertThat(window.find("#player-notice")).containsText("gennemført", SOON);

            window.go("/learning/course?id=" + course);
            assertThat(window.find("main")).containsText("100");
            window.assertNoComplaints();
        }
    }

    @Test
    void workDoneWithoutAConnectionIsShownAsUnsavedAndSavedLater(RunningLoeft loeft, Browser browser)
            throws IOException {
        long course = publish(loeft, browser, "Kursus i elevator");
        try (Window window = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            FrameLocator content =
                    window.go("/learning/player?course=" + course).content();
            SikkerDigitalHverdag.readToTheQuiz(content);
            assertThat(window.find("#save-state")).hasAttribute("data-state", "saved");

            window.context().setOffline(true);
            SikkerDigitalHverdag.answer(content, 5);
            assertThat(window.find("#save-state")).hasAttribute("data-state", "unsaved");
            assertThat(window.find(".player-stage [data-offline]")).isVisible();

            window.context().setOffline(false);
            assertThat(window.find("#player-notice")).containsText("gennemført", SOON);
            assertThat(window.find("#save-state")).hasAttribute("data-state", "saved");
        }
    }

    @Test
    void aPackageNeverRunsOnTheOriginThatHoldsTheSession(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(loeft, browser, "Kursus på egen adresse");
        try (Window window = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            window.go("/learning/player?course=" + course)
                    .content()
                    .locator("#next")
                    .waitFor();

            assertEquals(2, window.contentFrames(loeft.contentOrigin()).size());
            assertTrue(window.contentFrames(loeft.contentOrigin()).stream()
                    .allMatch(frame -> frame.evaluate("document.cookie").equals("")));
            assertTrue(window.contentFrames(loeft.contentOrigin()).stream().allMatch(frame -> (boolean) frame.evaluate(
                    "() => { try { return !parent.parent.document && !top.document; } catch (e) { return true; } }")));
        }
    }

    @Test
    void aCourseCanBePutOnTheListAndTakenByKeyboardAlone(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(loeft, browser, "Kursus uden mus");
        try (Window window = new Window(browser, loeft.url())) {
            window.go("/learning/course?id=" + course);
            Keys keys = new Keys(window.page());
            keys.tabTo("#signIn\\:userName").type("forfatter");
            keys.tabTo("#signIn\\:password").type(loeft.demoPassword());
            keys.press("Enter");
            window.page().waitForURL(url -> url.contains("/learning/course"));

            keys.tabTo("#actions\\:enrol").press("Enter");
            assertThat(window.find("#actions\\:enrol")).hasCount(0);
            keys.tabTo("a[href*='/learning/player']").press("Enter");
            window.page().waitForURL(url -> url.contains("/learning/player"));
            window.content().locator("#next").waitFor();

            keys.tabTo("#close").press("Enter");
            window.page().waitForURL(url -> url.contains("/learning/course"));
            window.assertNoComplaints();
        }
    }

    private static long publish(RunningLoeft loeft, Browser browser, String title) throws IOException {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            return author.publishCopy(SikkerDigitalHverdag.SAMPLE, SikkerDigitalHverdag.TITLE, title, Optional.empty());
        }
    }
}
