package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An author replaces a version while somebody is in the middle of it, and takes it back again: nobody is stranded. */
@ExtendWith({LoeftServer.class, Chromium.class})
class VersionPlanBrowserIT {
    private static final String COURSE = "Kommunikationssikkerhedsforanstaltninger i dokumentationsarbejdet";

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    private static final LocatorAssertions.HasAttributeOptions SAVED_SOON =
            new LocatorAssertions.HasAttributeOptions().setTimeout(15_000);

    @Test
    void aLearnerUnderWayGoesOnAfterTheMoveAndAfterTheUndo(RunningLoeft loeft, Browser browser) throws IOException {
        try (AuthorDesk author = new AuthorDesk(browser, loeft);
                Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            long course = author.publishCopy(
                    SikkerDigitalHverdag.SAMPLE, SikkerDigitalHverdag.TITLE, COURSE, Optional.empty());
            String page = readTwoPages(learner, course);

            replace(author, course, COURSE);
            Window desk = author.window();
            desk.page().getByLabel("1 er i gang").selectOption("MOVE");
            desk.press("Udgiv nu");
            assertThat(desk.find("main")).containsText("Intet er sket endnu");
            assertThat(desk.find("main")).containsText("Amina Holm");
            looksRight(desk, "plan");
            assertEquals(page, whereTheyAre(learner, course, "Version 1"), "the plan alone touches nobody");

            desk.press("Udfør planen for 1 person");
            assertThat(desk.find("main")).containsText("Kan fortrydes til og med");
            looksRight(desk, "run");
            assertEquals(
                    page, whereTheyAre(learner, course, "Version 2"), "the new version goes on where the old one was");

            desk.press("Fortryd planen …");
            looksRight(desk, "undo");
            desk.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Fortryd").setExact(true))
                    .click();
            assertThat(desk.find("main")).containsText("Alle er tilbage, hvor de var");
            assertEquals(page, whereTheyAre(learner, course, "Version 1"), "undone");

            finish(learner, course);
            desk.assertNoComplaints();
            learner.assertNoComplaints();
        }
    }

    @Test
    void whatWasDoneWithoutAConnectionBeforeTheMoveComesAlongToTheNewVersion(RunningLoeft loeft, Browser browser)
            throws IOException {
        String name = COURSE + " på farten";
        try (AuthorDesk author = new AuthorDesk(browser, loeft);
                Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            long course =
                    author.publishCopy(SikkerDigitalHverdag.SAMPLE, SikkerDigitalHverdag.TITLE, name, Optional.empty());
            FrameLocator content = open(learner, course);
            content.locator("#next").click();
            assertThat(learner.find("#save-state")).hasAttribute("data-state", "saved", SAVED_SOON);
            learner.context().setOffline(true);
            content.locator("#next").click();
            String page = page(content);
            assertThat(learner.find("#save-state")).hasAttribute("data-state", "unsaved");
            assertThat(learner.find(".player-stage [data-offline]")).isVisible();
            learner.page().navigate("about:blank");

            replace(author, course, name);
            Window desk = author.window();
            desk.page().getByLabel("1 er i gang").selectOption("MOVE");
            desk.press("Udgiv nu");
            desk.press("Udfør planen for 1 person");
            assertThat(desk.find("main")).containsText("Kan fortrydes til og med");
            learner.context().setOffline(false);

            assertEquals(
                    page, whereTheyAre(learner, course, "Version 2"), "the page that nobody but the browser knew of");
        }
    }

    private static String readTwoPages(Window learner, long course) {
        FrameLocator content = open(learner, course);
        content.locator("#next").click();
        content.locator("#next").click();
        String page = page(content);
        close(learner);
        return page;
    }

    /** A package with another title, for the same course, up to the question what becomes of those under way. */
    private static void replace(AuthorDesk author, long course, String name) throws IOException {
        Path zip = Files.createTempFile("loeft-", ".zip");
        try {
            Window desk = author.upload(
                    SamplePackage.copy(SikkerDigitalHverdag.SAMPLE, SikkerDigitalHverdag.TITLE, name + " 2", zip));
            assertThat(desk.find("main")).containsText("Ligner noget, der findes");
            looksRight(desk, "similar");
            desk.page().getByLabel("Eller brug den i et kursus").selectOption(String.valueOf(course));
            desk.press("Brug pakken i kurset");
            looksRight(desk, "course");
            desk.press("Udgiv …");
            looksRight(desk, "publish");
        } finally {
            Files.delete(zip);
        }
    }

    private static String whereTheyAre(Window learner, long course, String version) {
        learner.go("/learning/course?id=" + course);
        assertThat(learner.find("main")).containsText(version);
        String page = page(open(learner, course));
        close(learner);
        return page;
    }

    private static void finish(Window learner, long course) {
        FrameLocator content = open(learner, course);
        SikkerDigitalHverdag.readToTheQuiz(content);
        SikkerDigitalHverdag.answer(content, 5);
        assertThat(learner.find("#player-notice")).containsText("gennemført", SOON);
    }

    private static FrameLocator open(Window learner, long course) {
        learner.go("/learning/player?course=" + course);
        FrameLocator content = learner.content();
        content.locator("section.page:not([hidden])").first().waitFor(new Locator.WaitForOptions().setTimeout(20_000));
        return content;
    }

    private static String page(FrameLocator content) {
        return content.locator("section.page:not([hidden])").first().innerText();
    }

    private static void close(Window learner) {
        learner.find("#close").click();
        learner.page().waitForURL(url -> url.contains("/learning/course"));
    }

    private static void looksRight(Window desk, String name) {
        PagesBrowserIT.look(desk, "version-" + name);
    }
}
