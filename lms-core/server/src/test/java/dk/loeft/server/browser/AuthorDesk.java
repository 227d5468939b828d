package dk.loeft.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The demo author at work: uploads packages and publishes courses, each step through the pages. */
final class AuthorDesk implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("[?&]id=(\\d+)");

    private final Window window;

    AuthorDesk(Browser browser, RunningLoeft loeft) {
        window = new Window(browser, loeft.url()).signIn("forfatter", loeft.demoPassword());
    }

    /** Makes a course of a copy of a sample, open to all; the answer is the course's number. */
    long publishCopy(String sample, String oldTitle, String title, Optional<String> certificate) throws IOException {
        Path zip = Files.createTempFile("loeft-", ".zip");
        try {
            upload(SamplePackage.copy(sample, oldTitle, title, zip));
            return publish(certificate);
        } finally {
            Files.delete(zip);
        }
    }

    /** Uploads a package and waits until its report is shown. */
    Window upload(Path zip) {
        window.go("/authoring/packages");
        window.find("#upload-file").setInputFiles(zip);
        window.page().waitForURL(url -> url.contains("/authoring/package?id="));
        return window;
    }

    /** Makes a course of the package whose report is open, and publishes it. */
    long publish(Optional<String> certificate) {
        window.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Opret kursus"))
                .click();
        window.page().waitForURL(url -> url.contains("/authoring/course?id="));
        Matcher id = ID.matcher(window.page().url());
        if (!id.find()) {
            throw new IllegalStateException("No course in " + window.page().url());
        }
        long course = Long.parseLong(id.group(1));
        certificate.ifPresent(this::tie);
        window.press("Udgiv …");
        window.press("Udgiv nu");
        return course;
    }

    private void tie(String certificate) {
        window.page().getByLabel("Certifikat").selectOption(certificate);
        window.press("Gem");
    }

    Window window() {
        return window;
    }

    @Override
    public void close() {
        window.close();
    }
}
