package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A leader's day: who needs what, what waits, and for a leader of leaders where it is. */
@ExtendWith({LoeftServer.class, Chromium.class})
class LeaderDayBrowserIT {
    @Test
    void aLeaderSeesWhoNeedsWhat(RunningLoeft loeft, Browser browser) {
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            leader.go("/learning/home");
            new Keys(leader.page()).tabTo(".nav a[href$='/team/mine']").press("Enter");
            assertThat(leader.find("h1")).hasText("Mit team");
            assertThat(leader.find(".lead")).containsText("Plejecenter Kastanjehaven, ");
            assertEquals(0, leader.find(".heat").count(), "one unit, nothing to compare");
            assertThat(leader.find("tbody tr:has-text('Amina Holm')")).containsText("Frist om ");
            Accessible.check(leader, "team-mine");
            picture(leader, "team");

            String expiring =
                    leader.find(".figures a").nth(1).locator(".figure").innerText();
            leader.find(".figures a").nth(1).click();
            assertThat(leader.find("tbody tr")).hasCount(Integer.parseInt(expiring));
            leader.find(".pill:has-text('Alle')").click();
            leader.find("#q-team").fill("amina");
            leader.press("Søg");
            assertThat(leader.find("tbody tr")).hasCount(1);
            leader.find("#q-team").fill("findes-ikke");
            leader.press("Søg");
            assertThat(leader.find(".empty")).containsText("Ingen passer");
            leader.speak("en").go("/team/mine");
            assertThat(leader.find("h1")).hasText("My team");
            leader.speak("da").assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/home");
            assertEquals(0, learner.find(".nav a[href$='/team/mine']").count());
            assertEquals(403, learner.go("/team/mine").status());
        }
    }

    @Test
    void aLeaderApprovesExactlyWhatIsShown(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword());
                Window second = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            handIn(learner, "L.1.1 Udvikle digitale kompetencer", "Lederkursus i Aarhus");
            handIn(learner, "P.2.1 Lede forandringen", "Kursus i forandring");
            leader.go("/team/mine");
            Locator approve = leader.find("#approve-all");
            int shown = leader.find("#requests .list > li").count();
            assertTrue(shown >= 2);
            assertThat(approve).hasText("Godkend alle viste (" + shown + ")");
            Accessible.check(leader, "team-requests");
            handIn(learner, "P.2.1 Lede forandringen", "Kom til imens");

            approve.click();
            assertThat(leader.find(".toast")).containsText("anmodninger er godkendt");
            assertThat(leader.find("#requests .list > li")).hasCount(1);
            assertThat(leader.find("#requests")).containsText("Kom til imens");

            handIn(learner, "P.2.1 Lede forandringen", "Den sidste");
            leader.go("/team/mine");
            second.go("/team/mine");
            second.find("#requests li:has-text('Kom til imens') button:has-text('Godkend')")
                    .click();
            assertThat(second.find(".toast")).containsText("1 anmodning er godkendt");
            leader.find("#approve-all").click();
            assertThat(leader.find("[role=alert]")).containsText("Ingen er godkendt");
            assertThat(leader.find("#requests .list > li")).hasCount(1);
            Accessible.check(leader, "team-refused");
            leader.find("#requests li button:has-text('Godkend')").click();
            assertThat(leader.find("#requests")).containsText("Ingen venter på dit svar");
            leader.assertNoComplaints();
        }
    }

    @Test
    void aLeaderOfLeadersSeesWhereItIsAndDrillsDown(RunningLoeft loeft, Browser browser) {
        try (Window head = new Window(browser, loeft.url()).signIn("chef", loeft.demoPassword())) {
            head.go("/team/mine");
            assertThat(head.find(".lead")).containsText("Sundhed og Omsorg, ");
            assertThat(head.find(".heat tbody tr")).hasCount(4);
            Accessible.check(head, "team-units");
            picture(head, "team-units");
            Locator row = head.find(".heat tr:has-text('Plejecenter Kastanjehaven')");
            String people = row.locator("td").first().innerText().strip();
            row.locator("th a").click();
            assertThat(head.find(".crumbs")).containsText("Sundhed og Omsorg");
            assertThat(head.find(".lead")).containsText("Plejecenter Kastanjehaven, " + people + " medarbejdere");
            assertThat(head.find("tbody tr:has-text('Amina Holm')")).hasCount(1);
            head.find(".crumbs a").first().click();
            assertThat(head.find(".heat tbody tr")).hasCount(4);
            assertEquals(404, head.go("/team/mine?unit=1").status(), "the municipality is not hers");
            head.assertNoComplaints();
        }
    }

    private static void handIn(Window learner, String competence, String note) {
        learner.go("/competence/proof");
        learner.find("#framework").selectOption(new SelectOption().setLabel("Ledelse af digitalisering (2026)"));
        learner.press("Vis");
        learner.find("[id='proof:competence']").selectOption(new SelectOption().setLabel(competence));
        learner.find("[id='proof:level']").selectOption(new SelectOption().setLabel("2 Øvet"));
        learner.find("[id='proof:given']").fill("2026-02-01");
        learner.find("[id='proof:note']").fill(note);
        learner.find("[id='proof:save']").click();
        assertThat(learner.find(".toast")).containsText("sendt");
    }

    /** Wide, and as the guide shows it. */
    private static void picture(Window window, String name) {
        window.look(1_440, 900, ColorScheme.LIGHT);
        window.picture(Path.of("target/pictures", name + "-1440.png"), true);
        window.look(1_280, 860, ColorScheme.LIGHT);
        window.picture(Path.of("target/pictures", name + "-guide.png"), false);
        window.look(1_280, 900, ColorScheme.LIGHT);
    }
}
