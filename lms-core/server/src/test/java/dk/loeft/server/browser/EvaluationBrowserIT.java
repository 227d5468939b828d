package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import dk.loeft.testing.RealDatabase;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody who was at a seminar evaluates it, and the planner reads it once there are enough. A database of its own lets days pass. */
@ExtendWith(Chromium.class)
class EvaluationBrowserIT {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");

    private static final LocalDate TODAY = LocalDay.today(Clock.systemUTC());

    @Test
    void whoWasThereEvaluatesAndThePlannerReadsItFromFiveAnswersOn(Browser browser) throws IOException {
        Map<String, String> address =
                Map.of("LOEFT_DB_URL", database.url(), "LOEFT_DB_USER", "root", "LOEFT_DB_PASSWORD", "");
        try (RunningLoeft loeft = RunningLoeft.start("evaluation", List.of(), address);
                Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword());
                Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            String id = planned(author);
            learner.go("/seminar/event?id=" + id).press("Tilmeld dig");
            leader.go("/seminar/event?id=" + id).press("Tilmeld dig");
            learner.go("/seminar/evaluate?id=" + id);
            assertThat(learner.find("#content .notice")).containsText("når den sidste mødegang er slut");
            assertThat(learner.find("form#evaluation")).hasCount(0);
            Accessible.check(learner, "evaluate-early");
            database.execute(
                    "UPDATE seminar_session SET starts_at = UTC_TIMESTAMP() - INTERVAL 26 HOUR, ends_at = UTC_TIMESTAMP() - INTERVAL 24 HOUR",
                    "UPDATE seminar SET starts_at = UTC_TIMESTAMP() - INTERVAL 26 HOUR, ends_at = UTC_TIMESTAMP() - INTERVAL 24 HOUR");
            author.go("/seminar/attendance?id=" + id + "&session=1");
            author.find("li:has-text('Amina Holm') input[value='Til stede']").click();
            assertThat(author.find(".toast")).containsText("var til stede");

            leader.go("/seminar/event?id=" + id);
            assertThat(leader.find("a[href*='/seminar/evaluate']")).hasCount(0);
            leader.go("/seminar/evaluate?id=" + id);
            assertThat(leader.find("#content .notice")).containsText("noteret som til stede");

            evaluate(learner, id);

            author.go("/seminar/plan?id=" + id).press("Se evalueringen");
            assertThat(author.find("#content .notice")).containsText("Færre end 5 har svaret.");
            assertThat(author.find("#content")).not().containsText("Øvelserne");
            Accessible.check(author, "evaluation-few");
            for (int more = 0; more < 4; more++) {
                database.execute(
                        "INSERT INTO seminar_evaluation_answer VALUES (UUID(), %s, %d, 4, 3, 5, TRUE, 'Godt %d', '')"
                                .formatted(id, more + 1, more));
            }
            author.go("/seminar/evaluation?id=" + id);
            assertThat(author.find("#ratings-h")).hasText("5 af 5 har svaret");
            assertThat(author.find("tbody tr").first()).containsText("3 af 5");
            assertThat(author.find("#content")).containsText("4 af 5 vil anbefale det");
            assertThat(author.find("[aria-labelledby=good-h] li")).hasCount(5);
            assertThat(author.find("[aria-labelledby=good-h]")).containsText("Øvelserne <b>");
            assertThat(author.find("[aria-labelledby=better-h]")).containsText("Mere tid");
            Accessible.check(author, "evaluation");
            author.press("Alle hold af kurset");
            assertThat(author.find("#content")).containsText("Svar fra 1 hold.");
            Accessible.check(author, "evaluation-course");
            author.speak("en").go("/seminar/evaluation?id=" + id);
            assertThat(author.find("#ratings-h")).hasText("5 of 5 have answered");
            Accessible.check(author, "evaluation-english");
            assertEquals(403, learner.go("/seminar/evaluation?id=" + id).status());
            author.assertNoComplaints();
            learner.assertNoComplaints();
            leader.assertNoComplaints();
        }
    }

    private static void evaluate(Window learner, String id) {
        learner.go("/seminar/event?id=" + id);
        assertThat(learner.find("#content .notice:has-text('Hvad synes du?')")).isVisible();
        Accessible.check(learner, "evaluate-open");
        learner.press("Evaluér holdet");
        assertThat(learner.find("#content .notice")).containsText("Ingen kan se, hvad netop du svarer.");
        Accessible.check(learner, "evaluate");
        learner.find("#good").fill("Øvelserne <b>");
        learner.find("#rating-USEFUL-5").check();
        learner.press("Send evalueringen");
        assertThat(learner.find("[role=alert]")).containsText("Udsagn 2: Vælg et tal fra 1 til 5.");
        assertThat(learner.find("[role=alert] a")).hasAttribute("href", "#rating-FITTING-1");
        assertThat(learner.find("#rating-USEFUL-5")).isChecked();
        Accessible.check(learner, "evaluate-refused");
        learner.find("#rating-FITTING-4").check();
        learner.find("#rating-TEACHING-3").check();
        learner.find("#rating-PRACTICAL-5").check();
        learner.press("Send evalueringen");
        assertThat(learner.find("[role=alert]")).containsText("Svar ja eller nej");
        learner.find("#recommends-no").check();
        learner.find("#better").fill("Mere tid");
        assertEquals("Øvelserne <b>", learner.find("#good").inputValue());
        learner.press("Send evalueringen");
        assertThat(learner.find(".toast")).containsText("sendt uden dit navn");
        assertThat(learner.find("#content .notice:has-text('Tak, du har evalueret')"))
                .isVisible();
        learner.go("/seminar/evaluate?id=" + id);
        assertThat(learner.find("form#evaluation")).hasCount(0);
        Accessible.check(learner, "evaluate-given");
        learner.speak("en").go("/seminar/evaluate?id=" + id);
        assertThat(learner.find("h1")).hasText("Evaluate the event");
        learner.speak("da");
    }

    private static String planned(Window author) {
        author.go("/seminar/plan");
        author.find("#session-0-on").fill(TODAY.plusDays(3).toString());
        author.find("#session-0-from").fill("09:00");
        author.find("#session-0-to").fill("12:00");
        author.find("#session-0-room").fill("Lokale Fyr");
        author.find("#seats").fill("8");
        author.find("#until").fill(TODAY.plusDays(2).toString());
        author.find("#contact").fill("Frida Lund");
        author.find("[id='plan:save']").click();
        assertThat(author.find(".toast")).containsText("Holdet er planlagt");
        Matcher id = ID.matcher(author.page().url());
        assertTrue(id.find(), author.page().url());
        return id.group(1);
    }
}
