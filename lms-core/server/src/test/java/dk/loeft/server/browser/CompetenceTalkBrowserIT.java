package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stays between people: colleagues rate without their names, and two talk about how to get on. */
@ExtendWith({LoeftServer.class, Chromium.class})
class CompetenceTalkBrowserIT {
    @Test
    void colleaguesAnswerWithoutTheirNamesAndFewerThanFiveAreNeverShown(RunningLoeft loeft, Browser browser) {
        String until = LocalDay.today(Clock.systemUTC()).plusDays(14).toString();
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window peer = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            learner.go("/competence/mine").press("Spørg kolleger");
            learner.find("[id='peers:framework']")
                    .selectOption(new SelectOption().setLabel("Digitale kompetencer for borgere (DigComp)"));
            learner.find("[id='peers:until']").fill(until);
            learner.find("label:has-text('Bente Ravn') input").check();
            learner.find("[id='peers:ask']").click();
            assertThat(learner.find("[role=alert]")).containsText("Vælg mellem 5 og 30 kolleger");
            Accessible.check(learner, "competences-peers");
            for (String name : List.of("Dagny Aagaard", "Rikke Riis", "Niels Iversen", "Casper Brandt")) {
                learner.find("label:has-text('" + name + "') input").check();
            }
            learner.find("[id='peers:ask']").click();
            assertThat(learner.find(".toast")).containsText("5 kolleger er spurgt");

            peer.go("/competence/mine");
            Locator request = peer.find(".notice:has-text('Amina Holm')");
            assertThat(request).containsText("Dit navn bliver ikke gemt");
            request.locator("a:has-text('Svar')").click();
            Accessible.check(peer, "competences-answer");
            String answering = peer.page().url().substring(loeft.url().length());
            peer.find("[id='answer:do']").click();
            assertThat(peer.find("[role=alert]")).containsText("Du har ikke valgt noget niveau");
            peer.find("fieldset:has-text('Netetikette') input[value='4']").check();
            peer.find("[id='answer:do']").click();
            assertThat(peer.find(".toast")).containsText("uden navn");
            assertEquals(404, peer.go(answering).status(), "answered once and for all");

            learner.go("/competence/mine");
            Locator round = learner.find("section:has(#rounds-h)");
            assertThat(round).containsText("1 af 5 har svaret");
            assertThat(learner.find("details.evidence tr:has-text('Kollegers vurdering')"))
                    .hasCount(0);
            Accessible.check(learner, "competences-rounds");
            learner.press("Luk for svar");
            assertThat(round).containsText("For få svar");
            assertThat(learner.find("details.evidence tr:has-text('Kollegers vurdering')"))
                    .hasCount(0);
            learner.assertNoComplaints();
            peer.assertNoComplaints();
        }
    }

    @Test
    void aDevelopmentTalkIsPreparedByTwoAndSeenByNobodyElse(RunningLoeft loeft, Browser browser) {
        LocalDate today = LocalDay.today(Clock.systemUTC());
        String address;
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            openPlanning(leader);
            leader.find("[id='plan:on']").fill(today.minusDays(1).toString());
            leader.find("[id='plan:do']").click();
            assertThat(leader.find("[role=alert]")).containsText("er gået");
            leader.find("[id='plan:on']").fill(today.plusDays(10).toString());
            leader.find("[id='plan:do']").click();
            assertThat(leader.find("section:has(#agenda-h)")).containsText("Håndtere data, information");
            leader.find("[id='agree:text']").fill("Makker på tirsdage");
            leader.find("[id='agree:due']").fill(today.plusDays(40).toString());
            leader.find("[id='agree:who']").selectOption("true");
            leader.find("[id='agree:add']").click();
            assertThat(leader.find("section:has(#agreements-h)")).containsText("Bente Ravn, senest");
            Accessible.check(leader, "competences-talk");
            address = leader.page().url().substring(loeft.url().length());
            leader.assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/competence/mine").press("Udviklingssamtaler");
            Accessible.check(learner, "competences-talks");
            learner.press("Samtale med Bente Ravn");
            learner.find("[id='point:add']").click();
            assertThat(learner.find("[role=alert]")).containsText("Skriv en tekst");
            learner.find("[id='point:text']").fill("Vagtplanen");
            learner.find("[id='point:add']").click();
            assertThat(learner.find("section:has(#agenda-h)")).containsText("Vagtplanen");
            learner.press("Samtalen er holdt");
            assertThat(learner.find(".facts")).containsText("Holdt den");
            assertThat(learner.find("[id='agree:add']")).hasCount(0);
            learner.press("Følg op");
            learner.find("[id='follow:done']").check();
            learner.find("[id='follow:note']").fill("Det gik godt");
            Accessible.check(learner, "competences-follow");
            learner.find("[id='follow:do']").click();
            assertThat(learner.find("section:has(#agreements-h)")).containsText("Det gik godt");
            assertThat(learner.find("section:has(#agreements-h)")).containsText("Gjort");
            learner.assertNoComplaints();
        }
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            openPlanning(leader);
            leader.find("[id='plan:on']").fill(today.plusDays(20).toString());
            leader.find("[id='plan:do']").click();
            leader.find("summary:has-text('Aflys samtalen')").click();
            leader.find("[id='off:why']").fill("Vi slår den sammen med den i foråret.");
            Accessible.check(leader, "competences-talk-off");
            leader.find("[id='off:do']").click();
            assertThat(leader.find(".toast")).containsText("aflyst");
            assertThat(leader.find(".facts")).containsText("Aflyst den");
            assertThat(leader.find("main")).containsText("Vi slår den sammen");
            assertThat(leader.find("[id='hold:do']")).hasCount(0);
            leader.go("/competence/talks");
            assertThat(leader.find("li:has-text('Aflyst')")).hasCount(1);
            leader.assertNoComplaints();
        }
        for (String other : List.of("hr", "admin", "forfatter")) {
            try (Window window = new Window(browser, loeft.url()).signIn(other, loeft.demoPassword())) {
                assertEquals(404, window.go(address).status(), other);
            }
        }
    }

    /** From the team to the form in which a talk with Amina is planned. */
    private static void openPlanning(Window leader) {
        leader.go("/competence/team");
        leader.find("#q-team").fill("Amina Holm");
        leader.find(".filters button").click();
        leader.press("Amina Holm");
        leader.press("Planlæg samtale");
    }
}
