package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An author puts a track together with the keyboard alone; a learner follows it to the end. */
@ExtendWith({LoeftServer.class, Chromium.class})
class TrackBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    @Test
    void theDemoHasTracksForStaffAndLeaders(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/home");
            assertThat(learner.find("section:has(#tracks-h)")).containsText("Digital hverdag");
            learner.find("section:has(#tracks-h) a:has-text('Digital hverdag')")
                    .first()
                    .click();
            assertThat(learner.find("h1")).hasText("Digital hverdag");
            assertThat(learner.find(".track-path > li")).hasCount(4);
            assertThat(learner.find(".track-path > li").nth(1)).containsText("Gør først »Pas på");
            assertThat(learner.find(".track-path > li").nth(3)).containsText("Frivilligt");
            assertThat(learner.find(".track-path [aria-current=step]")).hasCount(1);
            Accessible.check(learner, "track-learner");
            learner.speak("en").page().reload();
            assertThat(learner.find("main")).containsText("How far you are");
            learner.assertNoComplaints();
        }
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            leader.go("/learning/home")
                    .find("section:has(#tracks-h) a:has-text('Ledelse af digitalisering')")
                    .first()
                    .click();
            assertThat(leader.find(".track-path > li")).hasCount(3);
            leader.look(1_440, 900, ColorScheme.DARK);
            leader.assertNoComplaints();
        }
    }

    @Test
    void anAuthorMakesATrackByKeyboardAndALearnerCompletesIt(RunningLoeft loeft, Browser browser) {
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword())) {
            author.go("/authoring/tracks").press("Nyt forløb");
            assertThat(author.find("#title-da")).isVisible();
            Keys keys = new Keys(author.page());
            keys.tabTo("#title-da").type("Del og hjælp");
            keys.tabTo("#set-0-title-da").type("Del filer");
            author.find("#set-0-add").selectOption(new SelectOption().setLabel("Del filer sikkert"));
            keys.tabTo("[aria-label='Tilføj til trin 1']").press("Enter");
            assertThat(author.find("fieldset").first()).containsText("Del filer sikkert");
            keys.tabTo("[id='track:addSet']").press("Enter");
            assertThat(author.find("fieldset")).hasCount(2);
            author.find("#set-1-title-da").fill("Hjælp hinanden");
            author.find("#set-1-rule").selectOption("N_OF");
            author.find("#set-1-needed").fill("2");
            author.find("#set-1-milestone-da").fill("Digital hjælper");
            author.find("#set-1-add").selectOption(new SelectOption().setLabel("Hjælp til det digitale"));
            keys.tabTo("[aria-label='Tilføj til trin 2']").press("Enter");
            assertThat(author.find("fieldset").nth(1).locator(".list > li")).hasCount(1);
            Accessible.check(author, "track-editor");

            keys.tabTo("[id='track:publish']").press("Enter");
            assertThat(author.find("#check"))
                    .containsText("Trin 2 kræver 2 kurser, og der er 1. Ret antallet til mellem 1 og 1");
            Accessible.check(author, "track-editor-problems");
            author.find("#set-1-needed").fill("1");
            author.find("[id='track:publish']").click();
            assertThat(author.find(".toast")).containsText("Forløbet er udgivet");
            author.press("Tilføj et trin").press("Flyt trin 3 op").press("Fjern trin 2");
            assertThat(author.find("fieldset")).hasCount(2);
            assertThat(author.find("#set-1-title-da")).hasValue("Hjælp hinanden");
            author.assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            learner.go("/learning/catalogue?q=hjælp").press("Del og hjælp");
            assertThat(learner.find("main")).containsText("Så langt ville du være");
            learner.press("Begynd forløbet");
            assertThat(learner.find(".toast")).containsText("Du er på forløbet");
            Locator second = learner.find(".track-path > li").nth(1);
            assertThat(second).containsText("Trinnet er låst. Gør først »Del filer« færdigt");

            read(learner, "Del filer sikkert");
            learner.go("/learning/home")
                    .find("section:has(#tracks-h) a:has-text('Del og hjælp')")
                    .first()
                    .click();
            assertThat(learner.find("main")).containsText("50 % af forløbet er gennemført");
            assertThat(second).not().containsText("Trinnet er låst");
            Accessible.check(learner, "track-half");

            read(learner, "Hjælp til det digitale");
            learner.go("/learning/home")
                    .find("section:has(#tracks-h) a:has-text('Del og hjælp')")
                    .first()
                    .click();
            assertThat(learner.find("main")).containsText("Du gennemførte forløbet");
            assertThat(second).containsText("Milepæl nået");
            Accessible.check(learner, "track-done");
            learner.assertNoComplaints();
        }
    }

    /** Reads both pages of the course that comes next on the path that is open. */
    private static void read(Window learner, String course) {
        learner.find("#go").click();
        assertThat(learner.find("h1")).hasText(course);
        String page = learner.page().url();
        for (int i = 0; i < 2; i++) {
            learner.page().navigate(page);
            learner.find(".page-head .button-primary").click();
            FrameLocator player = learner.page().frameLocator("#frame");
            player.frameLocator("#content")
                    .locator("main")
                    .evaluate("main => main.ownerDocument.scrollingElement.scrollTo(0, 1e6)");
            if (i == 0) {
                assertThat(player.locator("#progress")).containsText("Du har læst siden", SOON);
                learner.find("#close").click();
                learner.page().waitForURL(url -> url.contains("/learning/course"));
            }
        }
        assertThat(learner.find("#player-notice")).containsText("gennemført", SOON);
    }
}
