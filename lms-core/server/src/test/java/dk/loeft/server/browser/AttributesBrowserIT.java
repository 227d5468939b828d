package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HR makes up an attribute, gives it to people by their numbers, takes it again and removes it. */
@ExtendWith({LoeftServer.class, Chromium.class})
class AttributesBrowserIT {
    private static final String AMINA = "204118";

    @Test
    void hrKeepsAttributesOfPeople(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/organisation/people");
            hr.press("Kendetegn");
            hr.find("[id='naming:do']").click();
            assertThat(hr.find("[role=alert]")).containsText("Skriv et navn");
            hr.find("[id='naming:name']").fill("Kører i tjenesten");
            Accessible.check(hr, "attributes");
            hr.find("[id='naming:do']").click();
            assertThat(hr.find(".toast")).containsText("Kendetegnet »Kører i tjenesten« er lavet");
            assertThat(hr.find("[aria-labelledby=holders-h]")).containsText("Ingen har kendetegnet");

            hr.find("[id='giving:numbers']").fill(AMINA + ", 000");
            hr.find("[id='giving:do']").click();
            assertThat(hr.find("[role=alert]"))
                    .containsText("1 tjenestenummer findes ikke hos nogen, der arbejder her: 000");
            assertThat(hr.find("[id='giving:numbers']")).hasAttribute("aria-invalid", "true");
            hr.find("[id='giving:numbers']").fill(AMINA);
            hr.find("[id='giving:do']").click();
            assertThat(hr.find(".toast")).containsText("1 person har fået kendetegnet");
            assertThat(hr.find("[aria-labelledby=holders-h]")).containsText("Amina Holm");
            Accessible.check(hr, "attribute");

            hr.find("[aria-labelledby=holders-h] a:has-text('Amina Holm')").click();
            assertThat(hr.find("[aria-labelledby=attributes-h]")).containsText("Kører i tjenesten");
            Accessible.check(hr, "attributes-of-person");
            hr.find("[aria-labelledby=attributes-h] a:has-text('Kører i tjenesten')")
                    .click();
            hr.find("[aria-label='Fjern kendetegnet fra Amina Holm']").click();
            assertThat(hr.find(".toast")).containsText("fjernet fra personen");
            hr.find("[id='naming:name']").fill("Kører bil i tjenesten");
            hr.find("[id='naming:do']").click();
            assertThat(hr.find("h1")).hasText("Kører bil i tjenesten");
            hr.find("[id='removing:do']").click();
            assertThat(hr.find(".toast")).containsText("er fjernet");
            assertThat(hr.find("h1")).hasText("Kendetegn");
            hr.speak("en").go("/organisation/attributes");
            assertThat(hr.find("h1")).hasText("Attributes");
            hr.speak("da").assertNoComplaints();
        }
    }
}
