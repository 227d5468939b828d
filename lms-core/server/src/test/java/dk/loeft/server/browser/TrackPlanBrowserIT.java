package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An author publishes version 2 of a track while somebody is on version 1, moves that person, and takes it back. */
@ExtendWith({LoeftServer.class, Chromium.class})
class TrackPlanBrowserIT {
    @Test
    void whoIsUnderWayIsMovedByAPlanAndComesBackByUndoing(RunningLoeft loeft, Browser browser) {
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword());
                Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            author.go("/authoring/track");
            author.find("#title-da").fill("Fra skrivebord til skærm");
            author.find("#set-0-title-da").fill("Kom godt i gang");
            publish(author, "Del filer sikkert");
            String id = author.page().url().replaceAll(".*[?&]id=([0-9]+).*", "$1");

            leader.go("/team/track-add?id=" + id);
            leader.find(".choice:has-text('Amina Holm') input").check();
            leader.find("[id='add:due']").fill(inDays(60));
            leader.find("[id='add:do']").click();
            assertThat(leader.find(".toast")).containsText("1 medarbejder er sat på forløbet");

            publish(author, "Hjælp til det digitale");
            author.press("Flyt dem, der er på ældre versioner …");
            assertThat(author.find(".lead")).containsText("1 person er i gang på en ældre version");
            Accessible.check(author, "track-move");
            author.press("Lav en plan");
            assertThat(author.find("main")).containsText("Intet er sket endnu");
            assertThat(author.find("tbody tr:has-text('Amina Holm')")).containsText("version 1, 0");
            Accessible.check(author, "track-plan");
            assertThat(learner.go("/learning/track?id=" + id).find(".facts")).containsText("Version 1");

            author.find("tbody tr:has-text('Amina Holm') a:has-text('Undtag')").click();
            author.find("[id='except:decision']").selectOption("KEEP");
            author.press("Gem undtagelsen");
            assertThat(author.find("tbody tr:has-text('Amina Holm')")).containsText("undtagelse");
            author.find("tbody tr:has-text('Amina Holm') a:has-text('Undtag')").click();
            author.find("[id='except:decision']").selectOption("MOVE");
            author.press("Gem undtagelsen");
            author.press("Flyt 1 person");
            assertThat(author.find("main")).containsText("Kan fortrydes til og med");
            assertThat(learner.go("/learning/track?id=" + id).find(".facts")).containsText("Version 2");

            author.press("Fortryd planen …");
            Accessible.check(author, "track-plan-undo");
            author.press("Fortryd for 1 person");
            assertThat(author.find("main")).containsText("Alle er tilbage, hvor de var");
            assertThat(learner.go("/learning/track?id=" + id).find(".facts")).containsText("Version 1");
            author.speak("en").page().reload();
            assertThat(author.find("main")).containsText("Everybody is back where they were");
            author.assertNoComplaints();
            leader.assertNoComplaints();
        }
    }

    /** Adds the course to the first step of the track that is open, and publishes it. */
    private static void publish(Window author, String course) {
        author.find("#set-0-add").selectOption(new SelectOption().setLabel(course));
        author.find("[aria-label='Tilføj til trin 1']").click();
        assertThat(author.find("fieldset").first()).containsText(course);
        author.find("[id='track:publish']").click();
        assertThat(author.find(".toast")).containsText("Forløbet er udgivet");
    }

    private static String inDays(int days) {
        return LocalDate.now(LocalDay.ZONE).plusDays(days).toString();
    }
}
