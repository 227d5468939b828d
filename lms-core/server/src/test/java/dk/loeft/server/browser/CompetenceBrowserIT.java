package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everybody reads the frameworks; HR brings one in, sees beforehand what a file does, and takes it out again. */
@ExtendWith({LoeftServer.class, Chromium.class})
class CompetenceBrowserIT {
    private static final String FIRST = """
            kind;code;parent;title_da;title_en;description_da;edition;language;source;licence
            framework;klart-sprog;;Klart sprog;Plain language;At skrive, så det kan forstås;1;da;Havnestad Kommune;CC0
            level;1;;Øver sig;Practising;;;;;
            level;2;;Gør det;Doing;;;;;
            area;K;;Breve;Letters;;;;;
            competence;K.1;K;Begynde med det vigtigste;Beginning with what matters;;;;;
            competence;K.2;K;Skrive kort;Writing briefly;;;;;
            """;

    @Test
    void anEmployeeReadsWhatComesWithLoeft(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/home");
            learner.find(".nav a[href$='/competence/mine']").first().click();
            learner.find(".tabs a[href$='/competence/frameworks']").click();
            assertThat(learner.find("main")).containsText("Ledelse af digitalisering");
            learner.press("Digitale kompetencer for borgere (DigComp)");
            assertThat(learner.find("main")).containsText("Information og data");
            assertThat(learner.find("main")).containsText("European Union");
            assertEquals(5, learner.find("main section h2:has(.item-code)").count());
            assertEquals(21, learner.find(".tree > li").count());
            assertEquals(8, learner.find(".levels > li").count());
            assertEquals(0, learner.find(".page-head .button").count(), "nothing to take out");
            learner.assertNoComplaints();
        }
    }

    @Test
    void hrSeesWhatAFileDoesBeforeItIsTakenIn(RunningLoeft loeft, Browser browser) throws IOException {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/competence/frameworks").press("Hent ind fra fil");
            choose(hr, FIRST.replace("competence;K.2;K", "competence;K.2;Q"));
            assertThat(hr.find("#upload-problem")).containsText("Linje 7: »K.2« ligger under »Q«");
            Accessible.check(hr, "competence-refused");

            choose(hr, FIRST);
            assertThat(hr.find("main")).containsText("Rammen er ny");
            assertThat(hr.find("tbody tr")).hasCount(6);
            Accessible.check(hr, "competence-planned");
            take(hr);
            assertThat(hr.find(".toast")).containsText("Kompetencerammen er taget ind");
            assertThat(hr.find("h1")).hasText("Klart sprog");
            String csv = taken(hr, "Hent som CSV");
            String json = taken(hr, "Hent som CASE-JSON");
            assertTrue(json.contains("\"CFAssociations\""));

            hr.go("/competence/import");
            choose(hr, json);
            assertThat(hr.find("main")).containsText("Filen ændrer ikke noget");
            Accessible.check(hr, "competence-same");

            hr.go("/competence/import");
            choose(
                    hr,
                    csv.replace("Skrive kort", "Skrive kort og venligt").replaceAll("(?m)^competence;K\\.1;.*\\R", ""));
            assertThat(hr.find("main")).containsText("Rammen findes og bliver rettet");
            assertThat(hr.find("tbody tr:has-text('K.2')")).containsText("Ændres");
            assertThat(hr.find("tbody tr:has-text('K.1')")).containsText("Udgår");
            Accessible.check(hr, "competence-changing");
            String waiting = hr.page().url().substring(loeft.url().length());
            hr.speak("en").page().reload();
            assertThat(hr.find("main")).containsText("The framework exists and is changed");
            hr.speak("da").page().reload();
            take(hr);
            assertThat(hr.find(".tree").first()).containsText("Skrive kort og venligt");
            hr.find("details.card > summary").click();
            Accessible.check(hr, "competence-retired");
            hr.go(waiting);
            assertThat(hr.find("main")).containsText("Filen venter ikke længere");
            hr.assertNoComplaints();
        }
    }

    @Test
    void hrSaysWhichEvidenceCountsAndEverybodyCanReadIt(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/competence/framework?id=1").press("Ret reglen");
            Locator first = hr.find("#counting ol > li").first();
            assertThat(first).containsText("1. Test");
            hr.find("[aria-label='Flyt ned: Testresultat']").click();
            assertThat(first).containsText("1. Bevis udefra");
            hr.find("[id='counting:months']").fill("0");
            hr.find("[id='counting:save']").click();
            assertThat(hr.find("[id='counting:monthsError']")).containsText("fra 1 til 120");
            assertThat(first).containsText("1. Bevis udefra");
            Accessible.check(hr, "competence-counting");
            hr.find("[id='counting:months']").fill("36");
            hr.find("[id='counting:save']").click();
            assertThat(hr.find(".toast")).containsText("Reglen er gemt");
            assertThat(hr.find("main")).containsText("bevis udefra, testresultat, gennemført kursus");
            assertThat(hr.find("main")).containsText("Vurderinger tæller i 36 måneder");

            hr.press("Ret reglen").find("input[value=HIGHEST]").check();
            hr.find("[id='counting:save']").click();
            hr.assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/competence/framework?id=1");
            assertThat(learner.find("main")).containsText("Det højeste niveau, der er belæg for, tæller");
            assertThat(learner.find("a:has-text('Ret reglen')")).hasCount(0);
        }
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/competence/counting?id=1").find("input[value=BY_PRIORITY]").check();
            hr.find("[aria-label='Flyt op: Testresultat']").click();
            assertThat(hr.find("#counting ol > li").first()).containsText("1. Test");
            hr.find("[id='counting:months']").fill("24");
            hr.find("[id='counting:save']").click();
            assertThat(hr.find("main")).containsText("testresultat, bevis udefra");
        }
    }

    private static void choose(Window window, String file) {
        window.find("#upload-file")
                .setInputFiles(
                        new FilePayload("ramme", "application/octet-stream", file.getBytes(StandardCharsets.UTF_8)));
    }

    private static void take(Window window) {
        window.find("[id='take:run']").click();
        window.page().waitForLoadState();
    }

    private static String taken(Window window, String name) throws IOException {
        Download download = window.page().waitForDownload(() -> window.find("a.button:has-text('" + name + "')")
                .click());
        assertTrue(download.suggestedFilename().startsWith("klart-sprog-1."));
        return Files.readString(download.path());
    }
}
