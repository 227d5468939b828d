package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody plans a seminar, others book it, a leader says yes or no, and it is changed and cancelled. */
@ExtendWith({LoeftServer.class, Chromium.class})
class SeminarBrowserIT {
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");

    private static final LocalDate TODAY = LocalDay.today(Clock.systemUTC());

    @Test
    void aRoomThatIsTakenIsToldToThoseWhoPlan(RunningLoeft loeft, Browser browser) {
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword())) {
            String first = planned(author, "10:00", "Rådhusets store sal");
            assertThat(author.find(".notice")).hasCount(0);
            String second = planned(author, "11:00", "rådhusets store sal");
            assertThat(author.find(".notice")).containsText("Lokalet er optaget på samme tid");
            Accessible.check(author, "seminar-room-taken");
            author.find(".notice a").click();
            assertEquals(first, id(author));
            assertThat(author.find(".notice a")).hasAttribute("href", "/seminar/plan?id=" + second);
            assertThat(author.find("#rooms option")).not().hasCount(0);
            author.assertNoComplaints();
        }
    }

    private static String planned(Window author, String from, String room) {
        author.go("/seminar/plan?course=1");
        fill(author, 0, TODAY.plusDays(50), from, "12:00", room);
        author.find("#seats").fill("10");
        author.find("#until").fill(TODAY.plusDays(45).toString());
        author.find("#contact").fill("Frida Lund");
        author.find("[id='plan:save']").click();
        assertThat(author.find(".toast")).containsText("Holdet er planlagt");
        return id(author);
    }

    @Test
    void anAuthorPlansALearnerBooksAndTheLeaderApproves(RunningLoeft loeft, Browser browser) {
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword());
                Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            author.go("/authoring/course?id=1");
            author.press("Planlæg hold");
            author.press("Planlæg et hold");
            author.find("[id='plan:save']").click();
            assertThat(author.find("[role=alert]")).containsText("Mødegang 1: Skriv dato");
            assertThat(author.find("#session-0-on")).hasAttribute("aria-invalid", "true");
            fill(author, 0, TODAY.plusDays(40), "13:00", "09:00", "Mødelokale Havn");
            assertEquals("1", author.find("#course").inputValue(), "the course that one came from");
            author.find("[name=approval]").check();
            author.find("#seats").fill("1");
            author.find("#until").fill(TODAY.plusDays(30).toString());
            author.find("#contact").fill("Frida Lund, 12 34 56 78");
            author.find("#note").fill("Tag din egen computer med.");
            author.find("[id='plan:save']").click();
            assertThat(author.find("[role=alert]")).containsText("Sluttidspunktet skal ligge efter");
            fill(author, 0, TODAY.plusDays(40), "09:00", "12:00", "Mødelokale Havn");
            author.press("Tilføj en mødegang");
            assertEquals("09:00", author.find("#session-1-from").inputValue(), "as the one before");
            fill(author, 1, TODAY.plusDays(41), "09:00", "12:00", "");
            author.find("#session-1-link").fill("https://moede.example/havn");
            Accessible.check(author, "seminar-plan");
            author.find("[id='plan:save']").click();
            assertThat(author.find(".toast")).containsText("Holdet er planlagt");
            String id = id(author);

            learner.go("/learning/course?id=1");
            assertThat(learner.find("[aria-labelledby=seminars-h]")).containsText("Mødelokale Havn");
            Accessible.check(learner, "seminar-of-course");
            learner.go("/learning/home");
            new Keys(learner.page()).tabTo(".nav a[href$='/seminar/events']").press("Enter");
            assertThat(learner.find("h1")).hasText("Hold");
            Accessible.check(learner, "seminar-events");
            learner.find(".list a[href$='/seminar/event?id=" + id + "']").click();
            assertThat(learner.find("#content")).containsText("Tag din egen computer med.");
            learner.press("Tilmeld dig, og spørg din leder");
            assertThat(learner.find(".toast")).containsText("Din leder har fået din tilmelding");
            assertThat(learner.find(".notice")).containsText("venter på din leders svar");
            Accessible.check(learner, "seminar-requested");

            leader.go("/communication/notifications");
            assertThat(leader.find("#content")).containsText("En tilmelding venter på dit svar");
            leader.go("/seminar/requests");
            assertThat(leader.find("#content .list")).containsText("Amina Holm");
            Accessible.check(leader, "seminar-requests");
            leader.go("/team/mine");
            assertThat(leader.find("#requests")).containsText("hold med 1 ledig plads");
            leader.find("#requests li:has-text('Mødelokale Havn') button:has-text('Godkend')")
                    .click();
            assertThat(leader.find(".toast")).containsText("1 anmodning er godkendt");

            learner.go("/seminar/event?id=" + id);
            assertThat(learner.find(".notice")).containsText("Du har en plads.");
            assertThat(learner.find("a[href='https://moede.example/havn']")).hasCount(1);
            Accessible.check(learner, "seminar-booked");
            learner.go("/seminar/events?show=mine");
            assertThat(learner.find("#content .list")).containsText("Har plads");
            learner.go("/communication/notifications");
            assertThat(learner.find("#content")).containsText("Din tilmelding er godkendt");

            author.go("/seminar/planning");
            assertThat(author.find("tr:has-text('Mødelokale Havn')")).containsText("1 af 1");
            Accessible.check(author, "seminar-planning");
            author.go("/seminar/plan?id=" + id);
            assertThat(author.find("[aria-labelledby=people-h]")).containsText("Amina Holm");
            author.find("#session-0-room").fill("Mødelokale Fyr");
            author.find("[id='plan:save']").click();
            assertThat(author.find(".toast")).containsText("Holdet er gemt");
            Accessible.check(author, "seminar-planned");
            author.press("Aflys holdet …");
            Accessible.check(author, "seminar-cancelling");
            author.find("[id='cancel:reason']").fill("Underviseren er syg");
            author.find("[id='cancel:do']").click();
            assertThat(author.find(".notice")).containsText("Underviseren er syg");

            learner.go("/seminar/event?id=" + id);
            assertThat(learner.find("[data-tone=danger]")).containsText("Underviseren er syg");
            learner.go("/communication/notifications");
            assertThat(learner.find("#content")).containsText("Tid eller sted er ændret");
            assertThat(learner.find("#content")).containsText("Aflyst: ");
            author.assertNoComplaints();
            learner.assertNoComplaints();
            leader.assertNoComplaints();
        }
    }

    @Test
    void whoComesLateWaitsAndMovesUpByThemselves(RunningLoeft loeft, Browser browser) {
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword());
                Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            author.go("/seminar/plan");
            author.find("#course").selectOption(new SelectOption().setIndex(0));
            fill(author, 0, TODAY.plusDays(50), "09:00", "12:00", "Lokale til én");
            author.find("#seats").fill("1");
            author.find("#until").fill(TODAY.plusDays(45).toString());
            author.find("#contact").fill("Frida Lund");
            author.find("[id='plan:save']").click();
            assertThat(author.find(".toast")).containsText("Holdet er planlagt");
            String path = "/seminar/event?id=" + id(author);

            learner.go(path);
            leader.go(path).press("Tilmeld dig");
            assertThat(leader.find(".notice")).containsText("Du har en plads.");
            learner.press("Tilmeld dig");
            assertThat(learner.find("[role=alert]")).containsText("Den sidste plads er lige taget");
            Accessible.check(learner, "seminar-full");
            learner.press("Skriv dig på ventelisten");
            assertThat(learner.find(".notice")).containsText("Du er nummer 1 på ventelisten");
            Accessible.check(learner, "seminar-waiting");

            leader.press("Meld dig fra");
            Accessible.check(leader, "seminar-leaving");
            leader.press("Ja, meld mig fra");
            assertThat(leader.find(".toast")).containsText("Du er meldt fra");
            learner.go(path);
            assertThat(learner.find(".notice")).containsText("Du har en plads.");
            learner.go("/communication/notifications");
            assertThat(learner.find("#content")).containsText("Der blev en plads til dig");
            learner.speak("en").go(path);
            assertThat(learner.find(".notice")).containsText("You have a seat.");
            learner.speak("da").assertNoComplaints();
            leader.assertNoComplaints();
            author.assertNoComplaints();
        }
    }

    @Test
    void whoHasASeatTakesTheSessionsIntoACalendar(RunningLoeft loeft, Browser browser) throws IOException {
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword());
                Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            author.go("/seminar/plan");
            fill(author, 0, TODAY.plusDays(60), "09:00", "12:00", "Lokale Fyr");
            author.find("#seats").fill("5");
            author.find("#until").fill(TODAY.plusDays(55).toString());
            author.find("#contact").fill("Frida Lund");
            author.find("[id='plan:save']").click();
            assertThat(author.find(".toast")).containsText("Holdet er planlagt");
            String id = id(author);
            assertEquals(404, learner.go("/seminar/calendar?id=" + id).status(), "whoever has no seat");
            learner.go("/seminar/event?id=" + id).press("Tilmeld dig");
            String file = calendar(learner);
            Assertions.assertThat(file).contains("METHOD:PUBLISH", "SEQUENCE:0", "LOCATION:Lokale Fyr");

            author.go("/seminar/plan?id=" + id + "&edit=cancel");
            author.find("[id='cancel:reason']").fill("Syg");
            author.find("[id='cancel:do']").click();
            assertThat(author.find(".notice")).containsText("Syg");
            learner.go("/seminar/event?id=" + id);
            Accessible.check(learner, "seminar-cancelled");
            Assertions.assertThat(calendar(learner)).contains("METHOD:CANCEL", "SEQUENCE:1", uid(file));
            learner.assertNoComplaints();
        }
    }

    @Test
    void whoScansTheCodeIsNotedAsPresentAndThePlannerCorrects(RunningLoeft loeft, Browser browser) {
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword());
                Window phone = new Window(
                        browser,
                        loeft.url(),
                        new Browser.NewContextOptions().setLocale("da-DK").setViewportSize(390, 844))) {
            author.go("/seminar/plan");
            fill(author, 0, TODAY, "23:58", "23:59", "Lokale Skib");
            author.press("Tilføj en mødegang");
            fill(author, 1, TODAY.plusDays(1), "09:00", "12:00", "Lokale Skib");
            author.find("#seats").fill("5");
            author.find("#until").fill(TODAY.toString());
            author.find("#contact").fill("Frida Lund");
            author.find("[id='plan:save']").click();
            assertThat(author.find(".toast")).containsText("Holdet er planlagt");
            String id = id(author);
            leader.go("/seminar/event?id=" + id).press("Tilmeld dig");
            assertThat(leader.find(".notice")).containsText("Du har en plads.");

            author.press("Fremmøde på mødegang 1");
            assertThat(author.find("h1")).hasText("Fremmøde på mødegang 1");
            assertThat(author.find("svg.qr[role=img] path")).hasCount(1);
            assertThat(author.find("[aria-labelledby=people-h]")).containsText("0 af 1 til stede");
            Accessible.check(author, "seminar-attendance");
            String code = author.find("#code").innerText();
            author.press("Mødegang 2");
            assertThat(author.find(".notice")).containsText("Koden vises på dagen");
            Accessible.check(author, "seminar-attendance-early");

            phone.go("/seminar/attend?id=" + id + "&code=" + code);
            assertThat(phone.page()).hasURL(Pattern.compile("/signin/sign-in"));
            enter(phone, "medarbejder", loeft.demoPassword());
            assertThat(phone.find("[role=alert]")).containsText("Du har ikke en plads på holdet");
            Accessible.check(phone, "seminar-attend-refused");

            leader.go("/seminar/event?id=" + id).press("Notér dit fremmøde");
            leader.find("#code").fill("0000 0000");
            leader.press("Notér, at jeg er her");
            assertThat(leader.find("[role=alert]")).containsText("Koden gælder ikke");
            leader.find("#code").fill(code.toLowerCase(Locale.ROOT).replace("-", " "));
            leader.press("Notér, at jeg er her");
            assertThat(leader.find(".toast")).containsText("til stede på mødegang 1");
            assertThat(leader.find("[aria-labelledby=sessions-h]")).containsText("Til stede");
            Accessible.check(leader, "seminar-attended");

            author.press("Mødegang 1");
            assertThat(author.find("#people-h")).hasText("1 af 1 til stede");
            Accessible.check(author, "seminar-attendance-present");
            author.find("[aria-labelledby=people-h] input[value='Ikke til stede']")
                    .click();
            assertThat(author.find(".toast")).containsText("ikke var til stede");
            assertThat(author.find("#people-h")).hasText("0 af 1 til stede");
            leader.go("/seminar/attend?id=" + id + "&code=" + code);
            assertThat(leader.find("[role=alert]")).containsText("noteret, at du ikke var med");
            leader.speak("en").go("/seminar/attend?id=" + id);
            assertThat(leader.find("h1")).hasText("Note your attendance");
            leader.speak("da");
            author.assertNoComplaints();
            leader.assertNoComplaints();
            phone.assertNoComplaints();
        }
    }

    private static void enter(Window window, String user, String password) {
        window.page().getByLabel("Brugernavn").fill(user);
        window.find("[id='signIn:password']").fill(password);
        window.find("[id='signIn:enter']").click();
        window.page().waitForURL(url -> !url.contains("/signin/"));
    }

    /** What the link on the open page brings. */
    private static String calendar(Window learner) throws IOException {
        Download download = learner.page().waitForDownload(() -> learner.find("a[href*='/seminar/calendar']")
                .click());
        return Files.readString(download.path());
    }

    private static String uid(String file) {
        return file.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }

    static void fill(Window author, int session, LocalDate on, String from, String to, String room) {
        String field = "#session-" + session + "-";
        author.find(field + "on").fill(on.toString());
        author.find(field + "from").fill(from);
        author.find(field + "to").fill(to);
        author.find(field + "room").fill(room);
    }

    static String id(Window window) {
        Matcher id = ID.matcher(window.page().url());
        assertTrue(id.find(), window.page().url());
        return id.group(1);
    }
}
