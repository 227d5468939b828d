package dk.loeft.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one Chromium of the run; each test opens windows of its own in it, which share nothing. */
final class Chromium implements ParameterResolver {
    private static final List<String> OPTIONS = List.of("--no-sandbox", "--disable-background-networking");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(Shared.class, key -> new Shared(), Shared.class)
                .browser;
    }

    private static Path program() {
        return Path.of(System.getenv().getOrDefault("LOEFT_TEST_BROWSER", "/usr/bin/chromium"));
    }

    private static final class Shared implements ExtensionContext.Store.CloseableResource {
        private final Playwright playwright;
        private final Browser browser;

        Shared() {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(OPTIONS));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
