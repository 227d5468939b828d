package dk.loeft.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the README and the guides. They are taken on each run; to renew those in {@code docs/pictures}, set
 * {@code LOEFT_PICTURES=renew}.
 */
@ExtendWith({LoeftServer.class, Chromium.class})
class DocumentationBrowserIT {
    private static final Path DOCS = Path.of("../../docs/pictures");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "sign-in, , /signin/sign-in",
        "home, medarbejder, /learning/home",
        "catalogue, medarbejder, /learning/catalogue",
        "course, medarbejder, /learning/course?id=2",
        "player, medarbejder, /learning/player?course=2",
        "certificates-mine, medarbejder, /certification/mine",
        "certificates-hr, hr, /certification/list?within=90",
        "certificate, hr, /certification/certificate?id=1",
        "record, hr, /certification/record?person=1&kind=1",
        "certificate-rules, hr, /certification/rules?kind=1",
        "package, forfatter, /authoring/package?id=2",
        "packages, forfatter, /authoring/packages",
        "courses, forfatter, /authoring/courses",
        "course-author, forfatter, /authoring/course?id=1",
        "publish, forfatter, /authoring/course?id=1&edit=publish",
        "page-editor, forfatter, /authoring/pages",
        "track, medarbejder, /learning/track?id=1",
        "track-editor, forfatter, /authoring/track?id=1",
        "notifications, medarbejder, /communication/notifications",
        "notification-choices, medarbejder, /signin/profile#notifications",
        "deliveries, hr, /communication/deliveries",
        "competences-mine, medarbejder, /competence/mine",
        "competences-rate, medarbejder, /competence/rate?framework=1&step=4",
        "competences-team, leder, /competence/team",
        "competences-profile, hr, /competence/profile?id=2",
        "team, leder, /team/mine",
        "team-units, chef, /team/mine",
        "people, admin, /organisation/people",
        "units, admin, /organisation/units",
        "rules, hr, /assignment/rules",
        "why, medarbejder, /learning/why?course=6",
    })
    void everyPictureInTheDocumentsShowsAPageAsItIs(
            String name, String user, String path, RunningLoeft loeft, Browser browser) throws Exception {
        Path folder = "renew".equals(System.getenv("LOEFT_PICTURES")) ? DOCS : Path.of("target/docs-pictures");
        try (Window window = new Window(browser, loeft.url())) {
            if (user != null) {
                window.signIn(user, loeft.demoPassword());
            }
            window.look(1_280, 860, ColorScheme.LIGHT).go(path);
            assertEquals(200, window.status());
            if (path.contains("/player")) {
                window.content().locator("h1:visible, h2:visible").first().waitFor();
            }

            window.picture(Files.createDirectories(folder).resolve(name + ".png"), false);

            assertTrue(Files.exists(DOCS.resolve(name + ".png")), "docs/pictures lacks " + name + ".png");
        }
    }
}
