package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is asked about competences and what comes of it is told at the bell, and a leader sees the team's gaps as figures. */
@ExtendWith({LoeftServer.class, Chromium.class})
class CompetenceNewsBrowserIT {
    private static final String COMPETENCE = "L.1.1 Udvikle digitale kompetencer";

    @Test
    void proofIsToldToTheLeaderAndTheDecisionToThePerson(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            learner.go("/competence/proof");
            learner.find("#framework").selectOption(new SelectOption().setLabel("Ledelse af digitalisering (2026)"));
            learner.press("Vis");
            learner.find("[id='proof:competence']").selectOption(new SelectOption().setLabel(COMPETENCE));
            learner.find("[id='proof:level']").selectOption(new SelectOption().setLabel("2 Øvet"));
            learner.find("[id='proof:given']").fill("2026-02-01");
            learner.find("[id='proof:note']").fill("Efteruddannelse i Odense");
            learner.find("[id='proof:save']").click();
            assertThat(learner.find(".toast")).containsText("sendt");

            leader.go("/communication/notifications");
            assertThat(leader.find("main")).containsText("har indsendt et bevis: Udvikle digitale kompetencer");
            Accessible.check(leader, "competence-news-leader");
            leader.go("/competence/proofs");
            leader.find("li:has-text('Efteruddannelse i Odense') a:has-text('Afvis')")
                    .click();
            leader.find("[id='decline:reason']").fill("Vedlæg kursets navn");
            leader.find("[id='decline:do']").click();
            assertThat(leader.find(".toast")).isVisible();

            learner.go("/communication/notifications");
            assertThat(learner.find("main")).containsText("Dit bevis er ikke godkendt: Udvikle digitale kompetencer");
            learner.press("Dit bevis er ikke godkendt");
            assertThat(learner.find("main")).containsText("Vedlæg kursets navn");
            leader.assertNoComplaints();
            learner.assertNoComplaints();
        }
    }

    @Test
    void aLeaderSeesTheGapsOfTheTeamAsFiguresAndWhoIsBehindThem(RunningLoeft loeft, Browser browser) {
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            leader.go("/competence/team").press("Se hullerne i tal");
            assertThat(leader.find("h1")).hasText("Teamets huller i tal");
            assertThat(leader.find("tbody tr").first()).containsText("niveau");
            Accessible.check(leader, "competence-gaps");
            String lacking =
                    leader.find("tbody tr").first().locator("td").nth(1).innerText();
            leader.find("tbody a.row-link").first().click();
            assertThat(leader.find("tbody tr")).hasCount(Integer.parseInt(lacking));
            Accessible.check(leader, "competence-gap");
            leader.find("tbody a").first().click();
            assertThat(leader.find("h1")).isVisible();
            assertEquals(404, leader.go("/competence/gaps?competence=404404").status());
            leader.assertNoComplaints();
        }
    }
}
