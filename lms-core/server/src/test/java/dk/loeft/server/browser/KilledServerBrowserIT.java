package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server dies in the middle of a course. */
@ExtendWith({LoeftServer.class, Chromium.class})
class KilledServerBrowserIT {
    @Test
    void aLearnerGoesOnWhereSheWasWhenTheServerWasKilled(Browser browser) throws Exception {
        try (RunningLoeft loeft = RunningLoeft.start("killed-in-mid-course")) {
            String heading;
            try (Window window = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
                FrameLocator content = window.go("/learning/player?course=1").content();
                content.locator("#next").click();
                window.page()
                        .waitForResponse(
                                response -> response.url().contains("/content/track") && response.ok(),
                                () -> content.locator("#next").click());
                heading = content.locator("h2:visible").first().innerText();
                assertThat(window.find("#save-state")).hasAttribute("data-state", "saved");

                loeft.kill();
                content.locator("#next").click();
                assertThat(window.find(".player-stage [data-offline]"))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            }
            loeft.restart();
            try (Window window = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
                FrameLocator content = window.go("/learning/player?course=1").content();

                assertThat(content.locator("h2:visible").first()).hasText(heading);
                SikkerDigitalHverdag.readToTheQuiz(content);
                SikkerDigitalHverdag.answer(content, 5);
                assertThat(window.find("#player-notice"))
                        .containsText("gennemført", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
            }
        }
    }
}
