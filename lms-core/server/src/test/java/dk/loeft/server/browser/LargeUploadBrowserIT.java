package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A package of one gigabyte, through the pages: the author sees how far it is, and may change their mind. */
@ExtendWith({LoeftServer.class, Chromium.class})
class LargeUploadBrowserIT {
    private static final int FILMS = 4;
    private static final int FILM = 256 << 20;
    private static final long NEEDED = 6L << 30;
    private static final int MINUTES_IN_MILLIS = 300_000;

    /** Tells the test what the page shows below the bar, each time that it changes. */
    private static final String WATCH = """
            () => new MutationObserver(() => seen(document.getElementById('upload-figures').textContent))
                .observe(document.getElementById('upload-figures'), { childList: true, characterData: true, subtree: true })""";

    @Test
    void aGigabyteShowsItsProgressAndIsStored(RunningLoeft loeft, Browser browser) throws IOException {
        Path zip = package1Gb();
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword())) {
            List<String> figures = watch(author.go("/authoring/packages").page());

            author.find("#upload-file").setInputFiles(zip);
            author.page()
                    .waitForURL(
                            url -> url.contains("/authoring/package?id="),
                            new Page.WaitForURLOptions().setTimeout(MINUTES_IN_MILLIS));

            assertThat(author.find("main")).containsText("Kursus med film");
            assertThat(percents(figures))
                    .as("what was shown on the way")
                    .hasSizeGreaterThan(5)
                    .isSorted();
            assertThat(percents(figures).get(0)).isLessThan(50);
            assertThat(figures.get(figures.size() - 1)).startsWith("100 %").contains("1.07");
            author.assertNoComplaints();
        } finally {
            Files.delete(zip);
        }
    }

    @Test
    void anUploadThatIsCancelledLeavesNothing(RunningLoeft loeft, Browser browser) throws IOException {
        Path zip = package1Gb();
        try (Window author = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword())) {
            Page page = author.go("/authoring/packages").page();
            List<String> figures = watch(page);
            author.find("#upload-file").setInputFiles(zip);
            page.waitForCondition(() -> !figures.isEmpty());

            author.find("#upload-cancel").click();

            assertThat(author.find("#upload-choose")).isVisible();
            assertThat(author.find("#upload-progress")).isHidden();
            page.waitForCondition(() -> staged(loeft).isEmpty());
        } finally {
            Files.delete(zip);
        }
    }

    private static List<String> watch(Page page) {
        List<String> figures = new CopyOnWriteArrayList<>();
        page.exposeFunction("seen", shown -> figures.add(String.valueOf(shown[0])));
        page.evaluate(WATCH);
        return figures;
    }

    private static List<Integer> percents(List<String> figures) {
        return figures.stream()
                .filter(text -> text.contains("%"))
                .map(text -> Integer.valueOf(text.substring(0, text.indexOf(' '))))
                .toList();
    }

    private static Path package1Gb() throws IOException {
        Path folder = Files.createDirectories(Path.of("target"));
        Assumptions.assumeTrue(
                folder.toFile().getUsableSpace() > NEEDED, "skipped: less than 6 GB are free on this disk");
        return SamplePackage.copyWithFilms(
                SikkerDigitalHverdag.SAMPLE,
                SikkerDigitalHverdag.TITLE,
                "Kursus med film",
                FILMS,
                FILM,
                Files.createTempFile(folder, "stor-", ".zip"));
    }

    /** What lies where packages are unpacked before they are taken in. */
    private static List<Path> staged(RunningLoeft loeft) {
        try (Stream<Path> files = Files.list(loeft.data().resolve("packages").resolve("staging"))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
