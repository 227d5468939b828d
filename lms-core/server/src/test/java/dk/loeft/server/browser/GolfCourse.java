package dk.loeft.server.browser;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;

/** How one takes Rustici's golf course (“Run-time Basic Calls”): fifteen pages, the last one a test that scores. */
final class GolfCourse {
    static final String FILE = "golf-RuntimeBasicCalls_SCORM12.zip";

    private GolfCourse() {}

    static void readToTheTest(FrameLocator content) {
        Locator next = content.locator("#butNext");
        next.waitFor();
        while (next.isEnabled()) {
            next.click();
        }
        page(content).locator("#frmTest").waitFor();
    }

    /** The package marks its right answers; it reports a score of 100. */
    static void answerAll(FrameLocator content) {
        for (Locator choice :
                page(content).locator(".correctAnswer input[type=radio]").all()) {
            choice.check();
        }
        for (Locator number :
                page(content).locator(".correctAnswer:has(input[type=text])").all()) {
            number.locator("input").fill(number.innerText().replaceAll("\\D", ""));
        }
        page(content).locator("input[type=button]").click();
    }

    private static FrameLocator page(FrameLocator content) {
        return content.frameLocator("#contentFrame");
    }
}
