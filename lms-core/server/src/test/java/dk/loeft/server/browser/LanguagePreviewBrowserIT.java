package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An author looks at a course in each of its languages before learners do. */
@ExtendWith({LoeftServer.class, Chromium.class})
class LanguagePreviewBrowserIT {
    private static final String ENGLISH = "Good documentation, tried";

    @Test
    void eachLanguageIsShownPartByPartAndNothingIsKept(RunningLoeft loeft, Browser browser) throws IOException {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            long course = author.publishCopy(
                    SikkerDigitalHverdag.SAMPLE, SikkerDigitalHverdag.TITLE, "Kursus på to sprog", Optional.empty());
            Window desk = author.window();
            offerInEnglish(desk, course);
            Accessible.check(desk, "language-preview");

            desk.press("Prøv selv: Engelsk");
            assertThat(desk.find("h1")).hasText(ENGLISH);
            assertThat(desk.find("h1")).hasAttribute("lang", "en");
            assertThat(desk.find(".player-bar")).containsText("Prøvevisning: Engelsk. Intet bliver gemt.");
            int parts = desk.find("#parts a").count();
            assertTrue(parts > 1, "it is the package of that language");
            desk.find("#next").click();
            desk.page().waitForURL(url -> url.contains("part=") && url.contains("language=en"));
            assertThat(desk.find("h1")).hasText(ENGLISH);
            desk.go(desk.find("#parts a").first().getAttribute("href"));
            assertThat(desk.find("h1")).hasText(ENGLISH);

            desk.go("/authoring/course?id=" + course);
            desk.find(".page-head a[href*='preview=true']").click();
            assertThat(desk.find("h1")).hasText("Kursus på to sprog");
            assertThat(desk.find(".player-bar")).containsText("Prøvevisning. Intet bliver gemt.");
            desk.go("/learning/player?course=" + course + "&preview=true&language=de");
            desk.page().waitForURL(url -> url.contains("/authoring/course?id=" + course));
            desk.go("/learning/home");
            assertEquals(0, desk.find("main :text('Kursus på to sprog')").count(), "looking is not enrolling");
            desk.assertNoComplaints();
        }
    }

    private static void offerInEnglish(Window desk, long course) {
        desk.go("/authoring/course?id=" + course + "&edit=language");
        desk.find("[id='language:title']").fill(ENGLISH);
        desk.find("[id='language:package']")
                .selectOption(new SelectOption().setLabel("God digital dokumentation (digital-dokumentation.zip)"));
        desk.press("Tilbyd sproget");
        assertThat(desk.find("main")).containsText(ENGLISH);
    }
}
