package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Some of ADL's conformance cases in a real browser: the calls of their scripts are made by a page of ours in the place of the
 * suite's own, and what comes back, and which activity comes next, must be what the script says. All cases are replayed
 * against the engine elsewhere; this shows that the browser agrees.
 */
@ExtendWith({LoeftServer.class, Chromium.class})
class Scorm2004ScriptsBrowserIT {
    /** A SCO that finds the API and does nothing by itself. */
    private static final String PAGE = """
            <!doctype html><html lang="en"><head><title>SCO</title></head><body><p>SCO</p><script>
            let place = window;
            while (!place.API_1484_11 && place.parent !== place) { place = place.parent; }
            window.api = place.API_1484_11;
            </script></body></html>""";

    private static final Pattern HREF = Pattern.compile("<resource[^>]*\\bhref\\s*=\\s*\"([^\"]+)\"[^>]*>");

    private static final Pattern BASE = Pattern.compile("xml:base\\s*=\\s*\"([^\"]+)\"");

    private static final Pattern REQUEST = Pattern.compile(
            "(?m)^(Act\\w+?V\\d+)\\.(?:commands\\.\\d+=SET->a~n~r!(?:tar~(\\w+)~)?(\\w+\\.\\w+)->.*|CUI=(.*))$");

    /** The activity the learner begins with, where it is not the course's own beginning. */
    private static final Pattern START = Pattern.compile("(?m)^start=(\\w+ \\d+)$");

    private static final Map<String, String> WORDS =
            Map.of("N.c", "continue", "N.p", "previous", "N.j", "jump", "TY.c", "choice", "N.sa", "suspendAll");

    @TempDir
    Path work = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {"CM-01", "CM-03a", "CM-03b", "CM-07a", "CM-13", "CM-15"})
    void theBrowserAgreesWithTheScript(String name, RunningLoeft loeft, Browser browser) throws IOException {
        Path suite = ThirdParty.folder().resolve("scorm2004");
        long course;
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            author.upload(zip(suite.resolve("adl-cts/LMSTestPackage_" + name + "/imsmanifest.xml"), name));
            course = author.publish(Optional.empty());
        }
        String script = Files.readString(
                        suite.resolve("adl-cts/TestCases/" + name + ".properties"), StandardCharsets.ISO_8859_1)
                .replace("\r", "");
        Map<String, String> requests = requests(script);
        try (Window window = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            window.go("/learning/player?course=" + course);
            START.matcher(script).results().forEach(start -> choose(window, start.group(1)));
            int visits = 0;
            for (JsonObject visit : visits(suite.resolve("adl-cts-decoded/" + name + ".json"))) {
                play(window, visit);
                Optional.ofNullable(requests.get(visit.getString("id")))
                        .filter(request -> !request.equals("Exit"))
                        .ifPresent(request -> follow(window, visit, request));
                visits++;
            }
            assertEquals(requests.size(), visits, "each visit of the script has its end");
            window.assertNoComplaints();
        }
    }

    private Path zip(Path manifest, String name) throws IOException {
        String text = Files.readString(manifest, StandardCharsets.UTF_8);
        Path zip = work.resolve(name + ".zip");
        List<String> pages = new ArrayList<>();
        for (MatchResult resource : HREF.matcher(text).results().toList()) {
            Matcher base = BASE.matcher(resource.group());
            pages.add((base.find() ? base.group(1) : "") + resource.group(1));
        }
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("imsmanifest.xml"));
            out.write(text.getBytes(StandardCharsets.UTF_8));
            for (String page : pages.stream().distinct().toList()) {
                out.putNextEntry(new ZipEntry(page));
                out.write(PAGE.getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    /** How each visit ends: {@code nav:} and what the SCO asks for, or what the learner does. */
    private static Map<String, String> requests(String script) {
        Map<String, String> requests = new HashMap<>();
        for (MatchResult line : REQUEST.matcher(script).results().toList()) {
            String target = line.group(2) == null ? "" : "{target=" + line.group(2) + "}";
            requests.putIfAbsent(
                    line.group(1),
                    line.group(4) == null
                            ? "nav:" + target + WORDS.get(line.group(3))
                            : line.group(4).strip());
        }
        return requests;
    }

    private static List<JsonObject> visits(Path decoded) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(decoded))) {
            return reader.readObject().getJsonArray("activities").getValuesAs(JsonObject.class);
        }
    }

    private static void play(Window window, JsonObject visit) {
        for (JsonObject step : visit.getJsonArray("steps").getValuesAs(JsonObject.class)) {
            List<String> arguments = new ArrayList<>();
            if (step.containsKey("element")) {
                arguments.add(step.getString("element"));
            }
            if (step.containsKey("value") || arguments.isEmpty()) {
                arguments.add(step.getString("value", ""));
            }
            String said = visit.getString("id") + " " + step;
            assertEquals(
                    step.getString("expectedReturn"), call(window, visit, step.getString("method"), arguments), said);
            assertEquals(step.getString("expectedErrorCode"), call(window, visit, "GetLastError", List.of()), said);
        }
    }

    /** Ends the visit. Its frame is marked, so that it is not taken for the next one while it goes away. */
    private static void follow(Window window, JsonObject visit, String request) {
        Frame sco = sco(window, visit);
        if (request.startsWith("nav:")) {
            Object done = sco.evaluate(
                    "word => { const set = api.SetValue('adl.nav.request', word); window.left = true;"
                            + " return set + ' ' + api.Terminate(''); }",
                    request.substring("nav:".length()));
            assertEquals("true true", done, request);
            return;
        }
        sco.evaluate("() => { window.left = true; }");
        if (request.startsWith("Choice~")) {
            choose(window, request.substring("Choice~".length()).strip());
        } else {
            Locator button = window.find(request.equals("Continue") ? "#next" : "#previous");
            assertThat(button).isVisible();
            button.click();
        }
    }

    private static void choose(Window window, String title) {
        window.find("#parts")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(title).setExact(true))
                .click();
    }

    private static String call(Window window, JsonObject visit, String method, List<String> arguments) {
        return String.valueOf(sco(window, visit)
                .evaluate("([method, values]) => api[method](...values)", List.of(method, arguments)));
    }

    /** The frame of the visit's activity, once its page has found the API. */
    private static Frame sco(Window window, JsonObject visit) {
        window.page().waitForCondition(() -> open(window, visit).isPresent());
        return open(window, visit).orElseThrow();
    }

    private static Optional<Frame> open(Window window, JsonObject visit) {
        String act = visit.getString("id").replaceAll("^Act(\\w+?)V\\d+$", "$1");
        return window.page().frames().stream()
                .filter(frame -> frame.url().matches(".*[?&]act=" + act + "(&.*|#.*)?$"))
                .filter(Scorm2004ScriptsBrowserIT::ready)
                .findFirst();
    }

    /** A frame that is just being left has no context to ask in. */
    private static boolean ready(Frame frame) {
        try {
            return Boolean.TRUE.equals(frame.evaluate("Boolean(window.api) && !window.left"));
        } catch (PlaywrightException leaving) {
            return false;
        }
    }
}
