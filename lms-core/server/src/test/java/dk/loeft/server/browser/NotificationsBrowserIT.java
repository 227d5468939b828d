package dk.loeft.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.SelectOption;
import dk.loeft.server.testing.RunningLoeft;
import dk.loeft.shared.LocalDay;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People are told of what happens: at the bell, and by a mail server that goes away and comes back. */
@ExtendWith(Chromium.class)
class NotificationsBrowserIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final String PASSWORD = "hemmelig-mail-kode";

    private static final String BELL = "header a.tool[href$='/communication/notifications']";

    private static GreenMail mailServer(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.setUser("loeft@havnestad.example", "loeft", PASSWORD);
        return server;
    }

    private static void await(BooleanSupplier there) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            Thread.sleep(500);
        }
    }

    @Test
    void whatHappensIsToldAtTheBellAndByMail(Browser browser) throws Exception {
        int port = RunningLoeft.freePort();
        GreenMail mail = mailServer(port);
        Map<String, String> settings = Map.of(
                "LOEFT_SMTP_HOST", "127.0.0.1",
                "LOEFT_SMTP_PORT", Integer.toString(port),
                "LOEFT_SMTP_TLS", "none",
                "LOEFT_SMTP_USER", "loeft",
                "LOEFT_SMTP_PASSWORD", PASSWORD,
                "LOEFT_SMTP_FROM", "loeft@havnestad.example");
        try (RunningLoeft loeft = RunningLoeft.start("notifications", List.of(), settings)) {
            await(() -> certificates(mail, "medarbejder").length > 0);
            aMailLeadsToThePage(loeft, browser, mail);
            theBellTellsByKeyboardToo(loeft, browser);
            theReaderChoosesWhatComesByMail(loeft, browser);
            try (Window hr = new Window(browser, loeft.url()).signIn("hr", loeft.demoPassword());
                    Window admin = new Window(browser, loeft.url()).signIn("admin", loeft.demoPassword())) {
                register(hr, "204118");
                mail.stop();
                register(hr, "187639");
                theBacklogIsSeen(hr);
                GreenMail again = mailServer(port);
                try {
                    theyAreDeliveredOnce(hr, again);
                    assertThat(certificates(again, "medarbejder"))
                            .as("chosen otherwise")
                            .isEmpty();
                    aWrongAddressIsMendedAndSentAgain(hr, admin, again);
                } finally {
                    again.stop();
                }
                hr.assertNoComplaints();
                admin.assertNoComplaints();
            }
        } finally {
            mail.stop();
        }
    }

    private static MimeMessage[] to(GreenMail server, String user) {
        return Arrays.stream(server.getReceivedMessagesForDomain(user + "@havnestad.example"))
                .toArray(MimeMessage[]::new);
    }

    /** What somebody got about certificates that are ready; there may be mails about courses too. */
    private static MimeMessage[] certificates(GreenMail server, String user) {
        return Arrays.stream(to(server, user))
                .filter(NotificationsBrowserIT::isAboutACertificate)
                .toArray(MimeMessage[]::new);
    }

    private static boolean isAboutACertificate(MimeMessage mail) {
        try {
            return mail.getSubject().startsWith("Dit certifikat er klar: ");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void aMailLeadsToThePage(RunningLoeft loeft, Browser browser, GreenMail mail) throws Exception {
        MimeMessage first = certificates(mail, "medarbejder")[0];
        String text = GreenMailUtil.getBody(first);
        String path = text.replaceAll("(?s).*?(/communication/open\\?id=)(?:3D)?(\\d+).*", "$1$2");
        try (Window staff = new Window(browser, loeft.url())) {
            staff.go(path);
            assertThat(staff.page().url()).contains("/signin/sign-in");
            staff.find("[id='signIn:userName']").fill("medarbejder");
            staff.find("[id='signIn:password']").fill(loeft.demoPassword());
            staff.find("[id='signIn:enter']").click();
            staff.page().waitForURL(url -> url.endsWith("/certification/mine"));
            staff.assertNoComplaints();
        }
    }

    private static void theBellTellsByKeyboardToo(RunningLoeft loeft, Browser browser) {
        try (Window staff = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            String unread = staff.find(BELL).getAttribute("aria-label");
            assertThat(unread).matches("Beskeder, [1-9]\\d* ulæste");
            new Keys(staff.page()).tabTo(BELL).press("Enter");
            staff.page().waitForURL(url -> url.endsWith("/communication/notifications"));
            assertThat(staff.find("main .list")).containsText("Dit certifikat er klar");
            Accessible.check(staff, "notifications");

            staff.look(360, 740, ColorScheme.LIGHT);
            staff.find("main .list > li:has(.chip) h2 a:has-text('Dit certifikat er klar')")
                    .first()
                    .click();
            staff.page().waitForURL(url -> url.endsWith("/certification/mine"));
            staff.go("/communication/notifications");
            staff.look(1_440, 900, ColorScheme.DARK);
            staff.press("Markér alle som læst");
            assertThat(staff.find(".toast")).containsText("markeret som læst");
            assertThat(staff.find(BELL)).hasAttribute("aria-label", "Beskeder, ingen ulæste");
            assertThat(staff.find("main .chip")).hasCount(0);
            staff.assertNoComplaints();
        }
    }

    private static void theReaderChoosesWhatComesByMail(RunningLoeft loeft, Browser browser) {
        try (Window staff = new Window(browser, loeft.url()).signIn("medarbejder", loeft.demoPassword())) {
            staff.go("/signin/profile#notifications");
            assertThat(staff.find("#mail-CERTIFICATES")).isChecked();
            Accessible.check(staff, "notification-choices");
            staff.find("#mail-CERTIFICATES").uncheck();
            staff.find("[id='choices:save']").click();
            assertThat(staff.find(".toast")).containsText("Dit valg er gemt");
            assertThat(staff.find("#mail-CERTIFICATES")).not().isChecked();
            assertThat(staff.find("#mail-LEARNING")).isChecked();
            staff.assertNoComplaints();
        }
    }

    /** HR registers a certificate from elsewhere. */
    private static void register(Window hr, String staffNumber) {
        hr.go("/certification/register");
        hr.find("[id='register:person']").fill(staffNumber);
        hr.find("[id='register:kind']").selectOption(new SelectOption().setLabel("Førstehjælp ved hjertestop"));
        hr.find("[id='register:date']").fill(LocalDay.today(Clock.systemUTC()).toString());
        hr.find("[id='register:save']").click();
        assertThat(hr.find(".toast")).isVisible();
    }

    private static void theBacklogIsSeen(Window hr) {
        hr.page().waitForCondition(() -> {
            hr.go("/communication/deliveries");
            return hr.find(".notice[data-tone=danger]").isVisible();
        });
        assertThat(hr.find(".notice[data-tone=danger]")).containsText("svarer ikke på port");
        assertThat(hr.find("main")).not().containsText(PASSWORD);
        Accessible.check(hr, "deliveries-trouble");
        hr.go("/communication/deliveries?q=187639&state=WAITING");
        assertThat(hr.find("tbody tr")).hasCount(1);
        hr.go("/communication/deliveries");
        hr.find("[id='act:now']").click();
        assertThat(hr.find(".toast")).containsText("prøvet igen");
    }

    private static void theyAreDeliveredOnce(Window hr, GreenMail server) throws InterruptedException {
        hr.page().waitForCondition(() -> {
            hr.go("/communication/deliveries");
            // The outbox tries again by itself too, and may be the quicker one.
            if (hr.find("[id='act:now']").isVisible()) {
                hr.find("[id='act:now']").click();
            }
            return certificates(server, "leder").length > 0;
        });
        hr.page().waitForCondition(() -> {
            hr.go("/communication/deliveries?q=187639");
            return hr.find("tbody tr").first().innerText().contains("Sendt");
        });
        assertThat(certificates(server, "leder")).hasSize(1);
    }

    /** What cannot be delivered says why; the address is mended, and it is sent again. */
    private static void aWrongAddressIsMendedAndSentAgain(Window hr, Window admin, GreenMail server)
            throws InterruptedException {
        address(admin, "hr,hr@havnestad.example");
        register(hr, "189947");
        hr.page().waitForCondition(() -> {
            hr.go("/communication/deliveries?state=FAILED");
            return hr.find("tbody tr").count() > 0;
        });
        assertThat(hr.find("tbody")).containsText("Adressen kan ikke bruges");
        Accessible.check(hr, "deliveries-failed");
        address(admin, "hr@havnestad.example");
        hr.find("tbody input[type=checkbox]").check();
        hr.find("[id='again:do']").click();
        assertThat(hr.find(".toast")).containsText("1 sendes igen");
        await(() -> certificates(server, "hr").length > 0);
        assertThat(certificates(server, "hr")).hasSize(1);
        hr.go("/communication/deliveries");
        Accessible.check(hr, "deliveries");
    }

    /** The administrator writes down another address of the person of HR. */
    private static void address(Window admin, String email) {
        admin.go("/organisation/people?q=189947");
        admin.find("tbody a.row-link").click();
        admin.find("a[href*='edit=data']").click();
        admin.find("[id='data:email']").fill(email);
        admin.find("[id='data:save']").click();
        assertThat(admin.find(".toast")).isVisible();
    }
}
