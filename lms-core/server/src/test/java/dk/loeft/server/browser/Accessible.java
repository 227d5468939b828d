package dk.loeft.server.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/** WCAG 2.2 AA as far as axe-core can tell, of a page in the state it is in, wide and narrow. */
final class Accessible {
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private Accessible() {}

    static void check(Window window, String name) {
        for (int width : List.of(360, 1_280)) {
            window.look(width, width == 360 ? 740 : 900, ColorScheme.LIGHT);
            // From the top: further down, the bar at the bottom of a phone lies half over something, which says nothing
            // of the page.
            window.page().evaluate("scrollTo(0, 0)");
            window.picture(Path.of("target/pictures", name + "-" + width + ".png"), true);
            look(window, name + " " + width);
        }
    }

    /** The page as it is seen now: no rule broken outside the frame of foreign content, and nothing to scroll sideways. */
    static void look(Window window, String what) {
        List<String> violations = new AxeBuilder(window.page())
                .withTags(RULES).exclude("#frame").analyze().getViolations().stream()
                        .map(rule ->
                                rule.getId() + ": " + rule.getNodes().get(0).getHtml())
                        .toList();
        assertEquals(List.of(), violations, "what axe-core found, " + what);
        assertEquals(
                0,
                ((Number) window.page().evaluate("Math.max(0, document.documentElement.scrollWidth - innerWidth)"))
                        .intValue(),
                "overflow, " + what);
    }
}
