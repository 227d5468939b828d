package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.loeft.content.PackageReader;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** H5P: the sample taken to its end, with an interruption, in a browser that refuses storage to framed pages. */
@ExtendWith({LoeftServer.class, Chromium.class})
class H5pBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @TempDir
    Path work = Path.of("");

    @Test
    void aLearnerAnswersComesBackAndPasses(RunningLoeft loeft, Browser browser) throws IOException {
        Path h5p = work.resolve("sikre-vaner.h5p");
        try (InputStream sample = PackageReader.class.getResourceAsStream("samples/sikre-vaner.zip")) {
            Files.copy(sample, h5p);
        }
        long course;
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            author.upload(h5p);
            course = author.publish(Optional.empty());
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            answer(learner, "Låser den hver gang");
            next(learner);
            answer(learner, "Melder mailen til IT på den vej, I plejer");
            assertThat(learner.find("#save-state")).hasAttribute("data-state", "saved");
            learner.find("#close").click();
            learner.page().waitForURL(url -> url.contains("/learning/course"));
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            assertThat(h5p(learner).locator("h2")).hasText("Spørgsmål 3 af 3");
            double top = top(learner);
            answer(learner, "I en chat med kollegerne");
            next(learner);
            assertThat(h5p(learner).locator("h2")).hasText("Du fik 2 af 3 rigtige.");
            assertThat(learner.find("#player-notice")).containsText("gennemført", SOON);
            assertEquals(top, top(learner), "the content stays where it begins when something is told");
            learner.go("/learning/course?id=" + course);
            assertThat(learner.find("main")).containsText("66,7");
            assertEquals(
                    "h5p-iframe-content",
                    learner.go("/learning/player?course=" + course)
                            .content()
                            .locator("iframe.h5p-iframe")
                            .getAttribute("id"),
                    "it opens again to look at");
            learner.assertNoComplaints();
        }
    }

    /** Where the content begins, in pixels from the top of the window. */
    private static double top(Window learner) {
        return learner.find("#frame").boundingBox().y;
    }

    private static FrameLocator h5p(Window learner) {
        return learner.content().frameLocator("iframe.h5p-iframe");
    }

    private static void answer(Window learner, String text) {
        h5p(learner).getByText(text).click();
        h5p(learner).locator("button[type='submit']").click();
        assertThat(h5p(learner).locator("button[type='submit']")).hasText("Næste spørgsmål");
    }

    private static void next(Window learner) {
        h5p(learner).locator("button[type='submit']").click();
    }
}
