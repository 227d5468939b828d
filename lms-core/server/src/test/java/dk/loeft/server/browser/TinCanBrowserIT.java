package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tin Can packages in the browser: our own, those of others, and what a package may not do. */
@ExtendWith({LoeftServer.class, Chromium.class})
class TinCanBrowserIT {
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(20_000);

    /** Sends a request to the record store from within the activity's page, and gives the status of the answer. */
    private static final String ASK = """
            async ([method, path, body]) => {
              const given = new URLSearchParams(location.search);
              const own = (text) => text.replaceAll('{actor}', given.get('actor')).replaceAll('{activity}', given.get('activity_id'))
                .replaceAll('{registration}', given.get('registration'));
              const query = path.split('?');
              const sought = query[1] ? '?' + query[1].split('&').map((each) => {
                const [name, ...rest] = each.split('=');
                return name + '=' + encodeURIComponent(own(rest.join('=')));
              }).join('&') : '';
              const answer = await fetch(given.get('endpoint') + query[0] + sought, {
                method,
                headers: { Authorization: given.get('auth'), 'X-Experience-API-Version': '1.0.3', 'Content-Type': 'application/json' },
                body: body ? own(body) : undefined,
              });
              return answer.status;
            }""";

    private static final String PASSED = """
            [{"actor":{actor},"verb":{"id":"http://adlnet.gov/expapi/verbs/passed"},"object":{"id":"{activity}"},
              "result":{"score":{"scaled":0.9},"success":true,"completion":true,"duration":"PT2M"},
              "context":{"registration":"{registration}"}}]""";

    private static final String SOMEBODY = "{\"mbox\":\"mailto:en.anden@kommune.example\"}";

    private static final String ANOTHER_REGISTRATION = "ec531277-b57b-4c15-8d91-d292c5b2b8f7";

    @TempDir
    Path work = Path.of("");

