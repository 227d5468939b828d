package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.server.testing.XapiClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An administrator says how long statements are kept, and answers what people ask of their data. */
@ExtendWith({LoeftServer.class, Chromium.class})
class RecordStoreCareBrowserIT {
    @Test
    void aPersonIsFoundTakenAlongAndErased(RunningLoeft loeft, Browser browser) throws IOException {
        String person = "p" + UUID.randomUUID().toString().substring(0, 8);
        UUID id = UUID.randomUUID();
        XapiClient client = XapiClient.of(loeft);
        assertThat(client.post(XapiClient.statement(id, person)).statusCode()).isEqualTo(200);
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/recordstore/credentials").press("Personoplysninger");
            admin.find("#q-person").fill("p2");
            admin.press("Find personen");
            assertThat(admin.find("main")).containsText("Skriv mindst tre tegn.");
            admin.find("#q-person").fill(person);
            admin.press("Find personen");
            Accessible.check(admin, "personal-found");
            admin.find("tbody a.row-link").click();
            assertThat(admin.find("dl.pairs")).containsText(person + "@example.dk");
            Accessible.check(admin, "personal-known");

            Download download = admin.page().waitForDownload(() -> admin.find(".page-head a.button-primary")
                    .click());
            JsonObject file = XapiClient.json(Files.readString(download.path()));
            assertThat(file.getJsonArray("statements")).hasSize(1);
            assertThat(file.getJsonArray("statements").getJsonObject(0).getString("id"))
                    .isEqualTo(id.toString());

            admin.find("a[href*='ask=erase']").click();
            admin.find("#erase\\:do").click();
            assertThat(admin.find("#erase\\:reasonError")).hasText("Skriv, hvorfor oplysningerne slettes.");
            admin.find("#erase\\:reason").fill("Sag 2026-1");
            admin.find("#erase\\:do").click();
            assertThat(admin.find("#erase\\:sureError")).containsText("Sæt hak ved");
            Accessible.check(admin, "personal-erase");
            admin.find("#erase\\:sure").check();
            admin.find("#erase\\:do").click();
            assertThat(admin.find(".toast")).containsText("Ingen kan længere se, hvem det var.");

            admin.find("#q-person").fill(person);
            admin.press("Find personen");
            assertThat(admin.find(".empty")).containsText("Ingen med det navn");
            String told = client.get("/statements?statementId=" + id).body();
            assertThat(told).contains("/erased").doesNotContain(person + "@example.dk");
            admin.assertNoComplaints();
        }
    }

    @Test
    void aPeriodIsTriedOutBeforeItIsSaved(RunningLoeft loeft, Browser browser) {
        String activity = "http://example.dk/frist/" + UUID.randomUUID() + "/";
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/recordstore/retention?edit=new").find("#rule\\:activity").fill("ikke en iri");
            admin.find("#rule\\:days").fill("mange");
            admin.find("#rule\\:save").click();
            assertThat(admin.find("#rule\\:daysError")).hasText("Skriv et antal dage som et helt tal.");
            admin.find("#rule\\:days").fill("30");
            admin.find("#rule\\:save").click();
            assertThat(admin.find("#rule\\:activityError")).containsText("Skriv aktivitetens IRI");
            Accessible.check(admin, "retention-refused");

            admin.find("#rule\\:activity").fill(activity);
            admin.find("#rule\\:look").click();
            assertThat(admin.find(".notice[data-tone=info]")).containsText("Intet ville blive slettet.");
            Accessible.check(admin, "retention-preview");
            admin.find("#rule\\:save").click();
            assertThat(admin.find("tr:has-text('" + activity + "')")).containsText("30 dage");
            Accessible.check(admin, "retention-list");

            admin.find("tr:has-text('" + activity + "') a[href*='edit=']").click();
            assertThat(admin.find("#rule\\:days")).hasValue("30");
            admin.find("#rule\\:days").fill("");
            admin.find("#rule\\:save").click();
            assertThat(admin.find("tr:has-text('" + activity + "')")).containsText("Uden frist");
            admin.find("tr:has-text('" + activity + "') a[href*='remove=']").click();
            admin.find("#remove\\:do").click();
            assertThat(admin.find(".toast")).containsText("Fristen er fjernet.");
            assertThat(admin.find("tr:has-text('" + activity + "')")).hasCount(0);
            admin.assertNoComplaints();
        }
    }

    @Test
    void nobodyIsSentToThisServerUnlessASettingAllowsIt(RunningLoeft loeft, Browser browser) {
        try (Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            admin.go("/recordstore/forward-edit").find("#store\\:name").fill("Mig selv");
            admin.find("#store\\:endpoint").fill(loeft.url() + "/xapi");
            admin.find("#store\\:user").fill("nøgle");
            admin.find("#store\\:secret").fill("hemmelig");
            admin.find("#store\\:save").click();
            assertThat(admin.find("#store\\:endpointError")).containsText("LOEFT_FORWARD_LOCAL");
            assertThat(admin.find("#store\\:secret")).hasValue("");
            Accessible.check(admin, "forward-refused");
            admin.assertNoComplaints();
        }
    }
}
