package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HR and authors see who is under way with a cmi5 course, and waive its units. */
@ExtendWith({LoeftServer.class, Chromium.class})
class WaivingBrowserIT {
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(20_000);

    private static final String LESSON = "Fire greb til klart sprog";

    private static final String TEST = "Test: hvad er klarest?";

    @Test
    void hrWaivesOneUnitForAReasonOfCmi5AndTheLastOneForAnother(RunningLoeft loeft, Browser browser)
            throws IOException {
        long course = underWay(loeft, browser);
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/learning/course?id=" + course).press("Se kursister i gang");
            assertThat(hr.find("main")).containsText("1 kursist er i gang");
            assertThat(hr.find("tbody tr").first()).containsText("0 af 2 er klaret");
            look(hr, "list");

            choose(hr, TEST);
            assertThat(hr.find("#waive-h")).containsText("Fritag Amina Holm for »" + TEST + "«");
            hr.speak("en").page().reload();
            assertThat(hr.find("#waive-h")).containsText("Waive “" + TEST + "” for Amina Holm");
            look(hr, "english");
            hr.speak("da").page().reload();
            send(hr);
            assertThat(hr.find("[role='alert']")).containsText("Vælg eller skriv en grund");
            hr.find("input[value='TESTED_OUT']").check();
            hr.find("[id='waive:other']").fill("Har skrevet breve i tyve år");
            send(hr);
            assertThat(hr.find("[role='alert']")).containsText("både valgt en grund og skrevet en anden");
            assertThat(hr.find("input[value='TESTED_OUT']")).isChecked();
            look(hr, "refused");
            hr.find("[id='waive:other']").fill("");
            send(hr);

            assertThat(hr.find("#waive-h")).hasCount(0);
            assertThat(hr.find("tbody tr").first()).containsText("1 af 2 er klaret");
            assertThat(unit(hr, TEST)).containsText("Fritaget");
            assertThat(unit(hr, TEST)).containsText("Har vist i en prøve");
            assertEquals(0, unit(hr, TEST).locator("a").count(), "nothing is waived twice");
            look(hr, "waived");

            choose(hr, LESSON);
            hr.find("input[value='OTHER']").check();
            hr.find("[id='waive:other']").fill("Har skrevet breve i tyve år");
            send(hr);
            assertThat(hr.find("main")).containsText("Ingen er i gang");
            look(hr, "nobody");
            hr.assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/course?id=" + course);
            assertThat(learner.find("main")).containsText("gennemført");
        }
    }

    @Test
    void anAuthorFindsThemFromTheCourseAndSomebodyElseMayNotLook(RunningLoeft loeft, Browser browser)
            throws IOException {
        long course = underWay(loeft, browser);
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            Window desk = author.window().go("/authoring/course?id=" + course);
            desk.press("Se kursister i gang");
            assertThat(desk.find("tbody tr").first()).containsText("Amina Holm");
            choose(desk, TEST);
            String form = desk.page().url();
            waiveElsewhere(loeft, browser, course);
            desk.find("input[value='ADMINISTRATIVE']").check();
            send(desk);
            assertThat(desk.find("main")).containsText("Delen er klaret eller fritaget i forvejen");
            desk.go(form.substring(loeft.url().length()).replace("unit=", "unit=x"));
            assertThat(desk.find("main")).containsText("er her ikke længere");
            desk.go("/authoring/waive?course=404404");
            assertEquals(404, desk.status());
            desk.assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            assertEquals(
                    0,
                    learner.go("/learning/course?id=" + course)
                            .find("a[href*='/waive']")
                            .count());
            learner.go("/authoring/waive?course=" + course);
            assertEquals(403, learner.status());
        }
    }

    /** The same unit by somebody else, while the form is open. */
    private static void waiveElsewhere(RunningLoeft loeft, Browser browser, long course) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/authoring/waive?course=" + course);
            choose(hr, TEST);
            hr.find("input[value='EQUIVALENT_AU']").check();
            send(hr);
            assertThat(unit(hr, TEST)).containsText("Fritaget");
        }
    }

    private static Locator unit(Window window, String title) {
        return window.find(".standing > li:has-text('" + title + "')");
    }

    private static void choose(Window window, String title) {
        unit(window, title).locator("a").click();
        assertThat(window.find("#waive-h")).isVisible();
    }

    private static void send(Window window) {
        window.find("[id='waive:do']").click();
        window.page().waitForLoadState();
    }

    /** A course of our own sample, opened by an employee. */
    private static long underWay(RunningLoeft loeft, Browser browser) throws IOException {
        long course;
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            course = author.publishCopy("klart-sprog", "-", "-", Optional.empty());
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            assertThat(learner.content().locator("#complete")).isVisible(SOON);
        }
        return course;
    }

    /** In both languages; the window is left as it was. */
    private static void look(Window window, String name) {
        Accessible.check(window, "waive-" + name);
        window.look(1_440, 900, ColorScheme.LIGHT);
        window.picture(Path.of("target/pictures", "waive-" + name + "-1440.png"), true);
        assertTrue(window.find("h1").isVisible());
        window.look(1_280, 900, ColorScheme.LIGHT);
    }
}
