package dk.loeft.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Response;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed at random points (fixed seed) while a course reports, in every other round the page in the browser dies as well.
 * Whatever the course was told is set arrives in the end, in order and once.
 */
@ExtendWith({LoeftServer.class, Chromium.class})
class SessionLossBrowserIT {
    private static final int KILLS = 20;

    /** The longest that what was set waits for its place in the journal, with room for a busy machine. */
    private static final int KEPT_AFTER_MS = 600;

    private static final Pattern INTERACTION = Pattern.compile("\"cmi\\.interactions\\.(\\d+)\\.id\":\"(o\\d+)\"");

    private static final String MANIFEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <manifest identifier="dagbog" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
              <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>Dagbog</title>
                <item identifier="i" identifierref="r"><title>Dagbog</title></item></organization></organizations>
              <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="dagbog.html"/></resources>
            </manifest>""";

    /** Writes a diary: each entry is added to the suspend data and is an interaction of its own. */
    private static final String PAGE = """
            <!doctype html><html lang="da"><head><meta charset="utf-8"><title>Dagbog</title></head><body><h1>Dagbog</h1><script>
            const api = parent.API;
            api.LMSInitialize('');
            window.diary = () => api.LMSGetValue('cmi.suspend_data');
            window.write = (word, commit) => {
              const before = diary();
              const at = api.LMSGetValue('cmi.interactions._count');
              const done = api.LMSSetValue(`cmi.interactions.${at}.id`, word) === 'true'
                && api.LMSSetValue('cmi.suspend_data', before ? before + ' ' + word : word) === 'true';
              return done && (!commit || api.LMSCommit('') === 'true');
            };
            </script></body></html>""";

    private final Random random = new Random(20);

    private final List<String> written = new ArrayList<>();

    @TempDir
    Path work = Path.of("");

    @Test
    void whatACourseReportedIsNeverLostWhoeverDies(Browser browser) throws Exception {
        try (RunningLoeft loeft = RunningLoeft.start("killed-twenty-times")) {
            long course = publish(browser, loeft);
            try (Window window = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
                open(window, course);
                for (int kill = 1; kill <= KILLS; kill++) {
                    round(window, loeft, kill);
                    loeft.restart();
                    window.signIn("medarbejder", loeft.demoPassword());
                    assertEquals(written, diary(open(window, course)), "after kill " + kill);
                }
            }
            // another browser knows what the server knows, and nothing else
            try (Window other = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
                Response launch = other.page()
                        .waitForResponse(
                                response -> response.url().endsWith("/content/track/launch"),
                                () -> other.go("/learning/player?course=" + course));
                assertEquals(written, interactions(launch.text()));
            }
        }
    }

    private long publish(Browser browser, RunningLoeft loeft) throws Exception {
        Path zip = work.resolve("dagbog.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("imsmanifest.xml"));
            out.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
            out.putNextEntry(new ZipEntry("dagbog.html"));
            out.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            author.upload(zip);
            return author.publish(Optional.empty());
        }
    }

    /** Writes, and kills the server somewhere in between; goes on writing without it. */
    private void round(Window window, RunningLoeft loeft, int kill) throws Exception {
        int before = 1 + random.nextInt(4);
        for (int i = 0; i < before; i++) {
            write(window, random.nextBoolean());
        }
        Thread killer = new Thread(
                () -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(80)));
                    loeft.kill();
                },
                "killer");
        killer.start();
        int meanwhile = random.nextInt(6);
        for (int i = 0; i < meanwhile; i++) {
            write(window, random.nextInt(3) > 0);
        }
        killer.join();
        for (int i = random.nextInt(3); i > 0; i--) {
            write(window, random.nextBoolean());
        }
        if (kill % 2 == 0) {
            window.page().waitForTimeout(KEPT_AFTER_MS);
            window.die();
        }
    }

    private void write(Window window, boolean commit) {
        String word = "o" + written.size();
        assertEquals(
                Boolean.TRUE, frame(window).evaluate("([word, commit]) => write(word, commit)", List.of(word, commit)));
        written.add(word);
    }

    private static Frame open(Window window, long course) {
        window.go("/learning/player?course=" + course);
        window.content().locator("h1:has-text('Dagbog')").waitFor();
        return frame(window);
    }

    private static Frame frame(Window window) {
        return window.page().frames().stream()
                .filter(frame -> frame.url().endsWith("/dagbog.html"))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> diary(Frame frame) {
        return List.of(String.valueOf(frame.evaluate("() => diary()")).split(" "));
    }

    /** The ids of the interactions in what a launch begins with. */
    private static List<String> interactions(String launch) {
        return INTERACTION
                .matcher(launch)
                .results()
                .sorted(Comparator.comparingInt(found -> Integer.parseInt(found.group(1))))
                .map(found -> found.group(2))
                .toList();
    }
}
