package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Learning taken elsewhere, with its documentation: registered, decided by the leader, seen by HR. */
@ExtendWith({LoeftServer.class, Chromium.class})
class ExternalLearningBrowserIT {
    private static final LocalDate YESTERDAY = LocalDay.today(Clock.systemUTC()).minusDays(1);

    private static final byte[] NO_DOCUMENT = "MZ, et program".getBytes(StandardCharsets.UTF_8);

    @Test
    void learningElsewhereCountsOnceTheLeaderHasAcceptedItOnTheTeamPage(RunningLoeft loeft, Browser browser)
            throws IOException {
        byte[] diploma = Files.readAllBytes(Path.of("../../content-packages/samples/klart-sprog.pdf"));
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword());
                Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            learner.go("/learning/home");
            learner.find("section:has(#external-h) a:has-text('Registrér læring')")
                    .click();
            assertThat(learner.find("h1")).hasText("Registrér læring");

            attach(learner, "eksamensbevis.pdf", NO_DOCUMENT);
            assertThat(learner.find("#attach-problem")).containsText("Filen er hverken PDF, PNG eller JPEG");
            Accessible.check(learner, "external-wrong-file");
            attach(learner, "eksamensbevis æøå.pdf", diploma);
            assertThat(learner.find("#attach-list li")).hasCount(1);
            assertThat(learner.find("#attach-problem")).isHidden();
            attach(learner, "forkert.pdf", diploma);
            assertThat(learner.find("#attach-list li")).hasCount(2);
            learner.find("#attach-list li:has-text('forkert.pdf') button").click();

            fill(learner, "Sorg hos børn", "7,3");
            learner.find("[id='external:save']").click();
            assertThat(learner.find("[role=alert]").first()).containsText("hele eller halve timer");
            assertThat(learner.find("#attach-list li")).hasCount(1);
            Accessible.check(learner, "external-register");
            learner.find("[id='external:hours']").fill("7,5");
            learner.find("[id='external:save']").click();
            assertThat(learner.find(".toast")).containsText("Læringen er sendt");
            Locator mine = learner.find(".list > li:has-text('Sorg hos børn')");
            assertThat(mine).containsText("Afventer");
            assertThat(mine).containsText("7,5 timer");
            Accessible.check(learner, "external-mine");

            leader.go("/team/mine");
            Locator request = leader.find("#requests li:has-text('Sorg hos børn')");
            assertThat(request).containsText("læring andre steder, 1 bilag");
            Accessible.check(leader, "external-team");
            request.locator("a:has-text('Se det hele')").click();
            Locator waiting = leader.find(".list > li:has-text('Sorg hos børn')");
            Download saved = leader.page().waitForDownload(() -> waiting.locator("a:has-text('eksamensbevis æøå.pdf')")
                    .click());
            assertEquals("eksamensbevis æøå.pdf", saved.suggestedFilename());
            assertArrayEquals(diploma, Files.readAllBytes(saved.path()));
            Accessible.check(leader, "external-requests");

