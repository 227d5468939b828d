package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Courses of AICC in the browser: our own, which speaks HACP, and one of others, whose units say nothing by themselves. */
@ExtendWith({LoeftServer.class, Chromium.class})
class AiccBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    private static final Map<String, String> RIGHT = Map.of("b1", "b", "b2", "d", "b3", "a", "b4", "c", "b5", "b");

    /** What a unit posts, from within its own page. */
    private static final String POST = """
            async ([command, data]) => {
              const given = new URLSearchParams(location.search);
              const form = new URLSearchParams({ command, version: '3.5', session_id: given.get('AICC_SID'), aicc_data: data });
              return (await fetch(given.get('AICC_URL'), { method: 'POST', body: form })).text();
            }""";

    @TempDir
    Path work = Path.of("");

    private static long publish(RunningLoeft loeft, Browser browser, Path zip) {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            author.upload(zip);
            return author.publish(Optional.empty());
        }
    }

    /** Reads a lesson to its end, and closes it, so that the server has heard of it. */
    private static void read(Window learner, long course) {
        FrameLocator content = learner.go("/learning/player?course=" + course).content();
        Locator next = content.locator("#next");
        content.locator("section.page:not([hidden])").first().waitFor();
        while (next.isVisible()) {
            learner.page().waitForResponse(answer -> answer.url().endsWith("/content/hacp"), next::click);
        }
        learner.find("#close").click();
        learner.page().waitForURL(url -> url.contains("/learning/course"));
    }

    @Test
    void ourOwnCourseIsTakenToItsEndByHacp(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(
                loeft, browser, SamplePackage.copy("brandslukning-i-praksis", "-", "-", work.resolve("brand.zip")));
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            assertThat(learner.find("#parts")).containsText("Prøve");
            assertEquals(
                    0,
                    learner.find("#parts a:has-text('Prøve')").count(),
                    "the test is locked until the lessons are read");
            read(learner, course);
            read(learner, course);

            FrameLocator test = learner.go("/learning/player?course=" + course).content();
            test.locator("#next").click();
            RIGHT.forEach((question, value) -> test.locator("input[name='%s'][value='%s']".formatted(question, value))
                    .check());
            test.locator("#quiz-submit").click();

            assertThat(test.locator("#quiz-result-title")).hasText("Bestået");
            assertThat(learner.find("#player-notice")).containsText("gennemført", SOON);
            learner.find("#close").click();
            learner.page().waitForURL(url -> url.contains("/learning/course"));
            assertThat(learner.find("main")).containsText("100");
            learner.assertNoComplaints();
        }
    }

    @Test
    void aUnitIsResumedWhereItWasLeft(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(
                loeft, browser, SamplePackage.copy("brandslukning-i-praksis", "-", "-", work.resolve("brand.zip")));
        try (Window learner = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            FrameLocator content =
                    learner.go("/learning/player?course=" + course).content();
            content.locator("#next").click();
            String heading = content.locator("h2:visible").first().innerText();
            learner.find("#close").click();
            learner.page().waitForURL(url -> url.contains("/learning/course"));

            content = learner.go("/learning/player?course=" + course).content();
            assertThat(content.locator("h2:visible").first()).hasText(heading);
            learner.assertNoComplaints();
        }
    }

    @Test
    void aCourseOfOthersRunsAndReachesItsEndByHacpAndByTheApi(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(loeft, browser, ThirdParty.zip("aicc/complex", work));
        try (Window learner = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            Frame intro = unit(learner, course, loeft, "Intro AU");
            String given = String.valueOf(intro.evaluate(POST, List.of("GetParam", "")));
            assertTrue(given.startsWith("error=0") && given.contains("Mastery_Score=80"), given);
            String put = "[Core]\r\nLesson_Status=passed\r\nScore=90\r\nTime=00:01:00";
            assertTrue(String.valueOf(intro.evaluate(POST, List.of("PutParam", put)))
                    .startsWith("error=0"));
            assertTrue(
                    String.valueOf(intro.evaluate(POST, List.of("ExitAU", ""))).startsWith("error=0"));
            assertTrue(String.valueOf(intro.evaluate(POST, List.of("GetParam", "")))
                    .startsWith("error=3"));

            Frame scenario = unit(learner, course, loeft, "Scenario AU");
            learner.page()
                    .waitForResponse(
                            answer -> answer.url().endsWith("/content/track/commits"), () -> scenario.evaluate("""
                            () => {
                              const api = parent.API;
                              return api.LMSInitialize('') + api.LMSSetValue('cmi.core.lesson_status', 'completed')
                                + api.LMSFinish('');
                            }"""));

            Frame test = unit(learner, course, loeft, "Assessment AU");
            test.evaluate(POST, List.of("PutParam", put));
            assertThat(learner.find("#player-notice")).containsText("gennemført", SOON);
            learner.assertNoComplaints();
        }
    }

    private static Frame unit(Window learner, long course, RunningLoeft loeft, String said) {
        learner.go("/learning/player?course=" + course);
        assertThat(learner.content().locator("body")).containsText(said);
        return learner.contentFrames(loeft.contentOrigin()).stream()
                .filter(frame -> frame.url().contains("AICC_SID="))
                .findFirst()
                .orElseThrow();
    }
}
