package dk.loeft.server.browser;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Assertions;

/** Somebody who has only a keyboard. */
final class Keys {
    /** No page of ours has more stops than that. */
    private static final int STOPS = 120;

    private final Page page;

    Keys(Page page) {
        this.page = page;
    }

    /** Tabs on until the element has the focus; fails if it cannot be reached, or its focus cannot be seen. */
    Keys tabTo(String selector) {
        for (int stop = 0; stop < STOPS; stop++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                Assertions.assertTrue(focusSeen(), () -> "The focus on " + selector + " cannot be seen");
                return this;
            }
        }
        return Assertions.fail(selector + " cannot be reached by keyboard");
    }

    private boolean focusSeen() {
        return (boolean) page.evaluate("""
                () => {
                  const style = getComputedStyle(document.activeElement);
                  return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
                }""");
    }

    Keys type(String text) {
        page.keyboard().type(text);
        return this;
    }

    Keys press(String key) {
        page.keyboard().press(key);
        return this;
    }
}
