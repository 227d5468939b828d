package dk.loeft.server.browser;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.Map;
import java.util.TreeMap;

/** How one takes the sample course “Sikker digital hverdag”: pages to read, then a quiz of five questions. */
final class SikkerDigitalHverdag {
    static final String SAMPLE = "sikker-digital-hverdag";
    static final String TITLE = "Sikker digital hverdag";

    private static final Map<String, String> RIGHT = Map.of("q1", "c", "q2", "a", "q3", "b", "q4", "d", "q5", "a");

    private SikkerDigitalHverdag() {}

    /** Reads on until the quiz. */
    static void readToTheQuiz(FrameLocator content) {
        Locator next = content.locator("#next");
        next.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        content.locator("section.page:not([hidden])").first().waitFor();
        while (next.isVisible()) {
            next.click();
        }
    }

    /** Answers so many questions right and the others wrong, and hands in. */
    static void answer(FrameLocator content, int right) {
        int at = 0;
        for (Map.Entry<String, String> question : new TreeMap<>(RIGHT).entrySet()) {
            String wrong = question.getValue().equals("b") ? "c" : "b";
            String value = at++ < right ? question.getValue() : wrong;
            content.locator("input[name='%s'][value='%s']".formatted(question.getKey(), value))
                    .check();
        }
        content.locator("#quiz-submit").click();
    }
}
