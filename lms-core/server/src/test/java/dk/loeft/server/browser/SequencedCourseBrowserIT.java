package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** SCORM 2004 in the browser: our own course from the pre-test to the end, the way through it decided by the server. */
@ExtendWith({LoeftServer.class, Chromium.class})
class SequencedCourseBrowserIT {
    private static final Path PICTURES = Path.of("target/sequenced-pictures");

    private static long publish(Browser browser, RunningLoeft loeft, String title) throws IOException {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            return author.publishCopy(InformationSecurity.SAMPLE, InformationSecurity.TITLE, title, Optional.empty());
        }
    }

    private static Window open(Browser browser, RunningLoeft loeft, long course) {
        return new Window(browser, loeft.url())
                .signIn("medarbejder", loeft.demoPassword())
                .go("/learning/player?course=" + course);
    }

    private static void picture(Window window, String name) throws IOException {
        window.picture(Files.createDirectories(PICTURES).resolve(name + ".png"), false);
    }

    @Test
    void whatIsKnownIsSkippedWhatIsNotIsRepeatedAndTheCourseIsCompleted(RunningLoeft loeft, Browser browser)
            throws IOException {
        long course = publish(browser, loeft, "Sikkerhed: hele vejen");
        try (Window window = open(browser, loeft, course)) {
            FrameLocator content = window.content();
            InformationSecurity.read(content, "Hvad ved du i forvejen?");
            picture(window, "pretest");
            Accessible.look(window, "the player");
            InformationSecurity.answerBefore(content, "f2");
            InformationSecurity.goOn(content);

            InformationSecurity.read(content, "Adgang og skærm");
            assertThat(window.find("#parts [aria-current='step']")).containsText("Adgang og skærm");
            assertThat(window.find("#activity")).hasText("Adgang og skærm");
            picture(window, "module");
            InformationSecurity.goOn(content);

            InformationSecurity.read(content, "Afsluttende test");
            InformationSecurity.answerAfter(content, "t3", "t4");
            InformationSecurity.goOn(content);

            InformationSecurity.read(content, "Adgang og skærm");
            assertThat(window.find("#player-notice")).isHidden();
            window.find("#next").click();

            InformationSecurity.read(content, "Afsluttende test");
            InformationSecurity.answerAfter(content);
            InformationSecurity.goOn(content);

            assertThat(window.find("#player-notice")).containsText("gennemført");
            picture(window, "completed");
            Accessible.look(window, "the player");
            window.assertNoComplaints();

            window.find("#player-notice-action").click();
            window.page().waitForURL(url -> url.contains("/learning/course"));
            assertThat(window.find("main")).containsText("Gennemført");
            picture(window, "course");
        }
    }

    @Test
    void whoClosesGoesOnWhereTheyLeft(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(browser, loeft, "Sikkerhed: pause");
        try (Window window = open(browser, loeft, course)) {
            FrameLocator content = window.content();
            InformationSecurity.read(content, "Hvad ved du i forvejen?");
            InformationSecurity.answerBefore(content, "f1", "f2", "f3");
            InformationSecurity.goOn(content);
            InformationSecurity.read(content, "Mails og links");
            window.find("#close").click();
            window.page().waitForURL(url -> url.contains("/learning/course"));
            picture(window, "course-paused");

            window.go("/learning/player?course=" + course);
            assertThat(content.locator("h2:visible")).hasText("Hvis du alligevel har trykket");
            window.assertNoComplaints();
        }
    }

    @Test
    void itWorksOnAPhoneAndByKeyboard(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(browser, loeft, "Sikkerhed: på telefonen");
        try (Window window = open(browser, loeft, course).look(360, 740, ColorScheme.DARK)) {
            FrameLocator content = window.content();
            content.locator("section.page:not([hidden])").first().waitFor();
            picture(window, "phone");
            Accessible.look(window, "the player");
            Locator contents = window.find("#contents");
            contents.focus();
            window.page().keyboard().press("Enter");
            assertThat(window.find("#side")).isVisible();
            assertThat(contents).hasAttribute("aria-expanded", "true");
            picture(window, "phone-contents");
            Accessible.look(window, "the player");
            window.page().keyboard().press("Escape");
            assertThat(window.find("#side")).isHidden();
            assertThat(contents).isFocused();

            window.find("#next").focus();
            window.page().keyboard().press("Enter");
            assertThat(window.find("#activity")).hasText("Mails og links");
            assertThat(window.find("#frame")).isFocused();
            assertThat(window.find("#moved")).containsText("Mails og links");
            window.assertNoComplaints();
        }
    }

    @Test
    void anAuthorPreviewsEachPartAndNothingIsKept(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(browser, loeft, "Sikkerhed: prøvevisning");
        try (Window window = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword())) {
            window.speak("en").go("/learning/player?course=" + course + "&preview=true");
            FrameLocator content = window.content();
            InformationSecurity.read(content, "Hvad ved du i forvejen?");
            window.find("#parts button:has-text('Afsluttende test')").click();
            InformationSecurity.read(content, "Afsluttende test");
            assertThat(window.find("#activity")).hasText("Afsluttende test");
            InformationSecurity.answerAfter(content);
            InformationSecurity.goOn(content);
            assertThat(window.find("#player-notice")).containsText("Choose where to go on");
            window.find("#parts button:has-text('Mails og links')").click();
            InformationSecurity.read(content, "Mails og links");
            picture(window, "preview");
            Accessible.look(window, "the player");
            window.assertNoComplaints();
        }
    }

    @Test
    void aServerThatDiesWhileTheCourseMovesOnMovesItOnce(Browser browser) throws IOException {
        try (RunningLoeft loeft = RunningLoeft.start("sequenced-killed")) {
            long course = publish(browser, loeft, "Sikkerhed: strømsvigt");
            try (Window window = open(browser, loeft, course)) {
                FrameLocator content = window.content();
                InformationSecurity.read(content, "Hvad ved du i forvejen?");
                InformationSecurity.answerBefore(content, "f1", "f2");
                loeft.kill();
                InformationSecurity.goOn(content);
                assertThat(window.find(".player-side [data-offline]"))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));

                loeft.restart();
                content.locator("h1", new FrameLocator.LocatorOptions().setHasText("Mails og links"))
                        .waitFor(new Locator.WaitForOptions().setTimeout(90_000));
                assertThat(window.find("#parts li[data-state='done']")).hasCount(1);
                InformationSecurity.read(content, "Mails og links");
                InformationSecurity.goOn(content);
                InformationSecurity.read(content, "Adgang og skærm");
            }
        }
    }
}
