package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** HR keeps a search under a name, opens it again, gets it by mail as a file, and writes into many records after a dry run. */
@ExtendWith(Chromium.class)
class WorkbenchBrowserIT {
    private static final double PATIENCE = 180_000;

    private static final String VIEW = "Udløbne & bortfaldne på Ærø";

    @Test
    void aSearchIsKeptOpenedAndSent(Browser browser) throws Exception {
        int port = RunningLoeft.freePort();
        GreenMail mail = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        Map<String, String> settings = Map.of(
                "LOEFT_SMTP_HOST", "127.0.0.1",
                "LOEFT_SMTP_PORT", Integer.toString(port),
                "LOEFT_SMTP_TLS", "none",
                "LOEFT_SMTP_FROM", "loeft@havnestad.example");
        try (RunningLoeft loeft = RunningLoeft.start("workbench", List.of(), settings);
                Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            aSearchIsSavedUnderAName(hr);
            theViewIsOpenedAndChanged(hr);
            aReportIsPlanned(hr);
            theBellLeadsToTheFileThatCame(hr, theReportComesWithItsFile(hr, mail));
            theViewIsRemoved(hr);
            hr.assertNoComplaints();
        } finally {
            mail.stop();
        }
    }

    private static void aSearchIsSavedUnderAName(Window hr) {
        hr.go("/certification/views");
        assertThat(hr.find("main")).containsText("Ingen har gemt en visning endnu");
        hr.go("/certification/list?state=EXPIRED&sort=name&descending=true");
        hr.press("Gem det, listen viser");
        assertThat(hr.find("section[aria-labelledby='view-h']")).containsText("navn, faldende");
        hr.find("[id='view:save']").click();
        assertThat(hr.find("[id='view:nameError']")).containsText("Giv visningen et navn");
        Accessible.check(hr, "view-refused");
        hr.find("[id='view:name']").fill(VIEW);
        hr.find("[id='view:shared']").check();
        hr.find("[id='view:save']").click();
        assertThat(hr.find(".toast")).containsText("Visningen er gemt");
        assertThat(hr.find(".pill[aria-current]")).containsText(VIEW);
    }

    private static void theViewIsOpenedAndChanged(Window hr) {
        hr.go("/certification/list");
        hr.find(".pill:has-text('" + VIEW + "')").click();
        assertThat(hr.find("#state")).hasValue("EXPIRED");
        assertThat(hr.find("th[aria-sort='descending']")).containsText("Navn");
        Accessible.check(hr, "view-open");
        hr.find("#state").selectOption("LAPSED");
        hr.find("form.filters button").click();
        assertThat(hr.find("main")).containsText(VIEW + ", men ændret");
        hr.press("Gem ændringen i visningen");
        assertThat(hr.find("section[aria-labelledby='view-h']")).containsText("Bortfaldet");
        hr.find("[id='view:save']").click();
        hr.find(".pill:has-text('" + VIEW + "')").click();
        assertThat(hr.find("#state")).hasValue("LAPSED");

        hr.press("Gem det, listen viser");
        hr.find("[id='view:name']").fill(VIEW.toUpperCase(Locale.ROOT));
        hr.find("[id='view:save']").click();
        assertThat(hr.find("[id='view:nameError']")).containsText("Du har allerede en visning med navnet");
        hr.go("/certification/list?view=404404");
        assertThat(hr.find(".notice")).containsText("Visningen findes ikke mere");
    }

    private static void aReportIsPlanned(Window hr) {
        hr.go("/certification/list");
        hr.find(".pill:has-text('" + VIEW + "')").click();
        hr.press("Navn og rapport");
        hr.find("[id='report:when']").selectOption("M");
        hr.find("[id='report:day']").fill("32");
        hr.find("[id='report:save']").click();
        assertThat(hr.find("[id='report:dayError']")).containsText("fra 1 til 31");
        Accessible.check(hr, "view-report-refused");
        hr.find("[id='report:day']").fill("31");
        hr.find("[id='report:save']").click();
        assertThat(hr.find(".toast")).containsText("Rapporten er planlagt");
        assertThat(hr.find("[id='report:when']")).hasValue("M");
        assertThat(hr.find("section[aria-labelledby='report-h'] input[type=checkbox]:checked"))
                .hasCount(1);
    }

