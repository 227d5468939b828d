package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day with competences: what is asked, what is missing, what lifts, and how it is shown. */
@ExtendWith({LoeftServer.class, Chromium.class})
class CompetenceDayBrowserIT {
    private static final String PRIVACY = "Beskytte personoplysninger og privatliv";

    @Test
    void aLearnerSeesWhatIsMissingWhyAndWhatLifts(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/home");
            learner.find(".nav a[href$='/competence/mine']").first().click();
            assertThat(learner.find("h1")).hasText("Mine kompetencer");

            Locator row = learner.find(".gaps tr:has-text('" + PRIVACY + "')");
            assertThat(row).containsText("Mellem 4");
            assertThat(row).containsText("Avanceret 5");
            assertThat(row).containsText("1 niveau");
            assertThat(row.locator(".gap-own")).hasAttribute("width", "50.00%");
            assertThat(learner.find(".list")
                            .filter(new Locator.FilterOptions().setHasText("Kurset »Sikker digital hverdag«"))
                            .first())
                    .containsText("Kurset »Sikker digital hverdag« giver niveau 5 i " + PRIVACY);

            row.locator("th a").click();
            Locator evidence = learner.find("details.evidence:has(summary:has-text('" + PRIVACY + "'))");
            assertThat(evidence.locator("tr:has-text('Leders vurdering')")).containsText("Bente Ravn");
            assertThat(evidence.locator("tr:has-text('Leders vurdering')")).containsText("Tæller");
            assertThat(evidence.locator("tr:has-text('Egen vurdering')"))
                    .containsText("Belæg fra en kilde, der går forud, tæller i stedet");
            Accessible.check(learner, "competences-mine");
            learner.speak("en").page().reload();
            assertThat(learner.find("h1")).hasText("My competences");
            learner.speak("da").assertNoComplaints();
        }
    }

    @Test
    void aLearnerRatesHerselfAreaByAreaWithTheKeyboard(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/competence/mine");
            learner.find("section:has(#rate-h) a:has-text('DigComp')").click();
            assertThat(learner.find("#step-h")).hasText("Information og data");
            Accessible.check(learner, "competences-rate");

            Keys keys = new Keys(learner.page());
            keys.tabTo("input[type=radio]").press("ArrowDown").press("ArrowDown");
            keys.tabTo("[id='rate:next']").press("Enter");
            assertThat(learner.find("#step-h")).hasText("Kommunikation og samarbejde");
            assertThat(learner.find(".toast")).containsText("gemt");
            assertThat(learner.find(".step").first()).hasAttribute("data-tone", "success");
            learner.find("a.button-quiet:has-text('Fortryd')").click();
            assertThat(learner.find(".gaps tr:has-text('Søge og sortere data')"))
                    .containsText("Ikke krævet");
            learner.assertNoComplaints();
        }
    }

    @Test
    void proofCountsOnceTheLeaderHasSeenIt(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword());
                Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            learner.go("/competence/proof");
            learner.find("#framework").selectOption(new SelectOption().setLabel("Ledelse af digitalisering (2026)"));
            learner.find(".filters button").click();
            learner.find("[id='proof:competence']")
                    .selectOption(new SelectOption().setLabel("P.2.1 Lede forandringen"));
            learner.find("[id='proof:level']").selectOption(new SelectOption().setLabel("2 Øvet"));
            learner.find("[id='proof:given']").fill("2026-02-01");
            learner.find("[id='proof:save']").click();
            assertThat(learner.find("[role=alert]")).containsText("Skriv, hvad beviset er");
            Accessible.check(learner, "competences-proof");
            learner.find("[id='proof:note']").fill("Diplommodul i forandringsledelse");
            learner.find("[id='proof:save']").click();
            assertThat(learner.find(".toast")).containsText("sendt");
            assertThat(learner.find("li:has-text('Diplommodul i forandringsledelse')"))
                    .containsText("Afventer");

            leader.go("/competence/team").press("Se beviserne");
            Locator waiting = leader.find("li:has-text('Diplommodul i forandringsledelse')");
            assertThat(waiting).containsText("Amina Holm");
            Accessible.check(leader, "competences-proofs");
            waiting.locator("a:has-text('Afvis')").click();
            leader.find("[id='decline:do']").click();
            assertThat(leader.find("[role=alert]")).containsText("Skriv, hvorfor beviset ikke kan bruges");
            leader.find("a.button-quiet:has-text('Fortryd')").click();
            leader.find("li:has-text('Diplommodul i forandringsledelse') input[value='Godkend']")
                    .click();
            assertThat(leader.find(".toast")).containsText("tæller nu");

            learner.go("/competence/mine");
            assertThat(learner.find(".list > li:has-text('Diplommodul i forandringsledelse')"))
                    .containsText("Godkendt");
            assertThat(learner.find(".gaps tr:has-text('Lede forandringen')")).containsText("2 Øvet");
            learner.assertNoComplaints();
            leader.assertNoComplaints();
        }
    }

    @Test
    void aCourseShowsACompetenceAndWhoeverCompletesItHasShownIt(RunningLoeft loeft, Browser browser)
            throws IOException {
        long course;
        try (AuthorDesk desk = new AuthorDesk(browser, loeft)) {
            course = desk.publishCopy(
                    SikkerDigitalHverdag.SAMPLE,
                    SikkerDigitalHverdag.TITLE,
                    "Kompetencesamtalen i praksis",
                    Optional.empty());
            Window author = desk.window();
            author.go("/authoring/course?id=" + course);
            choose(author);
            author.find("[id='shows:months']").fill("x");
            author.find("[id='shows:do']").click();
            assertThat(author.find("[role=alert]")).containsText("tal fra 1 til 120");
            author.find("[id='shows:months']").fill("24");
            Accessible.check(author, "competences-author");
            author.find("[id='shows:do']").click();
            assertThat(author.find(".toast")).containsText("viser nu kompetencen");
            assertThat(author.find("section:has(#shows-h)")).containsText("Gælder i 24 måneder");
            choose(author);
            author.find("[id='shows:result']").fill("halvdelen");
            author.find("[id='shows:do']").click();
            assertThat(author.find("[role=alert]")).containsText("fra 1 til 100 procent");
            author.find("[id='shows:result']").fill("80");
            author.find("[id='shows:do']").click();
            assertThat(author.find("section:has(#shows-h)")).containsText("Fra et resultat på 80 %");
            Accessible.check(author, "competences-author-result");
            author.assertNoComplaints();
        }
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            leader.go("/competence/mine");
            assertThat(leader.find("main"))
                    .containsText(
                            "Kurset »Kompetencesamtalen i praksis« giver niveau 3 i Udvikle digitale kompetencer");
            leader.go("/learning/course?id=" + course);
            assertThat(leader.find("aside"))
                    .containsText("Niveau 3 i Udvikle digitale kompetencer fra et resultat på 80 %");
            leader.go("/learning/player?course=" + course);
            SikkerDigitalHverdag.readToTheQuiz(leader.content());
            SikkerDigitalHverdag.answer(leader.content(), 5);
            assertThat(leader.find("#player-notice"))
                    .containsText("gennemført", new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));

            leader.go("/competence/mine");
            assertThat(leader.find(".gaps tr:has-text('Udvikle digitale kompetencer')"))
                    .containsText("På plads");
            Locator evidence = leader.find("details.evidence:has(summary:has-text('Udvikle digitale kompetencer'))");
            evidence.locator("summary").click();
            assertThat(evidence.locator("tr:has-text('Gennemført kursus')"))
                    .containsText("Kompetencesamtalen i praksis");
            assertThat(evidence.locator("tr:has-text('Testresultat')"))
                    .containsText("Kompetencesamtalen i praksis (100 %)");
            leader.assertNoComplaints();
        }
    }

    @Test
    void aLeaderSeesTheTeamAndRatesItsMembersAndNobodyElse(RunningLoeft loeft, Browser browser) {
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            leader.go("/competence/mine").press("Mit team – kompetencer");
            assertThat(leader.find(".heat tbody tr")).not().hasCount(0);
            Accessible.check(leader, "competences-team");

            leader.find("#q-team").fill("Casper Brandt");
            leader.find(".filters button").click();
            assertThat(leader.find(".heat tbody tr")).hasCount(1);
            leader.press("Casper Brandt");
            assertThat(leader.find("h1")).hasText("Casper Brandt");
            Accessible.check(leader, "competences-member");
            leader.find("section:has(#rate-h) a:has-text('DigComp')").click();
            leader.find(".step a").nth(3).click();
            assertThat(leader.find("#step-h")).hasText("Sikkerhed");
            leader.find("fieldset:has-text('" + PRIVACY + "') input[value='2']").check();
            leader.find("[id='rate:close']").click();
            Locator row = leader.find(".gaps tr:has-text('" + PRIVACY + "')");
            assertThat(row).containsText("3 niveauer");

            Locator evidence = leader.find("details.evidence:has(summary:has-text('" + PRIVACY + "'))");
            evidence.locator("summary").click();
            evidence.locator("a:has-text('Træk tilbage')").first().click();
            leader.find("[id='withdraw:do']").click();
            assertThat(leader.find("[role=alert]")).containsText("Skriv, hvorfor");
            leader.find("[id='withdraw:reason']").fill("Forkert person");
            leader.find("[id='withdraw:do']").click();
            assertThat(leader.find(".toast")).containsText("trukket tilbage");
            assertThat(leader.find(".gaps tr:has-text('" + PRIVACY + "')")).containsText("Intet belæg");

            String casper = leader.page().url().replaceAll(".*person=(\\d+).*", "$1");
            leader.go("/competence/proof-member?person=" + casper);
            Accessible.check(leader, "competences-proof-member");
            assertEquals(404, leader.go("/competence/member?person=2").status(), "her own leader");
            assertEquals(
                    404,
                    leader.go("/competence/rate-member?person=2&framework=1").status());
            leader.assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            assertEquals(403, learner.go("/competence/team").status());
            assertEquals(403, learner.go("/competence/proofs").status());
            assertEquals(403, learner.go("/competence/member?person=1").status());
            assertEquals(
                    403,
                    learner.go("/competence/rate-member?person=1&framework=1").status());
            assertEquals(403, learner.go("/competence/proof-member?person=1").status());
            assertEquals(404, learner.go("/competence/rate?framework=404").status());
        }
    }

    @Test
    void hrSaysWhatAPositionShouldBeAbleToDo(RunningLoeft loeft, Browser browser) {
        LocalDate today = LocalDay.today(Clock.systemUTC());
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/competence/mine").press("Kompetenceprofiler");
            assertThat(hr.find("tbody tr:has-text('Social- og sundhedsassistent')"))
                    .containsText("7");
            Accessible.check(hr, "competences-profiles");
            hr.press("Ny profil");
            hr.find("[id='profile:save']").click();
            assertThat(hr.find("[role=alert]")).containsText("Skriv datoen");
            hr.find("[id='profile:from']").fill(today.minusDays(1).toString());
            hr.find("[id='profile:save']").click();
            assertThat(hr.find("[role=alert]")).containsText("Vælg en stilling, en enhed eller begge dele");
            hr.find("[id='profile:title']").fill("Pedel");
            hr.find("[id='profile:save']").click();
            assertThat(hr.find("[role=alert]")).containsText("er gået");
            hr.find("[id='profile:from']").fill(today.toString());
            hr.find("[id='profile:save']").click();
            assertThat(hr.find("[role=alert]")).containsText("Profilen beder ikke om noget");
            Accessible.check(hr, "competences-profile-edit");
            level(hr, "1.1").selectOption("3");
            level(hr, "1.2").selectOption("0");
            hr.find("[id='profile:save']").click();
            assertThat(hr.find("h1")).hasText("Pedel");
            assertThat(hr.find("main")).containsText("Kræver 2 kompetencer");
            assertThat(hr.find("main")).containsText("Ikke krævet her");

            hr.press("Skriv ny version");
            assertThat(level(hr, "1.1")).hasValue("3");
            level(hr, "1.1").selectOption("4");
            level(hr, "1.2").selectOption("");
            hr.find("[id='profile:from']").fill(today.plusDays(7).toString());
            hr.find("[id='profile:save']").click();
            assertThat(hr.find("main")).containsText("Kommer");
            assertThat(hr.find("main")).containsText("Gældende");
            Accessible.check(hr, "competences-profile");
            hr.press("Tag versionen tilbage");
            assertThat(hr.find("main .card")).hasCount(1);
            hr.press("Afslut");
            hr.find("[id='end:do']").click();
            assertThat(hr.find("main")).containsText("Profilen kræver intet fra den dag");

            hr.go("/competence/profiles").press("Fra tabel");
            hr.find("[id='profile:title']").fill("Portør");
            hr.find("[id='profile:from']").fill(today.toString());
            hr.find("[id='profile:table']").fill("framework;edition;code;level\ndigcomp;2.2;4.2;3\ndigcomp;2.2;4.1;9");
            hr.find("[id='profile:save']").click();
            assertThat(hr.find("[role=alert]")).containsText("Linje 3: »9« er ikke et niveau i rammen");
            Accessible.check(hr, "competences-profile-import");
            hr.find("[id='profile:table']").fill("digcomp;2.2;4.2;3\ndigcomp;;4.1;2");
            hr.find("[id='profile:save']").click();
            assertThat(hr.find("h1")).hasText("Portør");
            assertThat(hr.find("main")).containsText("Kræver 2 kompetencer");
            hr.assertNoComplaints();
        }
        try (Window leader = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            assertEquals(403, leader.go("/competence/profile-import").status());
            assertEquals(403, leader.go("/competence/profiles").status());
            assertEquals(403, leader.go("/competence/profile?id=1").status());
            assertEquals(403, leader.go("/competence/profile-edit").status());
        }
    }

    private static Locator level(Window window, String code) {
        return window.find("tr:has(.item-code:text-is('" + code + "')) select");
    }

    @Test
    void whatAFileRetiresAlthoughItIsInUseHasToBeConfirmed(RunningLoeft loeft, Browser browser) throws IOException {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/competence/frameworks").press("Digitale kompetencer for borgere (DigComp)");
            Download csv = hr.page().waitForDownload(() -> hr.find("a.button:has-text('Hent som CSV')")
                    .click());
            String smaller = Files.readString(csv.path()).replaceAll("(?m)^competence;4\\.2;.*\\R", "");
            hr.go("/competence/import");
            hr.find("#upload-file")
                    .setInputFiles(new FilePayload("mindre.csv", "text/csv", smaller.getBytes(StandardCharsets.UTF_8)));
            assertThat(hr.find(".notice")).containsText("4.2 " + PRIVACY);
            Accessible.check(hr, "competences-in-use");
            hr.find("[id='take:run']").click();
            assertThat(hr.find("[role=alert]")).containsText("er i brug");
            hr.assertNoComplaints();
        }
    }

    /** The form in which the course's author says what it shows, with a competence and a level chosen. */
    private static void choose(Window author) {
        author.press("Tilføj kompetence");
        author.find("#framework").selectOption(new SelectOption().setLabel("Ledelse af digitalisering (2026)"));
        author.find(".filters button").click();
        author.find("[id='shows:competence']")
                .selectOption(new SelectOption().setLabel("L.1.1 Udvikle digitale kompetencer"));
        author.find("[id='shows:level']").selectOption(new SelectOption().setLabel("3 Selvstændig"));
    }
}
