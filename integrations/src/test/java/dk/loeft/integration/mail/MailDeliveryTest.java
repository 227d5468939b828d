package dk.loeft.integration.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import dk.loeft.communication.DeliveryFilter;
import dk.loeft.communication.DeliveryId;
import dk.loeft.communication.DeliveryState;
import dk.loeft.communication.NotificationId;
import dk.loeft.communication.WayStanding;
import dk.loeft.communication.internal.PostOffice;
import dk.loeft.communication.spi.DeliveryWay;
import dk.loeft.communication.spi.Enclosure;
import dk.loeft.communication.spi.Letter;
import dk.loeft.communication.spi.Outcome;
import dk.loeft.integration.mail.MailSettings.Tls;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the outbox sends, received by a real SMTP server. */
class MailDeliveryTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static final String SECRET = "hemmelig-æøå-42";

    private GreenMail server = plainServer(0);

    private String password = SECRET;

    private int port;

    private Tls tls = Tls.NONE;

    private String from = "loeft@havnestad.example";

    private final PostOffice office = new PostOffice(database, new MailWay(this::settings, Clock.systemUTC()));

    private PersonId anne = new PersonId(0);

    private static GreenMail plainServer(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        return new GreenMail(setup);
    }

    private MailSettings settings() {
        return new MailSettings(
                "127.0.0.1", port, tls, "loeft", password, from, "Ærø Kommune", "https://loeft.havnestad.example");
    }

    @BeforeEach
    void aServer() {
        database.execute("DELETE FROM notification", "DELETE FROM outbox_message");
        start(server);
        anne = office.person("Åse", "aase@havnestad.example", "da");
    }

    private void start(GreenMail fresh) {
        server = fresh;
        server.start();
        server.setUser("loeft@havnestad.example", "loeft", SECRET);
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void itArrivesWithTheReceiversWordsAndTheWayBackToThePages() throws Exception {
        office.tell(anne, "Brandværn på Ærø & <omegn>", "certificate/1");
        office.deliver();

        MimeMessage mail = only();
        assertThat(mail.getSubject()).isEqualTo("Dit certifikat er klar: Brandværn på Ærø & <omegn>");
        assertThat(mail.getHeader("Subject")[0]).as("headers are ASCII").matches("[\\x20-\\x7e\\s]+");
        assertThat(mail.getRecipients(Message.RecipientType.TO))
                .containsExactly(new InternetAddress("aase@havnestad.example"));
        InternetAddress sender = (InternetAddress) mail.getFrom()[0];
        assertThat(sender.getPersonal()).isEqualTo("Løft – Ærø Kommune");
        assertThat(sender.getAddress()).isEqualTo("loeft@havnestad.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("da");
        assertThat(mail.getMessageID()).matches("<notification-\\d+@loeft\\.havnestad\\.example>");
        String link = "https://loeft.havnestad.example/communication/open?id="
                + mail.getMessageID().replaceAll("\\D+(\\d+).*", "$1");
        assertThat(part(mail, 0, "text/plain"))
                .startsWith("Hej Åse")
                .contains("Du har fået certifikatet Brandværn på Ærø & <omegn>.")
                .contains("Se dine certifikater:\r\n" + link)
                .contains("https://loeft.havnestad.example/signin/profile#notifications");
        assertThat(part(mail, 1, "text/html"))
                .contains("<html lang=\"da\">")
                .contains("Brandværn på Ærø &amp; &lt;omegn&gt;.")
                .contains("<a href=\"" + link + "\">Se dine certifikater</a>")
                .doesNotContain("<omegn>");
    }

    @Test
    void filesComeBehindTheTextInTheirOrder() throws Exception {
        byte[] content = {0, 1, (byte) 0xff, '\r', '\n', '.', '\n'};
        Letter letter = new Letter(
                        new DeliveryId(1),
                        new NotificationId(2),
                        "aase@havnestad.example",
                        "Åse",
                        "da",
                        "Titel",
                        "Tekst.",
                        "",
                        List.of())
                .enclosing(
                        "Tekst, og hvad der er i filerne.",
                        List.of(
                                new Enclosure("liste-2026-11-30.xlsx", "application/octet-stream", () -> content),
                                new Enclosure("resten.xlsx", "application/octet-stream", () -> new byte[] {7})));
        try (DeliveryWay.Round round = new MailWay(this::settings, Clock.systemUTC()).begin()) {
            assertThat(round.send(letter)).isInstanceOf(Outcome.Sent.class);
        }

        MimeMultipart whole = (MimeMultipart) only().getContent();
        assertThat(whole.getContentType()).startsWith("multipart/mixed");
        assertThat(whole.getCount()).isEqualTo(3);
        assertThat(whole.getBodyPart(0).getContentType()).startsWith("multipart/alternative");
        BodyPart file = whole.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("liste-2026-11-30.xlsx");
        assertThat(file.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(file.getInputStream().readAllBytes()).isEqualTo(content);
        assertThat(whole.getBodyPart(2).getFileName()).isEqualTo("resten.xlsx");
        assertThat(whole.getBodyPart(2).getInputStream().readAllBytes()).containsExactly(7);
        assertThat(((MimeMultipart) whole.getBodyPart(0).getContent())
                        .getBodyPart(0)
                        .getContent())
                .asString()
                .contains("hvad der er i filerne");
    }

    @Test
    void nothingInATitleBecomesAHeader() throws Exception {
        office.tell(anne, "Brand\r\nBcc: alle@havnestad.example\r\n\r\nHej", "certificate/1");
        office.deliver();

        MimeMessage mail = only();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).contains("Brand Bcc: alle@havnestad.example Hej");
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatAServerMissesWhileItIsDownItGetsOnceWhenItIsUp() {
        server.stop();
        office.tell(anne, "Brandværn", "certificate/1");
        office.tell(office.person("Bo", "bo@havnestad.example", "en"), "Brandværn", "certificate/2");
        office.deliver();

        assertThat(way().waiting()).isEqualTo(2);
        assertThat(way().trouble()).hasValueSatisfying(trouble -> assertThat(trouble.why())
                .isEqualTo("Mailserveren 127.0.0.1 svarer ikke på port %d.".formatted(port)));

        start(plainServer(port));
        office.later(Duration.ofMinutes(1));
        office.deliver();
        office.later(Duration.ofMinutes(1));
        office.deliver();

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(way().waiting()).isZero();
        assertThat(way().trouble()).isEmpty();
    }

    @Test
    void aWrongPasswordIsSeenAndSaysNoSecret() {
        password = "forkert-og-hemmelig";
        office.tell(anne, "Brandværn", "certificate/1");
        office.deliver();

        assertThat(way().trouble()).hasValueSatisfying(trouble -> assertThat(trouble.why())
                .startsWith("Mailserveren 127.0.0.1 afviser brugernavn eller adgangskode."));
        assertThat(database.number("SELECT COUNT(*) FROM outbox_message WHERE failure LIKE '%forkert%'"
                        + " OR payload LIKE '%forkert%'"))
                .isZero();
        assertThat(settings().toString()).doesNotContain("forkert");

        password = SECRET;
        office.later(Duration.ofMinutes(1));
        office.deliver();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void whatIsSentAgainCanBeSeenToBeTheSame() throws Exception {
        office.tell(anne, "Brandværn", "certificate/1");
        office.deliver();
        // The node died between handing it over and noting so.
        database.execute(
                "UPDATE notification_delivery SET state = 'WAITING'",
                "INSERT INTO outbox_message (kind, destination, payload, created_at, due_at) VALUES ('notification', 'mail', 'WAITING', '2026-01-01', '2026-01-01')");
        office.deliver();

        MimeMessage[] both = server.getReceivedMessages();
        assertThat(both).hasSize(2);
        assertThat(both[0].getMessageID()).isEqualTo(both[1].getMessageID());
    }

    @Test
    void aServerThatDoesNotEncryptGetsNothingWhereItMust() {
        tls = Tls.STARTTLS;
        office.tell(anne, "Brandværn", "certificate/1");
        office.deliver();

        assertThat(way().trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.why()).contains("kan ikke krypteres"));
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void aServerWhoseCertificateNobodyVouchesForGetsNothing() {
        server.stop();
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        port = server.getSmtps().getPort();
        tls = Tls.TLS;
        office.tell(anne, "Brandværn", "certificate/1");
        office.deliver();

        assertThat(way().trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.why()).contains("kan ikke krypteres"));
    }

    @Test
    void withoutASenderNothingGoesOutAndTheSettingIsNamed() {
        from = "";
        office.tell(anne, "Brandværn", "certificate/1");
        office.deliver();

        assertThat(way().trouble())
                .hasValueSatisfying(trouble -> assertThat(trouble.why()).contains("LOEFT_SMTP_FROM"));
    }

    @Test
    void anAddressThatIsNoneIsSeenAtThePersonAndHoldsUpNobody() {
        office.tell(office.person("Ida", "ida,bo@havnestad.example", "da"), "Brandværn", "certificate/1");
        office.tell(anne, "Brandværn", "certificate/2");
        office.deliver();

        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(reasons(DeliveryState.FAILED)).startsWith("Adressen kan ikke bruges.");
    }

    @Test
    void whatTheServerSaysOfAReceiverIsAboutThatReceiverAlone() throws Exception {
        try (RefusingServer refusing = new RefusingServer()) {
            port = refusing.port();
            office.tell(office.person("Ida", "ukendt@havnestad.example", "da"), "Brandværn", "certificate/1");
            office.tell(office.person("Bo", "fuld@havnestad.example", "da"), "Brandværn", "certificate/2");
            office.tell(anne, "Brandværn", "certificate/3");
            office.deliver();

            assertThat(refusing.received()).containsExactly("aase@havnestad.example");
            assertThat(reasons(DeliveryState.FAILED)).contains("(svar 550)").doesNotContain("ukendt");
            assertThat(reasons(DeliveryState.PUT_OFF)).contains("(svar 452)").doesNotContain("fuld");
        }
    }

    private String reasons(DeliveryState state) {
        return office
                .watch(watched ->
                        watched.list(new DeliveryFilter("", Optional.of(state)), DANISH, PageRequest.first(10)))
                .rows()
                .stream()
                .map(row -> row.delivery().orElseThrow().why())
                .reduce("", String::concat);
    }

    private WayStanding way() {
        return office.watch(watched -> watched.ways(DANISH)).get(0);
    }

    /** As it came over the wire. */
    private MimeMessage only() throws Exception {
        MimeMessage[] received = server.getReceivedMessages();
        assertThat(received).hasSize(1);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(
                        GreenMailUtil.getWholeMessage(received[0]).getBytes(StandardCharsets.UTF_8)));
    }

    private static String part(MimeMessage mail, int number, String type) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(number).getContentType().toLowerCase(Locale.ROOT))
                .startsWith(type)
                .contains("utf-8");
        return (String) parts.getBodyPart(number).getContent();
    }
}