    /** @return what is in the file */
    private static byte[] theReportComesWithItsFile(Window hr, GreenMail mail) throws Exception {
        hr.find("[id='sending:now']").click();
        assertThat(hr.find(".toast")).containsText("på vej til 1 person");
        assertThat(hr.find("section[aria-labelledby='runs-h']")).containsText("Sendt til 1 person");
        Accessible.check(hr, "view-report");
        hr.page()
                .waitForCondition(
                        () -> report(mail).isPresent(), new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        MimeMultipart whole = (MimeMultipart) report(mail).orElseThrow().getContent();
        assertThat(whole.getContentType()).startsWith("multipart/mixed");
        BodyPart file = whole.getBodyPart(1);
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getFileName()).matches("udloebne-bortfaldne-paa-aeroe-\\d{4}-\\d\\d-\\d\\d\\.xlsx");
        byte[] zip = file.getInputStream().readAllBytes();
        assertThat(new String(zip, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        hr.page().waitForCondition(() -> {
            hr.go("/communication/deliveries?state=SENT");
            return hr.find("tbody tr:has-text('Fast rapport')").count() == 1;
        });
        return zip;
    }

    private static void theBellLeadsToTheFileThatCame(Window hr, byte[] came) throws Exception {
        hr.go("/communication/notifications");
        hr.find("main .list h2 a:has-text('Rapport: " + VIEW + "')").first().click();
        assertThat(hr.find("h1")).hasText(VIEW);
        assertThat(hr.find("main")).containsText("Du kan hente den til og med");
        Accessible.check(hr, "report-copy");
        Download saved = hr.page()
                .waitForDownload(() -> hr.find("a:has-text('Hent Excel')").click());
        assertThat(saved.suggestedFilename()).endsWith(".xlsx");
        assertThat(Files.readAllBytes(saved.path())).isEqualTo(came);
        hr.speak("en").page().reload();
        assertThat(hr.find("main")).containsText("A report that was sent to you.");
        hr.speak("da").go("/certification/report?run=404");
        assertThat(hr.find(".empty")).containsText("kan hentes i 30 dage");
        Accessible.check(hr, "report-copy-gone");
    }

    private static Optional<MimeMessage> report(GreenMail mail) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(each -> subject(each).equals("Rapport: " + VIEW))
                .findFirst();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void theViewIsRemoved(Window hr) {
        hr.go("/certification/views");
        assertThat(hr.find("tbody")).containsText("Delt");
        assertThat(hr.find("tbody")).containsText("Næste gang");
        Accessible.check(hr, "views");
        hr.find("tbody a[href*='edit=remove']").click();
        Accessible.check(hr, "view-remove");
        hr.find("[id='remove:do']").click();
        assertThat(hr.find(".toast")).containsText("Visningen er fjernet");
        assertThat(hr.find("main")).containsText("Ingen har gemt en visning endnu");
    }

    @Test
    void manyAreExemptedAfterADryRun(Browser browser) throws Exception {
        try (RunningLoeft loeft = RunningLoeft.start("workbench-bulk", List.of(), Map.of());
                Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword())) {
            aSelectionIsTriedOut(hr);
            whatWasTriedOutIsDone(hr);
            hr.assertNoComplaints();
        }
    }

    private static void aSelectionIsTriedOut(Window hr) {
        hr.go("/certification/list?state=DUE_FOR_RENEWAL&sort=name");
        assertThat(hr.find("tbody tr").count()).isGreaterThan(1);
        hr.find("tbody input[type=checkbox]").nth(0).check();
        Accessible.check(hr, "bulk-list");
        hr.find(".selection-bar button").first().click();
        assertThat(hr.find(".lead")).containsText("1 forløb er valgt");
        hr.page().goBack();
        hr.find(".selection-bar button[name=all]").click();
        assertThat(hr.find(".lead")).containsText("Det gælder alle");
        hr.find("[id='bulk:reason']").fill("Holdet er aflyst");
        hr.find("[id='bulk:approver']").fill("Lis Leder");
        hr.find("[id='bulk:try']").click();
        assertThat(hr.find("[id='bulk:untilError']")).containsText("skal have en sidste dag");
        Accessible.check(hr, "bulk-refused");
        hr.find("[id='bulk:until']")
                .fill(LocalDay.today(Clock.systemUTC()).plusMonths(2).toString());
        hr.find("[id='bulk:try']").click();
        assertThat(hr.find(".notice")).containsText("Der er ikke sket noget endnu");
        assertThat(hr.find("tbody tr").first()).containsText("Fritaget");
        Accessible.check(hr, "bulk-plan");
    }

    private static void whatWasTriedOutIsDone(Window hr) {
        hr.find("[id='run:do']").click();
        assertThat(hr.find(".toast")).containsText("opdateret");
        assertThat(hr.find(".notice")).containsText("blev gennemført");
        hr.find("tbody tr a").first().click();
        assertThat(hr.find("section[aria-labelledby='now-h']")).containsText("Fritaget");
        assertThat(hr.find("section[aria-labelledby='history-h']")).containsText("Holdet er aflyst");
        hr.go("/certification/list?state=DUE_FOR_RENEWAL");
        assertThat(hr.find("main")).containsText("Ingen certifikater passer");
    }
}
