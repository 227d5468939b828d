package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administration finds out who did what, takes it home as a file, and sees whether the trail holds. */
@ExtendWith({LoeftServer.class, Chromium.class})
class AuditBrowserIT {
    @Test
    void whatWasDoneIsFoundByPersonAndAction(RunningLoeft loeft, Browser browser) throws IOException {
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/organisation/unit?id=2&edit=rename");
            admin.find("[id='rename:do']").click();
            admin.find(".nav a[href$='/audit/trail']").first().click();
            assertThat(admin.find("h1")).hasText("Revisionsspor");
            Locator rows = admin.find("tbody tr");
            assertThat(admin.find("tbody tr:has-text('Omdøbte en enhed')").first())
                    .containsText("Åse Rønne");
            Accessible.check(admin, "audit-trail");

            admin.look(1_280, 900, ColorScheme.LIGHT);
            admin.find("#use").selectOption("Organisation.renameUnit");
            admin.find("form.filters button").click();
            assertThat(rows.first()).containsText("Omdøbte en enhed");
            assertThat(rows.first()).containsText("enhed nr. 2");
            admin.find("#q-audit").fill("190652");
            admin.find("form.filters button").click();
            assertThat(rows.first()).containsText("Åse Rønne");

            Download file = admin.page().waitForDownload(() -> admin.press("Hent som CSV"));
            String csv = Files.readString(file.path());
            assertTrue(csv.contains("Omdøbte en enhed;Organisation.renameUnit;enhed;2"), csv);

            admin.find("#q-audit").fill("findes-ikke");
            admin.find("form.filters button").click();
            assertThat(admin.find("#who-h")).hasText("Ingen person passer");
            admin.find("#q-audit").fill("an");
            admin.find("form.filters button").click();
            assertThat(admin.find("#who-h")).hasText("Hvem mener du?");
            Accessible.check(admin, "audit-who");
            admin.find("section[aria-labelledby='who-h'] a").first().click();
            assertThat(admin.find("#list-h")).isVisible();

            admin.find("[id='chainForm:check']").click();
            assertThat(admin.find(".toast")).containsText("Sporet er kontrolleret");
            assertThat(admin.find("#chain")).containsText("Sporet holder");
            admin.find("#chain summary").click();
            assertThat(admin.find("#chain code")).isVisible();
            Accessible.check(admin, "audit-checked");
            admin.assertNoComplaints();
        }
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            assertEquals(
                    0,
                    hr.go("/learning/home").find(".nav a[href$='/audit/trail']").count());
            assertEquals(403, hr.go("/audit/trail").status());
        }
    }
}
