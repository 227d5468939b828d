package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HR reads a record, writes exemption, withdrawal and corrections into it, and sees before what each changes; people read their own. */
@ExtendWith({LoeftServer.class, Chromium.class})
class CertificationRecordBrowserIT {
    private static final LocalDate TODAY = LocalDay.today(Clock.systemUTC());

    @Test
    void hrWritesAnExemptionIntoARecordAndTakesItOut(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            open(hr, "DUE_FOR_RENEWAL", 0);
            assertThat(hr.find("section[aria-labelledby='why-h']")).containsText("Fornyelsen åbnede");
            assertThat(hr.find("section[aria-labelledby='history-h']")).containsText("Bevis udefra");
            Accessible.check(hr, "record");

            hr.press("Fritag");
            hr.find("[id='entry:on']").fill(TODAY.toString());
            hr.find("[id='entry:until']").fill(TODAY.minusDays(1).toString());
            hr.find("[id='entry:reason']").fill("Kun kontorarbejde");
            hr.find("[id='entry:approver']").fill("Ole Holm");
            hr.find("[id='entry:try']").click();
            assertThat(hr.find("[id='entry:untilError']")).containsText("Den sidste dag ligger før den første");
            Accessible.check(hr, "record-refused");
            hr.find("[id='entry:until']").fill(TODAY.plusMonths(6).toString());
            hr.find("[id='entry:try']").click();
            assertThat(hr.find("#preview")).containsText("Fritaget");
            Accessible.check(hr, "record-preview");
            hr.find("[id='entry:save']").click();
            assertThat(hr.find(".toast")).containsText("Forløbet er opdateret");
            assertThat(facts(hr)).containsText("Fritaget");
            assertThat(facts(hr)).containsText("Ingen");

            hr.press("Fjern");
            hr.find("[id='entry:reason']").fill("Skrevet på den forkerte");
            assertThat(hr.find("[id='entry:save']")).hasCount(0);
            hr.find("[id='entry:try']").click();
            assertThat(hr.find("#preview")).containsText("Skal fornyes");
            Accessible.check(hr, "record-correction");
            hr.find("[id='entry:save']").click();
            assertThat(hr.find(".toast")).containsText("Forløbet er opdateret");
            assertThat(facts(hr)).containsText("Skal fornyes");
            assertThat(hr.find("section[aria-labelledby='history-h']")).containsText("Skrevet på den forkerte");
            Accessible.check(hr, "record-corrected");
            hr.assertNoComplaints();
        }
    }

    @Test
    void aCertificateIsWithdrawnAndGivenBackAndThePastCanBeAsked(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            open(hr, "CERTIFIED", 1);
            hr.press("Træk certifikatet tilbage");
            hr.find("[id='entry:save']").click();
            assertThat(hr.find("[id='entry:reasonError']")).containsText("Skriv en begrundelse");
            hr.find("[id='entry:reason']").fill("Prøven var ikke personens egen");
            hr.find("[id='entry:save']").click();
            assertThat(facts(hr)).containsText("Trukket tilbage");

            hr.find("#asOf").fill(TODAY.minusDays(1).toString());
            hr.find("button:has-text('Vis')").last().click();
            assertThat(facts(hr)).containsText("Gyldigt");
            Accessible.check(hr, "record-past");
            hr.press("Vis i dag");

            hr.press("Genindsæt certifikatet");
            hr.find("[id='entry:reason']").fill("Sagen er lukket");
            hr.find("[id='entry:save']").click();
            assertThat(facts(hr)).containsText("Gyldigt");
            hr.assertNoComplaints();
        }
    }

    @Test
    void whatIsWithdrawnAndRegisteredWithoutTheRecordIsRefusedAndWrittenAsThere(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            open(hr, "CERTIFIED", 0);
            String address = hr.page().url();
            String record = address.substring(address.indexOf("/certification/record"));
            String staffNumber = hr.find(".lead").innerText().split(" · ", -1)[1];
            hr.find("a[href*='/certification/certificate?id=']").last().click();
            String kind = hr.find("h1").innerText();
            hr.find("a[href*='edit=revoke']").click();
            hr.find("[id='revoke:do']").click();
            assertThat(hr.find("[id='revoke:reasonError']")).containsText("Skriv en begrundelse");
            hr.find("[id='revoke:reason']").fill("Beviset var en andens");
            hr.find("[id='revoke:do']").click();
            assertThat(hr.find(".notice[data-tone=danger]")).containsText("Beviset var en andens");
            hr.go(record);
            assertThat(hr.find("section[aria-labelledby='history-h']")).containsText("Beviset var en andens");

            hr.go("/certification/register");
            hr.find("[id='register:person']").fill(staffNumber);
            hr.find("[id='register:kind']").selectOption(new SelectOption().setLabel(kind));
            hr.find("[id='register:date']").fill(TODAY.plusDays(1).toString());
            hr.find("[id='register:save']").click();
            assertThat(hr.find("[id='register:dateError']")).containsText("ligger efter i dag");
            Accessible.check(hr, "register-refused");
            hr.find("[id='register:date']").fill(TODAY.toString());
            hr.find("[id='register:save']").click();
            assertThat(hr.find(".toast")).containsText("Certifikatet er registreret");
            hr.go(record);
            assertThat(facts(hr)).containsText("Gyldigt");
            hr.assertNoComplaints();
        }
    }

    @Test
    void peopleReadWhyTheyStandAsTheyDo(RunningLoeft loeft, Browser browser) {
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/certification/mine");
            assertThat(learner.find("section[aria-labelledby='asked-h']")).containsText("Frist");
            learner.find("section[aria-labelledby='asked-h'] a").first().click();
            assertThat(learner.find("section[aria-labelledby='why-h']")).containsText("Certifikatet gælder fra");
            assertThat(learner.find("section[aria-labelledby='history-h'] a")).hasCount(0);
            Accessible.check(learner, "record-mine");
            learner.look(360, 740, ColorScheme.LIGHT);
            assertTrue(top(learner, "now-h") < top(learner, "why-h"), "on a phone what holds now comes first");
            learner.go("/certification/why?kind=999999");
            assertEquals(404, learner.status());
            learner.assertNoComplaints();
        }
    }

    @Test
    void onAPhoneWhatHoldsNowComesBeforeFormsAndHistory(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            open(hr, "DUE_FOR_RENEWAL", 0);
            hr.press("Fritag");
            hr.look(360, 740, ColorScheme.LIGHT);
            for (String later : List.of("entry-h", "why-h", "history-h")) {
                assertTrue(top(hr, "now-h") < top(hr, later), later);
            }
            hr.look(1_280, 900, ColorScheme.LIGHT);
            assertEquals(top(hr, "now-h"), top(hr, "entry-h"), 1, "beside each other where there is room");
            hr.assertNoComplaints();
        }
    }

    private static double top(Window window, String heading) {
        return window.find("section[aria-labelledby='" + heading + "']").boundingBox().y;
    }

    /** Opens the record of somebody in that state. */
    private static void open(Window hr, String state, int number) {
        hr.go("/certification/list?sort=name&state=" + state);
        hr.find("tbody a.row-link").nth(number).click();
        assertThat(hr.find("h1")).isVisible();
    }

    private static Locator facts(Window hr) {
        return hr.find("section[aria-labelledby='now-h']");
    }
}
