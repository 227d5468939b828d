package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HR writes a rule, sees beforehand whom it touches, and switches it on; who it touches can see why. */
@ExtendWith({LoeftServer.class, Chromium.class})
class RulesBrowserIT {
    private static final String COURSE = "Gode møder i hverdagen";

    private static final String SENTENCE =
            "Alle i Plejecenter Kastanjehaven, som er social- og sundhedsassistent og ikke er leder.";

    @Test
    void hrRulesWhoTakesACourseAndTheLearnerSeesWhy(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            begin(hr);
            assertThat(hr.find(".lead")).hasText("Ingen endnu.");
            compose(hr);
            assertThat(hr.find(".lead")).hasText(SENTENCE);
            Accessible.check(hr, "rule-draft");
            setDue(hr);
            hr.page().reload();

            hr.press("Prøvekør");
            assertThat(hr.find("main")).containsText("Der er ikke sket noget endnu");
            assertThat(hr.find("tbody")).containsText("Amina Holm");
            Accessible.check(hr, "rule-plan");
            seesNothing(loeft, browser);
            hr.find("[id='run:do']").click();
            assertThat(hr.find(".toast")).containsText("præcis som prøvekørslen viste");
            assertThat(hr.find(".facts")).containsText("Tændt");
            Accessible.check(hr, "rule-on");
            String rule = hr.page().url().substring(loeft.url().length());

            seesWhy(loeft, browser);
            somebodyMovesIn(loeft, browser);
            hr.go(rule).press("Historik");
            assertThat(hr.find("tbody tr").first()).containsText("Ny hovedstilling: Rikke Riis");
            Accessible.check(hr, "rule-history");
            hr.find(".tabs a:has-text('Personer')").click();
            assertThat(hr.find("main tbody")).containsText("Rikke Riis");
            Accessible.check(hr, "rule-people");

            change(hr, rule);
            switchOff(hr, rule);
            seesNothing(loeft, browser);
            hr.go("/assignment/rules");
            assertThat(hr.find("tbody tr:has-text('Møder i plejen')").first()).containsText("Slukket");
            Accessible.check(hr, "rules");
            hr.speak("en").page().reload();
            assertThat(hr.find("h1")).hasText("Assignment rules");
            hr.speak("da");
            hr.assertNoComplaints();
        }
    }

    @Test
    void aRuleAboutEverybodyAndADatePastGetASentence(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            begin(hr);
            String rule = hr.page().url().substring(loeft.url().length());
            hr.press("Prøvekør");
            assertThat(hr.find("main")).containsText("Reglen rammer ingen i dag");
            Accessible.check(hr, "rule-nobody");

            hr.go(rule).press("Kræv alle");
            assertThat(hr.find(".lead")).hasText("Alle, der arbejder her.");
            hr.press("Prøvekør");
            assertThat(hr.find("main")).containsText("Reglen rammer alle");

            hr.go(rule + "&edit=due&type=FIXED");
            hr.find("[id='dueForm:date']").fill("2020-01-01");
            hr.find("[id='dueForm:save']").click();
            assertThat(hr.find("[role=alert]")).containsText("er allerede overskredet. Vælg i dag eller en senere dag");
            Accessible.check(hr, "rule-past");

            hr.go(rule + "&edit=discard");
            hr.find("[id='discard:do']").click();
            assertThat(hr.find(".toast")).containsText("Kladden er kasseret");
            hr.assertNoComplaints();
        }
    }

    private static void begin(Window hr) {
        hr.go("/learning/home")
                .find(".nav a[href$='/assignment/rules']")
                .first()
                .click();
        hr.press("Ny regel");
        hr.find("[id='new:title']").fill("Møder i plejen");
        hr.find("[id='new:target']").selectOption(new SelectOption().setLabel(COURSE + " (kursus)"));
        hr.find("[id='new:begin']").click();
        assertThat(hr.find("h1")).hasText("Møder i plejen");
    }

    /** Without a mouse: fields are chosen and buttons pressed by the keyboard. */
    private static void compose(Window hr) {
        add(hr, "Enhed");
        Locator unit = hr.find("[id='condition:unit']");
        unit.selectOption(
                unit.locator("option:has-text('Plejecenter Kastanjehaven')").getAttribute("value"));
        hr.find("[id='condition:add']").press("Enter");
        assertThat(hr.find(".lead")).hasText("Alle i Plejecenter Kastanjehaven.");
        add(hr, "Stilling");
        hr.find("[id='condition:title']").selectOption("Social- og sundhedsassistent");
        hr.find("[id='condition:add']").press("Enter");
        assertThat(hr.find(".lead")).containsText("som er social- og sundhedsassistent.");
        add(hr, "Leder");
        hr.find("[id='condition:add']").press("Enter");
        assertThat(hr.find(".lead")).containsText("og er leder.");
        hr.find(".conditions li:has-text('er leder') input[value='Vend om']").press("Enter");
    }

    private static void add(Window hr, String kind) {
        hr.press("Tilføj betingelse");
        hr.find(".pill:text-is('" + kind + "')").press("Enter");
        hr.page().waitForURL(url -> url.contains("kind="));
    }

    private static void setDue(Window hr) {
        hr.press("Ret fristen");
        hr.find(".pill:text-is('Fra en beslutning')").click();
        hr.page().waitForURL(url -> url.contains("DECISION"));
        hr.find("[id='dueForm:date']").fill("2026-01-15");
        hr.find("[id='dueForm:count']").fill("36");
        hr.find("[id='dueForm:spanUnit']").selectOption("MONTHS");
        hr.find("[id='dueForm:save']").click();
        assertThat(hr.find("main")).containsText("36 måneder efter beslutningen 15. januar 2026");
    }

    private static void seesNothing(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/home");
            assertThat(learner.find("main")).not().containsText(COURSE);
        }
    }

    private static void seesWhy(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/home");
            learner.find("li:has-text('" + COURSE + "') a:has-text('Hvorfor?'), .next:has-text('" + COURSE
                            + "') a:has-text('Hvorfor?')")
                    .first()
                    .click();
            assertThat(learner.find("h1")).hasText("Hvorfor har jeg " + COURSE + "?");
            assertThat(learner.find(".timeline")).containsText("Du kom med, fordi reglen blev tændt eller ændret");
            assertThat(learner.find(".timeline")).containsText("Møder i plejen, version 1");
            assertThat(learner.find(".timeline")).containsText(SENTENCE);
            assertThat(learner.find(".timeline")).containsText("Din frist blev 15. januar 2029");
            Accessible.check(learner, "why");
            learner.assertNoComplaints();
        }
    }

    /** The organisation tells of it, and the rule follows in the same moment. */
    private static void somebodyMovesIn(RunningLoeft loeft, Browser browser) {
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/organisation/people?q=Rikke+Riis").press("Rikke Riis");
            admin.go(admin.page().url().substring(loeft.url().length()) + "&edit=position");
            Locator unit = admin.find("[id='position:unit']");
            unit.selectOption(
                    unit.locator("option:has-text('Plejecenter Kastanjehaven')").getAttribute("value"));
            admin.find("[id='position:title']").fill("Social- og sundhedsassistent");
            admin.find("[id='position:main']").check();
            admin.find("[id='position:add']").click();
            assertThat(admin.find("#positions")).containsText("Social- og sundhedsassistent");
        }
    }

    private static void change(Window hr, String rule) {
        hr.go(rule + "&edit=reminder");
        hr.find("[id='reminderForm:days']").fill("3");
        hr.find("[id='reminderForm:add']").click();
        assertThat(hr.find("main")).containsText("En ændring venter på prøvekørsel");
        assertThat(hr.find("main")).containsText("3 dage før fristen");
        hr.press("Prøvekør");
        assertThat(hr.find("main")).containsText("Ingen bliver ramt");
        hr.find("[id='run:do']").click();
        assertThat(hr.find(".facts")).containsText("Version 2");
    }

    private static void switchOff(Window hr, String rule) {
        hr.go(rule).press("Sluk reglen");
        Accessible.check(hr, "rule-off");
        hr.find("[id='off:do']").click();
        assertThat(hr.find(".facts")).containsText("Slukket");
    }
}