            String file = waiting.locator("a:has-text('eksamensbevis')").getAttribute("href");
            APIResponse answer = leader.context().request().get(loeft.url() + file);
            assertEquals("nosniff", answer.headers().get("x-content-type-options"));
            assertEquals("application/pdf", answer.headers().get("content-type"));
            String disposition = String.valueOf(answer.headers().get("content-disposition"));
            assertEquals("attachment;", disposition.substring(0, disposition.indexOf(' ')));
            assertEquals(200, hr.context().request().get(loeft.url() + file).status(), "HR");
            try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword())) {
                assertEquals(
                        404, author.context().request().get(loeft.url() + file).status(), "a colleague");
            }

            leader.go("/team/mine");
            leader.find("#requests li:has-text('Sorg hos børn') button:has-text('Godkend')")
                    .click();
            assertThat(leader.find(".toast")).containsText("1 anmodning er godkendt");

            learner.go("/learning/home");
            assertThat(learner.find("section:has(#external-h) li:has-text('Sorg hos børn')"))
                    .containsText("Godkendt");
            Accessible.check(learner, "external-home");
            learner.go("/communication/notifications");
            assertThat(learner.find("main")).containsText("Din læring er godkendt: Sorg hos børn");

            hr.go("/external/list?q=sorg+hos");
            assertThat(hr.find("tbody tr")).hasCount(1);
            assertThat(hr.find("tbody tr")).containsText("Godkendt");
            Accessible.check(hr, "external-list");
            hr.speak("en").page().reload();
            assertThat(hr.find("h1")).hasText("Learning elsewhere");
            learner.assertNoComplaints();
            leader.assertNoComplaints();
            hr.assertNoComplaints();
        }
    }

    @Test
    void whatIsReturnedIsMendedAndSentAgainOrWithdrawn(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            learner.go("/external/register");
            learner.find("[id='external:save']").click();
            assertThat(learner.find("[role=alert]").first()).containsText("Skriv, hvad det hed");
            Accessible.check(learner, "external-empty");
            fill(learner, "Konference om velfærd", "6");
            learner.find("[id='external:kind']").selectOption(new SelectOption().setLabel("Konference"));
            learner.find("[id='external:save']").click();

            leader.go("/external/requests");
            leader.find(".list > li:has-text('Konference om velfærd') a:has-text('Send tilbage')")
                    .click();
            leader.find("[id='decline:do']").click();
            assertThat(leader.find("[role=alert]").first()).containsText("Skriv, hvad der skal rettes");
            Accessible.check(leader, "external-return");
            leader.find("[id='decline:reason']").fill("Hvilken dag var det?");
            leader.find("[id='decline:do']").click();
            assertThat(leader.find(".toast")).containsText("sendt tilbage");

            learner.go("/external/mine");
            Locator mine = learner.find(".list > li:has-text('Konference om velfærd')");
            assertThat(mine).containsText("Hvilken dag var det?");
            Accessible.check(learner, "external-returned");
            mine.locator("a:has-text('Ret og send igen')").click();
            assertThat(learner.find("[id='external:title']")).hasValue("Konference om velfærd");
            assertThat(learner.find("[id='external:hours']")).hasValue("6");
            Accessible.check(learner, "external-mend");
            learner.find("[id='external:title']").fill("Konference om velfærd, 1. dag");
            learner.find("[id='external:save']").click();
            Locator again = learner.find(".list > li:has-text('velfærd, 1. dag')");
            assertThat(again).containsText("Afventer");
            again.locator("input[value='Træk tilbage']").click();
            assertThat(learner.find(".toast")).containsText("trukket tilbage");
            assertThat(learner.find("main")).not().containsText("velfærd, 1. dag");
            learner.assertNoComplaints();
            leader.assertNoComplaints();
        }
    }

    @Test
    void proofOfACompetenceCarriesFilesToo(RunningLoeft loeft, Browser browser) throws IOException {
        byte[] diploma = Files.readAllBytes(Path.of("../../content-packages/samples/klart-sprog.pdf"));
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            learner.go("/competence/proof");
            attach(learner, "diplom.pdf", diploma);
            assertThat(learner.find("#attach-list li")).hasCount(1);
            learner.find("[id='proof:given']").fill("2026-02-01");
            learner.find("[id='proof:note']").fill("Diplom med bilag");
            Accessible.check(learner, "external-proof");
            learner.find("[id='proof:save']").click();
            assertThat(learner.find("li:has-text('Diplom med bilag')").last()).containsText("diplom.pdf");

            leader.go("/competence/proofs");
            Locator waiting = leader.find(".list > li:has-text('Diplom med bilag')");
            Download saved = leader.page().waitForDownload(() -> waiting.locator("a:has-text('diplom.pdf')")
                    .click());
            assertArrayEquals(diploma, Files.readAllBytes(saved.path()));
            waiting.locator("a:has-text('Afvis')").click();
            leader.find("[id='decline:reason']").fill("Det er en prøve");
            leader.find("[id='decline:do']").click();
            assertThat(leader.find(".toast")).containsText("afvist");
            learner.assertNoComplaints();
            leader.assertNoComplaints();
        }
    }

    @Test
    void theTimeIsSeenByThePersonTheLeaderAndHr(RunningLoeft loeft, Browser browser) throws IOException {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword());
                Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            learner.go("/external/register");
            fill(learner, "Selvstudium i sorg", "1000,5");
            learner.find("[id='external:save']").click();
            leader.go("/external/requests");
            leader.find(".list > li:has-text('Selvstudium i sorg') input[value='Godkend']")
                    .click();
            assertThat(leader.find(".toast")).containsText("Timerne tæller nu med");

            learner.go("/learning/home");
            Locator time = learner.find("section:has(#time-h)");
            assertThat(time).containsText("Andre steder, godkendt");
            assertThat(time.locator("dd").last()).containsText(Pattern.compile("1\\.0\\d\\d\\st\\."));

            leader.go("/team/mine").press("Tid brugt på læring");
            Locator first = leader.find("tbody tr").first();
            assertThat(first).containsText("Amina Holm");
            assertThat(first.locator("td").nth(2)).containsText(Pattern.compile("1\\.0\\d\\d\\st\\."));
            Accessible.check(leader, "time-team");
            leader.find("#q-time").fill("findes-ikke");
            leader.press("Vis");
            assertThat(leader.find(".empty")).isVisible();
            assertEquals(403, leader.go("/team/time-units").status());

            hr.go("/external/list").press("Tid brugt på læring");
            Locator unit = hr.find("tbody tr:has-text('Sundhed og Omsorg')");
            assertThat(unit.locator("td").nth(3)).containsText(Pattern.compile("1\\.0\\d\\d\\st\\."));
            Accessible.check(hr, "time-units");
            Download saved = hr.page()
                    .waitForDownload(() -> hr.find("a:has-text('Hent som fil')").click());
            String file = Files.readString(saved.path());
            assertEquals("\uFEFFEnhed;", file.substring(0, 7));
            unit.locator("th a").click();
            assertThat(hr.find(".crumbs")).containsText("Sundhed og Omsorg");
            hr.find("#year").selectOption(String.valueOf(YESTERDAY.getYear() - 3));
            hr.press("Vis");
            assertThat(hr.find("tbody tr").first().locator("td").nth(3)).hasText("–");
            learner.assertNoComplaints();
            leader.assertNoComplaints();
            hr.assertNoComplaints();
        }
    }

    private static void attach(Window window, String name, byte[] content) {
        window.find("#attach-file").setInputFiles(new FilePayload(name, "application/pdf", content));
    }

    private static void fill(Window window, String title, String hours) {
        window.find("[id='external:title']").fill(title);
        window.find("[id='external:provider']").fill("Professionshøjskolen Absalon");
        window.find("[id='external:from']").fill(YESTERDAY.toString());
        window.find("[id='external:until']").fill(YESTERDAY.toString());
        window.find("[id='external:hours']").fill(hours);
        window.find("[id='external:learned']").fill("At lytte, før jeg spørger.");
    }
}
