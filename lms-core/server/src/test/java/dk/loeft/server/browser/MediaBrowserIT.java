package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.loeft.content.PackageReader;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A document, a video and pages: brought by an author, read and watched to their end by a learner. */
@ExtendWith({LoeftServer.class, Chromium.class})
class MediaBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    private static final LocatorAssertions.ContainsTextOptions PLAYED =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @TempDir
    Path work = Path.of("");

    @Test
    void aDocumentIsDoneWhenItsLastPageWasSeenAndGoesOnWhereOneLeft(RunningLoeft loeft, Browser browser)
            throws IOException {
        long course = publish(loeft, browser, "klart-sprog.pdf");
        try (Window window = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            FrameLocator player = open(window, course);
            assertThat(player.locator("[data-page='1'] .letters")).containsText("Klart sprog til borgerne", SOON);
            assertThat(player.locator("#progress")).containsText("1 af 3", SOON);
            assertThat(player.locator("[data-page='1'] [role='heading'][aria-level='1']"))
                    .hasCount(1);
            player.locator("#next").click();
            assertThat(player.locator("#progress")).containsText("2 af 3", SOON);
            assertThat(window.find("#save-state"))
                    .hasAttribute(
                            "data-state", "saved", new LocatorAssertions.HasAttributeOptions().setTimeout(15_000));
            leave(window);

            player = open(window, course);
            assertThat(player.locator("#page")).hasValue("2");
            player.locator("#words").fill("læs det højt");
            player.locator("#search button").click();
            assertThat(player.locator("#found")).containsText("side 3");
            assertThat(window.find("#player-notice")).containsText("gennemført", SOON);
            assertThat(player.locator("#progress")).containsText("Færdig");
            window.assertNoComplaints();
        }
    }

    @Test
    void aVideoIsDoneWhenItWasPlayedAndNotWhenItWasSkipped(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(loeft, browser, "brud-paa-datasikkerheden.zip");
        try (Window window = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            FrameLocator player = open(window, course);
            Locator video = player.locator("#video");
            assertThat(player.locator("#captions")).hasValue("0");
            assertThat(player.locator("#lines li")).hasCount(10);
            video.evaluate("v => { v.muted = true; v.currentTime = 30; }");
            video.evaluate("v => v.play()");
            assertThat(player.locator("#lines [aria-current]").first()).isVisible();
            video.evaluate("v => new Promise(done => v.addEventListener('ended', done))");
            assertThat(player.locator("#progress")).containsText("% set");
            assertThat(window.find("#player-notice")).isHidden();

            player.locator("#words").fill("72");
            assertThat(player.locator("#hits")).containsText("0");
            player.locator("#words").fill("leder");
            assertThat(player.locator("#hits")).containsText("1 sted");
            player.locator("#lines li:not([hidden]) button").click();
            assertTrue(((Number) video.evaluate("v => v.currentTime")).doubleValue() > 10);

            video.evaluate("v => { v.currentTime = 0; v.playbackRate = 2; return v.play(); }");
            assertThat(window.find("#player-notice")).containsText("gennemført", PLAYED);
            assertThat(player.locator("#progress")).containsText("Færdig");
            window.assertNoComplaints();
        }
    }

    @Test
    void pagesAreReadOneByOneWithoutScriptsOfTheirAuthors(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(loeft, browser, "gode-moeder.zip");
        try (Window window = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            FrameLocator player = open(window, course);
            FrameLocator page = player.frameLocator("#content");
            assertThat(page.locator("h1")).hasText("Før mødet");
            assertThat(page.locator("img")).hasJSProperty("naturalWidth", 640);
            page.locator("main").evaluate("main => main.ownerDocument.scrollingElement.scrollTo(0, 1e6)");
            assertThat(player.locator("#progress")).containsText("Du har læst siden", SOON);
            leave(window);

            player = open(window, course);
            assertThat(player.frameLocator("#content").locator("h1")).hasText("Under mødet");
            player.frameLocator("#content")
                    .locator("main")
                    .evaluate("main => main.ownerDocument.scrollingElement.scrollTo(0, 1e6)");
            assertThat(window.find("#player-notice")).containsText("gennemført", SOON);
            window.assertNoComplaints();
        }
    }

    @Test
    void anAuthorWritesAPageWithAPictureAndMakesANewVersionOfIt(RunningLoeft loeft, Browser browser)
            throws IOException {
        Path picture = Files.writeString(
                work.resolve("Ur.svg"),
                "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'><circle cx='20' cy='20' r='15'/></svg>");
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            Window window = author.window().go("/authoring/packages").press("Skriv en side");
            window.find("[id='start:title']").fill("Sådan holder du pause");
            window.press("Begynd at skrive");

            window.find("#file").setInputFiles(picture);
            window.press("Tilføj filen");
            assertThat(window.find("[role='alert']")).containsText("hvad billedet viser");
            window.find("#file").setInputFiles(picture);
            window.find("#alternative").fill("Et ur");
            window.press("Tilføj filen");

            window.find("[id='text:title']").fill("Pauser");
            window.find("[id='text:body']")
                    .fill("## Hvorfor?\n\nFordi <script>alert(1)</script> **hovedet** skal hvile.");
            window.press("Sæt ind i teksten");
            window.press("Gem og vis");
            assertThat(window.find("#preview h2:has-text('Hvorfor?')")).isVisible();
            assertThat(window.find("#preview img[alt='Et ur']")).isVisible();
            assertEquals(0, window.find("#preview script").count());
            window.press("Gør færdig");
            assertThat(window.find("main")).containsText("Sådan holder du pause");

            window.press("Ret siderne").press("Lav en kladde");
            assertThat(window.find("[id='text:title']")).hasValue("Pauser");
            assertThat(window.find("#files code")).containsText("ur.svg");
            window.assertNoComplaints();
        }
    }

    private static FrameLocator open(Window window, long course) {
        return window.go("/learning/player?course=" + course).page().frameLocator("#frame");
    }

    private static void leave(Window window) {
        window.find("#close").click();
        window.page().waitForURL(url -> url.contains("/learning/course"));
    }

    private long publish(RunningLoeft loeft, Browser browser, String sample) throws IOException {
        Path file = work.resolve(sample);
        try (InputStream in = PackageReader.class.getResourceAsStream("samples/" + sample)) {
            Files.copy(Objects.requireNonNull(in), file);
        }
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            author.upload(file);
            return author.publish(Optional.empty());
        }
    }
}
