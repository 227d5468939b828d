package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the demo shows each of its people of seminars and of learning elsewhere; on a server of its own, as others answer requests. */
@ExtendWith(Chromium.class)
class DemoBrowserIT {
    @Test
    void aFirstStartShowsALivingMunicipalityAndTheNextAddsNothing(Browser browser) throws IOException {
        try (RunningLoeft loeft = RunningLoeft.start("demo")) {
            theLeaderIsAsked(loeft, browser);
            theEmployeeHasASeatAndTwoThingsFromElsewhere(loeft, browser);
            thePlannerSeesWhatWasHeldIsFullAndWasCancelled(loeft, browser);
            hrSeesWhatWasLearnedElsewhere(loeft, browser);
            somebodyLeaves(loeft, browser);
            loeft.stop();
            loeft.restart();
            theLeaderIsAsked(loeft, browser);
            thePlannerSeesWhatWasHeldIsFullAndWasCancelled(loeft, browser);
            hrSeesWhatWasLearnedElsewhere(loeft, browser);
        }
    }

    /** Whose staff number is taken for good: the next start must not hire again. */
    private static void somebodyLeaves(RunningLoeft loeft, Browser browser) {
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/organisation/person?id=40&edit=leave");
            admin.find("[id='leaving:on']")
                    .fill(LocalDay.today(Clock.systemUTC()).toString());
            admin.find("[id='leaving:do']").click();
            assertThat(admin.find("#leave")).containsText("Fratrådte den");
        }
    }

    private static void theLeaderIsAsked(RunningLoeft loeft, Browser browser) {
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            leader.go("/team/mine");
            assertThat(leader.find("#requests .list > li")).hasCount(2);
            assertThat(leader.find("#requests li:has-text('Dagny Aagaard')")).containsText("Brandslukning i praksis");
            assertThat(leader.find("#requests li:has-text('Casper Brandt')")).containsText("Forflytning");
            leader.picture(Path.of("target/pictures/demo-team-1280.png"), true);
            leader.go("/seminar/events?show=mine");
            assertThat(leader.find("#content .list")).containsText("På venteliste");
            leader.assertNoComplaints();
        }
    }

    private static void theEmployeeHasASeatAndTwoThingsFromElsewhere(RunningLoeft loeft, Browser browser)
            throws IOException {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/seminar/events?show=mine");
            assertThat(learner.find("#content .list > li")).hasCount(1);
            assertThat(learner.find("#content .list > li")).containsText("Har plads");
            learner.go("/external/mine");
            assertThat(learner.find(".list > li:has-text('Temadag')")).containsText("vedlæg programmet");
            Locator accepted = learner.find(".list > li:has-text('Demens')");
            assertThat(accepted).containsText("Godkendt");
            Download saved = learner.page().waitForDownload(() -> accepted.locator("a:has-text('kursusbevis')")
                    .click());
            assertEquals("kursusbevis-demens.pdf", saved.suggestedFilename());
            learner.picture(Path.of("target/pictures/demo-elsewhere-1280.png"), true);
            learner.assertNoComplaints();
        }
    }

    private static void thePlannerSeesWhatWasHeldIsFullAndWasCancelled(RunningLoeft loeft, Browser browser) {
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword())) {
            author.go("/seminar/planning");
            assertThat(author.find("tbody tr")).hasCount(2);
            assertThat(author.find("tr:has-text('Brandslukning')")).containsText("3 af 12");
            assertThat(author.find("tr:has-text('Klart sprog')")).containsText("4 af 4");
            assertThat(author.find("tr:has-text('Klart sprog') td[data-label='Venter']"))
                    .hasText("2");
            author.picture(Path.of("target/pictures/demo-planning-1280.png"), true);
            author.go("/seminar/planning?show=CANCELLED");
            assertThat(author.find("tbody tr")).hasCount(1);
            author.go("/seminar/planning?show=PAST");
            assertThat(author.find("tbody tr")).hasCount(1);
            author.find("tbody a.row-link").click();
            String id = author.page().url().replaceFirst(".*id=", "");
            author.go("/seminar/attendance?id=" + id + "&session=1");
            assertThat(author.find("#people-h")).hasText("5 af 6 til stede");
            author.assertNoComplaints();
        }
    }

    private static void hrSeesWhatWasLearnedElsewhere(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/external/list");
            assertThat(hr.find("tbody tr")).hasCount(4);
            hr.assertNoComplaints();
        }
    }
}