    private static long publish(RunningLoeft loeft, Browser browser, Path zip) {
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            author.upload(zip);
            return author.publish(Optional.empty());
        }
    }

    private Path sample() throws IOException {
        return SamplePackage.copy("haandhygiejne", "-", "-", work.resolve("haandhygiejne.zip"));
    }

    private static Frame activity(Window learner, RunningLoeft loeft) {
        // The frame is there before its page is: an empty one has a body too.
        learner.page().waitForCondition(() -> launched(learner, loeft).isPresent());
        learner.content().locator("body").waitFor();
        return launched(learner, loeft).orElseThrow();
    }

    private static Optional<Frame> launched(Window learner, RunningLoeft loeft) {
        return learner.contentFrames(loeft.contentOrigin()).stream()
                .filter(frame -> frame.url().contains("endpoint="))
                .findFirst();
    }

    private static int ask(Frame frame, String method, String path, String body) {
        return ((Number) frame.evaluate(ASK, List.of(method, path, body))).intValue();
    }

    @Test
    void ourOwnCourseIsResumedAndTakenToItsEnd(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(loeft, browser, sample());
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            FrameLocator content =
                    learner.go("/learning/player?course=" + course).content();
            content.locator("#next").click();
            String heading = content.locator("h2:visible").first().innerText();
            learner.find("#close").click();
            learner.page().waitForURL(url -> url.contains("/learning/course"));

            content = learner.go("/learning/player?course=" + course).content();
            assertThat(content.locator("h2:visible").first()).hasText(heading);
            content.locator("#next").click();
            content.locator("#next").click();
            content.locator("#h1-b").check();
            content.locator("#h2-c").check();
            content.locator("#h3-a").check();
            content.locator("#quiz-submit").click();

            assertThat(content.locator("#quiz-result-title")).hasText("Bestået");
            assertThat(learner.find("#player-notice")).containsText("gennemført", SOON);
            learner.find("#close").click();
            learner.page().waitForURL(url -> url.contains("/learning/course"));
            assertThat(learner.find("main")).containsText("100");
            learner.assertNoComplaints();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xapi/tincan-basic_course", "xapi/tincan-golf.zip"})
    void aPackageOfOthersRunsAndReachesItsEndThroughItsOwnLaunch(String name, RunningLoeft loeft, Browser browser)
            throws IOException {
        long course = publish(loeft, browser, ThirdParty.zip(name, work));
        try (Window learner = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            Frame frame = activity(learner, loeft);
            assertTrue(frame.url().startsWith(loeft.contentOrigin() + "/content/p/"), frame.url());

            assertEquals(200, ask(frame, "POST", "statements", PASSED));

            assertThat(learner.find("#player-notice")).containsText("gennemført", SOON);
        }
    }

    @Test
    void aPackageMayTouchItsOwnLearnerRegistrationAndActivityAlone(RunningLoeft loeft, Browser browser)
            throws IOException {
        long course = publish(loeft, browser, sample());
        try (Window learner = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            Frame frame = activity(learner, loeft);
            String state = "activities/state?stateId=x&activityId=%s&agent=%s&registration=%s";

            assertEquals(
                    204, ask(frame, "PUT", state.formatted("{activity}", "{actor}", "{registration}"), "{\"a\":1}"));
            assertEquals(200, ask(frame, "GET", state.formatted("{activity}", "{actor}", "{registration}"), ""));
            assertEquals(200, ask(frame, "GET", "statements?agent={actor}&registration={registration}", ""));

            for (String method : List.of("GET", "PUT", "DELETE")) {
                String body = method.equals("PUT") ? "{\"a\":1}" : "";
                assertEquals(
                        403,
                        ask(frame, method, state.formatted("http://b.dk/andet", "{actor}", "{registration}"), body));
                assertEquals(403, ask(frame, method, state.formatted("{activity}", SOMEBODY, "{registration}"), body));
                assertEquals(
                        403, ask(frame, method, state.formatted("{activity}", "{actor}", ANOTHER_REGISTRATION), body));
                assertEquals(403, ask(frame, method, "agents/profile?profileId=x&agent=" + SOMEBODY, body));
                assertEquals(
                        403, ask(frame, method, "activities/profile?profileId=x&activityId=http://b.dk/andet", body));
            }
            assertEquals(403, ask(frame, "PUT", "activities/profile?profileId=x&activityId={activity}", "{\"a\":1}"));
            assertEquals(403, ask(frame, "GET", "statements?agent=" + SOMEBODY, ""));
            assertEquals(403, ask(frame, "GET", "statements?registration=" + ANOTHER_REGISTRATION, ""));
            assertEquals(403, ask(frame, "GET", "agents?agent=" + SOMEBODY, ""));
            assertEquals(403, ask(frame, "POST", "statements", PASSED.replace("{actor}", SOMEBODY)));
            assertEquals(403, ask(frame, "POST", "statements", PASSED.replace("{registration}", ANOTHER_REGISTRATION)));
            learner.go("/learning/course?id=" + course);
            assertEquals(0, learner.find("main :text('100 %')").count(), "nothing of it counted");
        }
    }

    @Test
    void aPackageReachesNeitherThePagesNorTheirInterfaces(RunningLoeft loeft, Browser browser) throws IOException {
        long course = publish(loeft, browser, sample());
        try (Window learner = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
            learner.go("/learning/player?course=" + course);
            Frame frame = activity(learner, loeft);
            String reach =
                    "async (address) => { try { return (await fetch(address)).status; } catch (e) { return 0; } }";

            assertEquals(0, frame.evaluate(reach, loeft.url() + "/xapi/about"), "the policy stops it");
            assertEquals(
                    0, frame.evaluate(reach, "/learning/home"), "it leads to the pages, where the policy stops it");
            assertEquals(0, frame.evaluate(reach, "/api/packages"), "so does this");
            assertEquals("", frame.evaluate("document.cookie"));
        }
    }
}
