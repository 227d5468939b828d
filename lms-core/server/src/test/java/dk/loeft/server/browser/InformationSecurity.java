package dk.loeft.server.browser;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How one takes the sample course “Informationssikkerhed i hverdagen”: a pre-test, three modules, a post-test. */
final class InformationSecurity {
    static final String SAMPLE = "informationssikkerhed-i-hverdagen";
    static final String TITLE = "Informationssikkerhed i hverdagen";

    private static final Map<String, String> BEFORE = Map.of("f1", "b", "f2", "c", "f3", "a");

    private static final Map<String, String> AFTER = Map.of("t1", "b", "t2", "a", "t3", "b", "t4", "c", "t5", "a");

    private InformationSecurity() {}

    /** Reads the open part to its last page. */
    static void read(FrameLocator content, String heading) {
        content.locator("h1", new FrameLocator.LocatorOptions().setHasText(heading))
                .waitFor();
        content.locator("body.ready").waitFor();
        Locator next = content.locator("#next");
        while (next.isVisible()) {
            next.click();
        }
    }

    /** Answers the pre-test; the questions named are answered wrong. */
    static void answerBefore(FrameLocator content, String... wrong) {
        answer(content, BEFORE, List.of(wrong));
    }

    /** Answers the post-test; the questions named are answered wrong. */
    static void answerAfter(FrameLocator content, String... wrong) {
        answer(content, AFTER, List.of(wrong));
    }

    private static void answer(FrameLocator content, Map<String, String> right, List<String> wrong) {
        new TreeMap<>(right).forEach((question, value) -> {
            String chosen = !wrong.contains(question) ? value : value.equals("a") ? "b" : "a";
            content.locator("input[name='%s'][value='%s']".formatted(question, chosen))
                    .check();
        });
        content.locator("#quiz-submit").click();
    }

    /** Lets the course ask for what comes next. */
    static void goOn(FrameLocator content) {
        content.locator("#go-on").click();
    }
}
