package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deputy has the leader's team while the period lasts, and what the deputy writes bears both names; HR sees who has no leader. */
@ExtendWith({LoeftServer.class, Chromium.class})
class DeputyDayBrowserIT {
    private static final String PRIVACY = "Beskytte personoplysninger og privatliv";

    @Test
    void aDeputyActsForTheLeaderUntilThePeriodEnds(RunningLoeft loeft, Browser browser) {
        LocalDate today = LocalDay.today(Clock.systemUTC());
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword());
                Window deputy = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword())) {
            assertEquals(403, deputy.go("/team/mine").status());
            String leader = personOf(admin, "187639");
            appoint(admin, leader, "190337", today.minusDays(1), today.plusDays(7));
            assertThat(admin.find("#deputies")).containsText("Jonas Bæk");

            appoint(admin, leader, "189947", today.plusDays(7), today.plusDays(9));
            assertThat(admin.find("[role=alert]").first()).containsText("eller afslut den anden først");
            Accessible.check(admin, "deputy-overlap");

            deputy.go("/team/mine");
            assertThat(deputy.find(".lead")).containsText("Plejecenter Kastanjehaven");
            deputy.go("/team/mine?show=ALL&q=ulla+nørgaard").press("Ulla Nørgaard");
            deputy.find("section:has(#rate-h) a:has-text('DigComp')").click();
            deputy.find(".step a").nth(3).click();
            deputy.find("fieldset:has-text('" + PRIVACY + "') input[value='3']").check();
            deputy.find("[id='rate:close']").click();
            var evidence = deputy.find("details.evidence:has(summary:has-text('" + PRIVACY + "'))");
            evidence.locator("summary").click();
            assertThat(evidence.locator("tr:has-text('Jonas Bæk')")).containsText("på vegne af Bente Ravn");
            Accessible.check(deputy, "deputy-evidence");

            admin.go("/organisation/person?id=" + leader);
            admin.find("#deputies li:has-text('Jonas Bæk') a:has-text('Afslut')")
                    .first()
                    .click();
            admin.find("[id='endDeputy:to']").fill(today.minusDays(1).toString());
            admin.find("[id='endDeputy:end']").click();
            assertEquals(403, deputy.go("/team/mine").status(), "the period is over");
            admin.assertNoComplaints();
        }
    }

    @Test
    void hrSeesWhoseLeaderIsMissing(RunningLoeft loeft, Browser browser) throws IOException {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/learning/home");
            hr.find(".nav a[href$='/team/leaderless']").first().click();
            assertThat(hr.find("h1")).hasText("Personer uden leder");
            assertThat(hr.find("tbody tr:has-text('Enheden har ingen leder')")).not().hasCount(0);
            hr.find("#q-leaderless").fill("Bibliotekar");
            hr.press("Søg");
            assertThat(hr.find(".empty")).containsText("Ingen passer");
            hr.find("#q-leaderless").fill("Byplanlægger");
            hr.press("Søg");
            assertThat(hr.find("tbody tr").first()).containsText("Birgit Winther, Havnestad Kommune");
            Accessible.check(hr, "leaderless");
            Download list = hr.page().waitForDownload(() -> hr.find("a.button:has-text('Hent liste')")
                    .click());
            String csv = Files.readString(list.path());
            assertTrue(csv.contains("Enheden har ingen leder;Birgit Winther;Havnestad Kommune"), csv);
            hr.go("/team/leaderless");
            hr.find("#nobody").check();
            hr.press("Søg");
            assertThat(hr.find("#nobody")).isChecked();
            assertThat(hr.find("tbody tr:has-text('Enheden har ingen leder')")).hasCount(0);
            hr.assertNoComplaints();
        }
    }

    @Test
    void hrSeesHowFarTheUnitsAreCoveredAndWhoIsBehindAFigure(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/certification/list").press("Overblik");
            assertThat(hr.find("h1")).hasText("Dækning");
            assertThat(hr.find(".heat tbody th a:has-text('Sundhed og Omsorg')"))
                    .hasCount(1);
            Accessible.check(hr, "coverage");
            hr.look(1_440, 900, ColorScheme.LIGHT);
            hr.picture(Path.of("target/pictures/coverage-1440.png"), true);
            new Keys(hr.page()).tabTo(".heat tbody th a").press("Enter");
            assertThat(hr.find(".crumbs")).containsText("Havnestad Kommune");
            String cell = hr.find(".heat td a").first().innerText();
            hr.find(".heat td a").first().click();
            assertThat(hr.find("h2#list-h")).not().containsText("Ingen");
            assertTrue(cell.contains(" af "), cell);
            hr.assertNoComplaints();
        }
    }

    private static String personOf(Window admin, String staffNumber) {
        admin.go("/organisation/people?q=" + staffNumber);
        admin.find("tbody th a").first().click();
        assertThat(admin.find("#deputies")).isVisible();
        return admin.page().url().replaceAll(".*id=(\\d+).*", "$1");
    }

    private static void appoint(Window admin, String leader, String staffNumber, LocalDate from, LocalDate to) {
        admin.go("/organisation/person?id=" + leader + "&edit=deputy&find=" + staffNumber);
        admin.find("#deputies li:has-text('" + staffNumber + "') a.button").click();
        admin.find("[id='deputy:from']").fill(from.toString());
        admin.find("[id='deputy:to']").fill(to.toString());
        admin.find("[id='deputy:add']").click();
        admin.page().waitForLoadState();
    }
}
