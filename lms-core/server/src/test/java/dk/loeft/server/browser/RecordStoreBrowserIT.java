package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.server.testing.XapiClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator lets a program into the learning record store, and shuts it out again. */
@ExtendWith({LoeftServer.class, Chromium.class})
class RecordStoreBrowserIT {
    private static String basic(String key, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((key + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aCredentialIsShownOnceUsedAndWithdrawn(RunningLoeft loeft, Browser browser) {
        String purpose = "Prøve " + UUID.randomUUID();
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/recordstore/credentials").find("a.button-primary").click();
            admin.find("#credential\\:name").fill(purpose);
            admin.find("input[value='statements/write']").check();
            admin.find("input[value='statements/read/mine']").check();
            admin.find("#credential\\:create").click();

            Locator notice = admin.find(".notice[data-tone=success]");
            assertThat(notice).containsText(purpose);
            Locator codes = notice.locator("dd code");
            XapiClient client = new XapiClient(
                    loeft, basic(codes.nth(0).textContent(), codes.nth(1).textContent()), "1.0.3");
            assertThat(client.post(XapiClient.statement(UUID.randomUUID(), "browser"))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(client.get("/agents/profile?agent=%7B%22mbox%22:%22mailto:a@b.dk%22%7D")
                            .statusCode())
                    .isEqualTo(403);

            admin.page().reload();
            assertThat(admin.find(".notice[data-tone=success]")).hasCount(0);
            Locator row = admin.find("tr:has-text('" + purpose + "')");
            assertThat(row).containsText("statements/write, statements/read/mine");

            row.locator("a.row-link").click();
            admin.find("#revoke\\:do").click();

            assertThat(admin.find("tr:has-text('" + purpose + "')")).containsText("Trukket tilbage");
            assertThat(client.get("/statements").statusCode()).isEqualTo(401);
            admin.assertNoComplaints();
        }
    }

    @Test
    void aCredentialNeedsANameAndAScope(RunningLoeft loeft, Browser browser) {
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/recordstore/credentials?edit=new")
                    .find("#credential\\:create")
                    .click();
            assertThat(admin.find("#credential\\:nameError")).hasText("Skriv, hvad adgangen er til.");

            admin.find("#credential\\:name").fill("Uden rettigheder");
            admin.find("#credential\\:create").click();

            assertThat(admin.find("main")).containsText("Vælg, hvad adgangen må bruges til.");
            assertThat(admin.find("#credential\\:name")).hasValue("Uden rettigheder");
        }
    }
}
