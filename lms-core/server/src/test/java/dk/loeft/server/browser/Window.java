package dk.loeft.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** A browser window of somebody: signs in, finds the way, and keeps what the browser complains of. */
final class Window implements AutoCloseable {
    private final BrowserContext context;
    private Page page;
    private final String base;
    private final List<String> complaints = new ArrayList<>();
    private int status;

    Window(Browser browser, String base, Browser.NewContextOptions options) {
        this.base = base;
        context = browser.newContext(options);
        context.setDefaultTimeout(20_000);
        page = listened(context.newPage());
    }

    private Page listened(Page fresh) {
        fresh.onPageError(problem -> complaints.add(fresh.url() + ": " + problem));
        fresh.onConsoleMessage(this::hear);
        return fresh;
    }

    /** The page is gone at once, as when the browser dies: nothing of it hears of that. What the browser stores is still there. */
    void die() {
        page.close();
        page = listened(context.newPage());
    }

    /** A window as most have it: Danish, 1,280 px wide. */
    Window(Browser browser, String base) {
        this(browser, base, new Browser.NewContextOptions().setLocale("da-DK").setViewportSize(1_280, 900));
    }

    /** What a package writes to the console is its own affair; a page of ours, or a blocked script, is not. */
    private void hear(ConsoleMessage message) {
        boolean ours = message.location().startsWith(base);
        // The browser notes every answer that is not a success; whether it was expected, the tests say.
        boolean answer = message.text().startsWith("Failed to load resource: the server responded with a status of 4");
        if (message.type().equals("error") && ours && !answer) {
            complaints.add(page.url() + ": " + message.text());
        }
    }

    /** Opens a path of the product, for example {@code /learning/home}. */
    Window go(String path) {
        Response response = page.navigate(base + path);
        status = response == null ? 0 : response.status();
        return this;
    }

    Window signIn(String user, String password) {
        go("/signin/sign-in");
        page.getByLabel("Brugernavn").or(page.getByLabel("User name")).first().fill(user);
        page.locator("[id='signIn:password']").fill(password);
        page.locator("[id='signIn:enter']").click();
        page.waitForURL(url -> !url.contains("/signin/"));
        return this;
    }

    /** Follows the link or presses the button of that name; the first, if there are several. */
    Window press(String name) {
        Locator link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
        Locator button = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
        link.or(button).first().click();
        page.waitForLoadState(LoadState.LOAD);
        return this;
    }

    /** The course that runs in the player, once it has been loaded. */
    FrameLocator content() {
        return page.frameLocator("#frame").frameLocator("#content");
    }

    /** The frames that were served from the origin of the content. */
    List<Frame> contentFrames(String origin) {
        return page.frames().stream()
                .filter(frame -> frame.url().startsWith(origin + "/"))
                .toList();
    }

    /** The HTTP status of the page that was opened by its path. */
    int status() {
        return status;
    }

    Locator find(String selector) {
        return page.locator(selector);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Chooses the language, {@code da} or {@code en}, as the switch in the menu does. */
    Window speak(String language) {
        context.addCookies(List.of(new Cookie("loeft-language", language).setUrl(base)));
        return this;
    }

    /** A width and a light. Nothing moves: a colour that is on its way to another one is neither. */
    Window look(int width, int height, ColorScheme scheme) {
        page.setViewportSize(width, height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        return this;
    }

    void picture(Path file, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }

    /** Fails if the browser complained of anything in our pages since the last time. */
    void assertNoComplaints() {
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        Assertions.assertEquals(List.of(), heard, "what the browser complained of");
    }

    @Override
    public void close() {
        context.close();
    }
}
