package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A leader puts people on a track, follows them, lets a course count, and takes one off again. */
@ExtendWith({LoeftServer.class, Chromium.class})
class TrackTeamBrowserIT {
    private static final String TRACK = "Ledelse af digitalisering";

    @Test
    void aLeaderPutsTwoOnFollowsThemWaivesAndTakesOneOff(RunningLoeft loeft, Browser browser) {
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            leader.go("/team/mine");
            new Keys(leader.page()).tabTo(".page-head a[href$='/team/tracks']").press("Enter");
            assertThat(leader.find("h1")).hasText("Teamets forløb");
            assertThat(leader.find("tbody tr").first()).containsText("Digital hverdag");
            Accessible.check(leader, "team-tracks");
            leader.press(TRACK);
            assertThat(leader.find(".empty")).containsText("Ingen er på endnu");
            Accessible.check(leader, "team-track-empty");

            leader.press("Sæt medarbejdere på");
            leader.find("[id='add:due']").fill(inDays(60));
            leader.find("[id='add:do']").click();
            assertThat(leader.find("[role=alert]")).containsText("Vælg mindst én medarbejder på listen.");
            leader.find("#q-add").fill("Amina");
            leader.press("Søg");
            assertThat(leader.find(".choice")).hasCount(1);
            leader.find("#q-add").fill("");
            leader.press("Søg");
            leader.find(".choice:has-text('Amina Holm') input").check();
            leader.find(".choice:has-text('Niels Iversen') input").check();
            leader.find("[id='add:due']").fill(inDays(-2));
            leader.find("[id='add:do']").click();
            assertThat(leader.find(".error").first()).containsText("er allerede gået");
            assertThat(leader.find(".choice:has-text('Amina Holm') input")).isChecked();
            Accessible.check(leader, "team-track-add");
            leader.find("[id='add:due']").fill(inDays(60));
            leader.find("[id='add:do']").click();

            assertThat(leader.find(".toast")).containsText("2 medarbejdere er sat på forløbet");
            assertThat(leader.find("tbody tr")).hasCount(2);
            Locator niels = leader.find("tbody tr:has-text('Niels Iversen')");
            assertThat(niels).containsText("Kom i gang");
            assertThat(niels).containsText("0 af 2 nået");
            Accessible.check(leader, "team-track");

            leader.press("Niels Iversen");
            assertThat(leader.find("h1")).hasText("Niels Iversen");
            leader.find("[id='waive:do']").click();
            assertThat(leader.find(".error").first()).containsText("Skriv, hvorfor kurset skal tælle som gennemført");
            leader.find("[id='waive:reason']").fill("Har undervist i det");
            leader.find("[id='waive:do']").click();
            assertThat(leader.find(".toast")).containsText("tæller nu som gennemført for Niels Iversen");
            assertThat(leader.find("#waived")).containsText("Har undervist i det");
            assertEquals(0, leader.find("[id='out:do']").count(), "who has begun stays");
            Accessible.check(leader, "team-track-member");

            leader.go("/team/tracks").press(TRACK);
            leader.find(".pill:has-text('I gang')").click();
            assertThat(leader.find("tbody tr")).hasCount(1);
            leader.find(".pill:has-text('Ikke begyndt')").click();
            leader.press("Amina Holm");
            leader.find("[id='out:do']").click();
            assertThat(leader.find(".toast")).containsText("Amina Holm er taget af forløbet");
            assertThat(leader.find("tbody tr")).hasCount(1);
            leader.press("Se forløbet");
            leader.press("Dine medarbejdere på forløbet");
            leader.speak("en").page().reload();
            assertThat(leader.find(".lead")).containsText("1 of your people is on the track.");
            leader.speak("da").assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            assertEquals(403, learner.go("/team/tracks").status());
            assertEquals(
                    0,
                    learner.go("/learning/track?id=1")
                            .find("a[href*='/team/track']")
                            .count());
        }
    }

    private static String inDays(int days) {
        return LocalDate.now(LocalDay.ZONE).plusDays(days).toString();
    }
}
