package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
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

/** Common Cartridges: the sample taken to its end with a dialogue, and those of others part by part. */
@ExtendWith({LoeftServer.class, Chromium.class})
class CartridgeBrowserIT {
    private static final String TITLE = "God tone, når vi mødes digitalt";

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    @TempDir
    Path work = Path.of("");

    @Test
    void aLearnerReadsFollowsALinkAndTakesPartInTheDialogue(RunningLoeft loeft, Browser browser) throws IOException {
        long course;
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            course = author.publishCopy("god-tone-digitalt", TITLE, "God tone i test", Optional.empty());
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course + "&part=moeder");
            assertThat(learner.content().locator("h1")).hasText("Fem vaner til møder på skærm");
            assertEquals(
                    true,
                    learner.content().locator("img").evaluate("img => img.decode().then(() => img.naturalWidth > 0)"),
                    "the picture behind the file base is shown");
            learner.go("/learning/player?course=" + course + "&part=opgave");
            assertThat(learner.content().locator("li").first()).containsText("Sig til dine kolleger");
            follow(learner, course);
            dialogue(learner, course);
        }
        try (Window colleague = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            colleague.go("/learning/player?course=" + course + "&part=dialog");
            colleague
                    .page()
                    .frameLocator("#frame")
                    .getByText("Deltag i dialogen")
                    .click();
            colleague.page().waitForURL(url -> url.contains("/learning/discussion"));
            colleague.press("Svar");
            colleague.page().getByLabel("Tekst").fill("Det prøver vi også.");
            send(colleague);
            assertThat(colleague.find(".post-answers")).containsText("Det prøver vi også.");
            colleague.assertNoComplaints();
        }
    }

    /** A link is done when it is opened, in a tab of its own. */
    private static void follow(Window learner, long course) {
        learner.context().route("https://www.was.digst.dk/**", route -> route.fulfill());
        learner.go("/learning/player?course=" + course + "&part=tilgaengelighed");
        assertThat(learner.find("#parts li[aria-current]")).containsText("tilgængelige");
        FrameLocator shell = learner.page().frameLocator("#frame");
        Page opened = learner.context()
                .waitForPage(() -> shell.getByText("Åbn siden i en ny fane").click());
        assertEquals("https://www.was.digst.dk/", opened.url());
        opened.close();
        assertThat(learner.find("#save-state")).hasAttribute("data-state", "saved");
    }

    private static void dialogue(Window learner, long course) {
        learner.go("/learning/player?course=" + course + "&part=dialog");
        learner.page().frameLocator("#frame").getByText("Deltag i dialogen").click();
        learner.page().waitForURL(url -> url.contains("/learning/discussion"));
        assertThat(learner.find("main")).containsText("beder dig skrive et indlæg");
        assertThat(learner.find("main")).containsText("Fortæl om en vane");
        send(learner);
        assertThat(learner.find("main")).containsText("Indlægget er tomt");
        learner.page().getByLabel("Tekst").fill("Hos os slår vi undertekster til.\n<b>Det</b> hjælper.");
        send(learner);
        assertThat(learner.find("article").first()).containsText("<b>Det</b> hjælper.");
        Accessible.look(learner, "the dialogue");
        learner.page().setViewportSize(360, 800);
        assertEquals(
                true,
                learner.page().evaluate("document.documentElement.scrollWidth <= 360"),
                "nothing to scroll sideways");
        learner.page().setViewportSize(1_280, 900);
        learner.press("Ret");
        learner.page().getByLabel("Tekst").fill("Hos os slår vi altid undertekster til.");
        send(learner);
        assertThat(learner.find("article").first()).containsText("altid");
        learner.go("/learning/course?id=" + course);
        assertThat(learner.find("main")).containsText("gennemført", SOON);
        learner.assertNoComplaints();
    }

    /** The button alone: the sentence about an empty post speaks of sending too. */
    private static void send(Window window) {
        window.find("#post\\:send").click();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cc/canvas_cc-cc.imscc",
                "cc/viewer-all-question-types.imscc",
                "cc/viewer-allyworkshop.imscc",
                "cc/viewer-course-1.imscc",
                "cc/viewer-single-assignment.imscc",
                "cc/viewer-single-discussion.imscc",
                "cc/viewer-single-page.imscc"
            })
    void everyOpenPartOfACartridgeIsShown(String name, RunningLoeft loeft, Browser browser) throws IOException {
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
            assertShown(learner, loeft);
            for (String part : parts) {
                learner.go(part);
                assertShown(learner, loeft);
            }
        }
    }

    /** A page in the frame, or a card that says what the part is. */
    private static void assertShown(Window learner, RunningLoeft loeft) {
        FrameLocator shell = learner.page().frameLocator("#frame");
        shell.locator("#content:not([hidden]), #card:not([hidden])").first().waitFor();
        assertFalse(
                learner.contentFrames(loeft.contentOrigin()).isEmpty(),
                "the part is shown on the origin of the content");
        assertThat(learner.find("#player-notice .button[href*='course?id']:has-text('Tilbage')"))
                .hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"cc/viewer-canvas_cc_gem_course.imscc", "cc/viewer-course-with-no-showable-resources.imscc"})
    void aCartridgeWithoutAnythingToShowIsKeptWithItsReport(String name, RunningLoeft loeft, Browser browser)
            throws IOException {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            Window report = author.upload(ThirdParty.zip(name, work));
            assertThat(report.find("[data-grade='error']")).containsText("intet, der kan vises");
            assertThat(report.find("button:has-text('Opret kursus'):enabled")).hasCount(0);
        }
    }
}
