package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dk.loeft.server.testing.LoeftServer;
import dk.loeft.server.testing.RunningLoeft;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a file on an author's disk to a line in HR's list. */
@ExtendWith({LoeftServer.class, Chromium.class})
class MainJobBrowserIT {
    private static final String KIND = "Sikker digital hverdag";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);

    @Test
    void aPackageOfOthersIsUploadedPublishedTakenCertifiedAndFoundByHr(RunningLoeft loeft, Browser browser)
            throws IOException {
        Path zip = ThirdParty.folder().resolve("scorm12").resolve(GolfCourse.FILE);
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            Window report = author.upload(zip);
            assertThat(report.find("main")).containsText("Golf Explained - Run-time Basic Calls");
            assertThat(report.find("main")).containsText("SCORM 1.2");
            assertThat(report.find("main")).containsText("shared/launchpage.html");
            author.publish(Optional.of(KIND));
            report.assertNoComplaints();
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("leder", loeft.demoPassword())) {
            learner.go("/learning/catalogue?q=golf").press("Golf Explained - Run-time Basic Calls");
            learner.press("Begynd");
            GolfCourse.readToTheTest(learner.content());
            GolfCourse.answerAll(learner.content());
            assertThat(learner.find("#player-notice")).containsText("gennemført", SOON);
            learner.find("#close").click();
            learner.page().waitForURL(url -> url.contains("/learning/course"));
            assertThat(learner.find("main")).containsText("100");
            assertCertified(learner, loeft, browser);
        }
        assertFoundByHr(loeft, browser);
    }

    @Test
    void aCourseOfOursIsUploadedPublishedTakenCertifiedAndFoundByHr(RunningLoeft loeft, Browser browser)
            throws IOException {
        long course;
        try (AuthorDesk author = new AuthorDesk(browser, loeft)) {
            course = author.publishCopy(
                    SikkerDigitalHverdag.SAMPLE, SikkerDigitalHverdag.TITLE, "Vejen til beviset", Optional.of(KIND));
        }
        try (Window learner = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            learner.go("/learning/catalogue?q=beviset").press("Vejen til beviset");
            learner.press("Begynd");
            SikkerDigitalHverdag.readToTheQuiz(learner.content());
            SikkerDigitalHverdag.answer(learner.content(), 4);
            assertThat(learner.find("#player-notice")).containsText("gennemført", SOON);
            learner.go("/learning/course?id=" + course);
            assertThat(learner.find("main")).containsText("80");
            assertCertified(learner, loeft, browser);
            learner.assertNoComplaints();
        }
    }

    /** The course page leads to a certificate on paper, whose code anybody can check. */
    private static void assertCertified(Window learner, RunningLoeft loeft, Browser browser) throws IOException {
        String document =
                learner.find("main a[href*='/certification/document']").getAttribute("href");
        APIResponse answer = learner.page().request().get(loeft.url() + document);
        assertEquals(200, answer.status());
        assertTrue(answer.headers().getOrDefault("content-type", "").startsWith("application/pdf"));
        String text;
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            text = new PDFTextStripper().getText(pdf);
            assertTrue(pdf.getDocumentCatalog().getMarkInfo().isMarked(), "the PDF is tagged");
        }
        assertTrue(text.contains(KIND), text);
        assertTrue(text.contains("Certifikat"), "the letters of ligatures are kept: " + text);
        Matcher code = Pattern.compile("Kontrolkode\\s+(\\S+)").matcher(text);
        assertTrue(code.find(), text);
        try (Window stranger = new Window(browser, loeft.url())) {
            stranger.go("/verify?code=" + code.group(1));
            assertThat(stranger.find("#result")).containsText(KIND);
            assertThat(stranger.find("main")).containsText("Gyldigt");
            stranger.assertNoComplaints();
        }
    }

    private static void assertFoundByHr(RunningLoeft loeft, Browser browser) {
        try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            hr.go("/certification/list?q=Ravn&within=0");
            assertThat(hr.find("table tbody tr").first()).containsText(KIND);
            APIResponse csv = hr.page().request().get(loeft.url() + "/certification/export?format=csv&q=Ravn");
            assertEquals(200, csv.status());
            assertTrue(csv.text().contains(KIND), csv.text());
            hr.assertNoComplaints();
        }
    }
}
