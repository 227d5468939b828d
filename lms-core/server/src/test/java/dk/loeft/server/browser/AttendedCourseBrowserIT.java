package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A course without a package: its author plans a seminar, and whoever was there has completed it. */
@ExtendWith({LoeftServer.class, Chromium.class})
class AttendedCourseBrowserIT {
    private static final LocalDate TODAY = LocalDay.today(Clock.systemUTC());

    @Test
    void whoWasThereHasCompletedTheCourseUntilThePlannerSaysOtherwise(RunningLoeft loeft, Browser browser) {
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword());
                Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            author.go("/authoring/courses");
            author.press("Nyt kursus med fremmøde");
            author.find("[id='start:do']").click();
            assertThat(author.find("[role=alert]")).containsText("Skriv en titel");
            author.find("[id='start:title']").fill("Forflytning i praksis");
            author.find("[id='start:summary']").fill("Øv dig med lift og glidestykke sammen med dine kolleger.");
            author.find("[id='start:minutes']").fill("1");
            Accessible.check(author, "attended-new");
            author.find("[id='start:do']").click();
            assertThat(author.find(".toast")).containsText("Kurset er lavet som kladde");
            assertThat(author.find("#content")).containsText("når man har været med på alle mødegange");
            String course = SeminarBrowserIT.id(author);
            Accessible.check(author, "attended-draft");
            author.press("Udgiv");
            author.find("[id='publish:do']").click();
            assertThat(author.find(".toast")).isVisible();

            learner.go("/learning/course?id=" + course);
            assertThat(learner.find("[aria-labelledby=seminars-h]")).containsText("ingen hold, du kan tilmelde dig");
            assertThat(learner.find("a[href*='/learning/player']")).hasCount(0);
            Accessible.check(learner, "attended-no-seminar");

            author.go("/seminar/plan?course=" + course);
            SeminarBrowserIT.fill(author, 0, TODAY, "23:58", "23:59", "Træningslokalet");
            author.find("#seats").fill("5");
            author.find("#until").fill(TODAY.toString());
            author.find("#contact").fill("Frida Lund");
            author.find("[id='plan:save']").click();
            assertThat(author.find(".toast")).containsText("Holdet er planlagt");
            String seminar = SeminarBrowserIT.id(author);

            learner.go("/learning/player?course=" + course);
            assertThat(learner.find("h1")).hasText("Forflytning i praksis");
            learner.press("Find et hold");
            learner.find(".list a[href$='/seminar/event?id=" + seminar + "']").click();
            learner.press("Tilmeld dig");
            assertThat(learner.find(".notice")).containsText("Du har en plads.");
            author.press("Fremmøde på mødegang 1");
            String code = author.find("#code").innerText();
            learner.go("/seminar/attend?id=" + seminar + "&code=" + code);
            assertThat(learner.find(".toast")).containsText("til stede på mødegang 1");
            learner.go("/learning/course?id=" + course);
            assertThat(learner.find(".notice[data-tone=success]")).containsText("gennemført");
            Accessible.check(learner, "attended-completed");

            author.go("/seminar/attendance?id=" + seminar + "&session=1");
            author.find("[aria-labelledby=people-h] input[value='Ikke til stede']")
                    .click();
            assertThat(author.find(".toast")).containsText("ikke var til stede");
            learner.go("/learning/course?id=" + course);
            assertThat(learner.find(".notice[data-tone=success]")).hasCount(0);
            learner.go("/learning/home");
            assertThat(learner.find("#content")).containsText("Forflytning i praksis");
            author.go("/authoring/courses?kind=attendance");
            assertThat(author.find("tbody")).containsText("Forflytning i praksis");
            assertThat(author.find("tbody")).containsText("Fremmøde");
            author.assertNoComplaints();
            learner.assertNoComplaints();
        }
    }
}
