package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HR registers leave on a person's page, and the certificates of the person follow. */
@ExtendWith({LoeftServer.class, Chromium.class})
class LeaveBrowserIT {
    private static final LocalDate TODAY = LocalDay.today(Clock.systemUTC());

    @Test
    void aLeaveIsRegisteredChangedAndTakenBackAndTheCertificatesFollow(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/certification/list?sort=name&state=DUE_FOR_RENEWAL");
            hr.find("tbody a.row-link").nth(1).click();
            assertThat(facts(hr)).containsText("Skal fornyes");
            String record = hr.page().url();
            hr.find("a[href*='#absences']").click();
            assertThat(hr.find("#absences")).containsText("Der er ikke registreret orlov");
            Accessible.check(hr, "leave-none");

            hr.press("Registrér orlov");
            fill(hr, TODAY.minusDays(20), TODAY.minusDays(21));
            hr.find("[id='absence:add']").click();
            assertThat(hr.find("[id='absence:untilError']")).containsText("ligger før første dag");
            Accessible.check(hr, "leave-refused");
            hr.find("[id='absence:until']").fill("");
            hr.find("[id='absence:add']").click();
            assertThat(hr.find(".toast")).containsText("er registreret");
            assertThat(hr.find("#absences")).containsText("På orlov");
            String person = hr.page().url();
            Accessible.check(hr, "leave-now");

            hr.press("Registrér orlov");
            fill(hr, TODAY.plusDays(9), TODAY.plusDays(10));
            hr.find("[id='absence:add']").click();
            assertThat(hr.find("[id='absence:fromError']")).containsText("Afslut den orlov først");

            hr.page().navigate(record);
            assertThat(facts(hr)).containsText("På orlov");
            Locator history = hr.find("section[aria-labelledby='history-h']");
            assertThat(history).containsText("Orlov begyndte");
            assertThat(history).not().containsText("Barsel");

            hr.page().navigate(person);
            hr.find("a[href*='absence-end']").click();
            hr.find("[id='endAbsence:until']").fill(TODAY.minusDays(1).toString());
            Accessible.check(hr, "leave-end");
            hr.find("[id='endAbsence:end']").click();
            assertThat(hr.find("#absences")).containsText("Slut");
            hr.page().navigate(record);
            assertThat(facts(hr)).containsText("Skal fornyes");
            assertThat(hr.find("section[aria-labelledby='history-h']")).containsText("Tilbage fra orlov");

            hr.page().navigate(person);
            hr.find("a[href*='absence-change']").click();
            hr.find("[id='absence:until']").fill(TODAY.plusMonths(1).toString());
            hr.find("[id='absence:change']").click();
            assertThat(hr.find("#absences")).containsText("På orlov");
            hr.find("a[href*='absence-remove']").click();
            Accessible.check(hr, "leave-remove");
            hr.find("[id='removeAbsence:do']").click();
            assertThat(hr.find("#absences")).containsText("Der er ikke registreret orlov");
            hr.page().navigate(record);
            assertThat(facts(hr)).containsText("Skal fornyes");
            hr.assertNoComplaints();
        }
    }

    @Test
    void administrationHasLeaveAmongTheRestAndALearnerHasNothing(RunningLoeft loeft, Browser browser) {
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/organisation/person?id=41&edit=absence");
            assertThat(admin.find("#positions")).isVisible();
            fill(admin, TODAY.plusDays(5), TODAY.plusDays(9));
            admin.find("[id='absence:kind']").selectOption("UNPAID");
            admin.find("[id='absence:add']").click();
            assertThat(admin.find("#absences")).containsText("Orlov uden løn");
            Accessible.check(admin, "leave-administration");
            admin.assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/organisation/person?id=41");
            assertEquals(403, learner.status());
        }
    }

    private static void fill(Window window, LocalDate from, LocalDate until) {
        window.find("[id='absence:from']").fill(from.toString());
        window.find("[id='absence:until']").fill(until.toString());
    }

    private static Locator facts(Window hr) {
        return hr.find("section[aria-labelledby='now-h']");
    }
}
