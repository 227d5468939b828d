package dk.loeft.integration.mail;

import static dk.loeft.seminar.internal.RealSeminars.ANNE;
import static dk.loeft.seminar.internal.RealSeminars.BO;
import static dk.loeft.seminar.internal.RealSeminars.DAY;
import static dk.loeft.seminar.internal.RealSeminars.session;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dk.loeft.communication.internal.PostOffice;
import dk.loeft.integration.mail.MailSettings.Tls;
import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.internal.RealSeminars;
import dk.loeft.testing.RealDatabase;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mails about a seat bring the sessions for the calendar, as they stand when the mail is sent. */
class SeminarMailTest {
    @RegisterExtension
    static final RealDatabase database = RealDatabase.withCore();

    private GreenMail server = server(0);

    private int port;

    private final PostOffice office = new PostOffice(database, new MailWay(this::settings, Clock.systemUTC()));

    private final RealSeminars seminars = new RealSeminars(database);

    private static GreenMail server(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(20_000);
        return new GreenMail(setup);
    }

    private MailSettings settings() {
        return new MailSettings(
                "127.0.0.1",
                port,
                Tls.NONE,
                "",
                "",
                "loeft@havnestad.example",
                "Havnestad",
                "https://loeft.havnestad.example");
    }

    @BeforeEach
    void aServer() {
        database.execute(
                "DELETE FROM notification",
                "DELETE FROM outbox_message",
                "UPDATE person SET email = CONCAT(LOWER(given_name), '@havnestad.example')");
        start(0);
    }

    private void start(int at) {
        server = server(at);
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aSeatComesWithOneEventForEachSession() throws Exception {
        SeminarId seminar = seminars.plan(5, session(DAY), session(DAY.plusDays(1)));
        seminars.book(ANNE, seminar);
        deliver();

        MimeMessage mail = mailsTo(ANNE).get(0);
        assertThat(mail.getSubject()).isEqualTo("Du har fået en plads: Førstehjælp");
        BodyPart part = calendarIn(mail).orElseThrow();
        ContentType type = new ContentType(part.getContentType());
        assertThat(type.match("text/calendar")).isTrue();
        assertThat(type.getParameter("method")).isEqualTo("PUBLISH");
        assertThat(type.getParameter("charset")).isEqualToIgnoringCase("UTF-8");
        assertThat(part.getDisposition()).isEqualTo(Part.ATTACHMENT);
        assertThat(part.getFileName()).isEqualTo("hold-" + seminar.value() + ".ics");
        String file = text(part);
        assertThat(file)
                .contains("METHOD:PUBLISH\r\n", "SEQUENCE:0\r\n", "SUMMARY:Førstehjælp\r\n", "STATUS:CONFIRMED\r\n")
                .contains(uid(seminar, 1), uid(seminar, 2))
                .contains("moede.example/havn");
        assertThat(file.lines().filter("BEGIN:VEVENT"::equals)).hasSize(2);
    }

    @Test
    void aChangeRaisesTheSequenceAndACancellationCancels() throws Exception {
        SeminarId seminar = seminars.plan(5, session(DAY));
        seminars.book(ANNE, seminar);
        deliver();
        seminars.change(seminar, 5, session(DAY.plusDays(2)));
        deliver();
        seminars.cancel(seminar);
        deliver();

        assertThat(subjects(ANNE))
                .containsExactly(
                        "Du har fået en plads: Førstehjælp",
                        "Tid eller sted er ændret: Førstehjælp",
                        "Aflyst: Førstehjælp");
        List<String> files = filesOf(ANNE);
        assertThat(files).hasSize(3).allSatisfy(file -> assertThat(file).contains(uid(seminar, 1)));
        assertThat(files.get(0)).contains("METHOD:PUBLISH", "SEQUENCE:0\r\n", "DTSTART:20261214T080000Z");
        assertThat(files.get(1)).contains("METHOD:PUBLISH", "SEQUENCE:1\r\n", "DTSTART:20261216T080000Z");
        assertThat(files.get(2))
                .contains("METHOD:CANCEL", "SEQUENCE:2\r\n", "STATUS:CANCELLED")
                .as("whoever has no seat any more has no link")
                .doesNotContain("moede.example");
        assertThat(new ContentType(
                                calendarIn(mailsTo(ANNE).get(2)).orElseThrow().getContentType())
                        .getParameter("method"))
                .isEqualTo("CANCEL");
    }

    @Test
    void whoWaitsHasNothingToPutIntoACalendarUntilASeatIsFree() throws Exception {
        SeminarId seminar = seminars.plan(1, session(DAY));
        seminars.book(ANNE, seminar);
        seminars.book(BO, seminar);
        seminars.change(seminar, 1, session(DAY.plusDays(2)));
        deliver();
        assertThat(subjects(BO))
                .containsExactly("Du står på ventelisten: Førstehjælp", "Tid eller sted er ændret: Førstehjælp");
        assertThat(filesOf(BO)).isEmpty();

        seminars.giveBack(ANNE, seminar);
        deliver();
        assertThat(subjects(BO)).last().isEqualTo("Der blev en plads til dig: Førstehjælp");
        assertThat(filesOf(BO)).singleElement().satisfies(file -> assertThat(file)
                .contains("METHOD:PUBLISH", "SEQUENCE:1\r\n", "moede.example/havn"));
    }

    @Test
    void whoHadNoSeatHasNothingToTakeOutOfACalendar() throws Exception {
        SeminarId seminar = seminars.plan(1, session(DAY));
        seminars.book(ANNE, seminar);
        seminars.book(BO, seminar);
        seminars.cancel(seminar);
        deliver();

        assertThat(subjects(BO)).last().isEqualTo("Aflyst: Førstehjælp");
        assertThat(filesOf(BO)).isEmpty();
        assertThat(filesOf(ANNE)).last().satisfies(file -> assertThat(file).contains("METHOD:CANCEL"));
    }

    @Test
    void whatIsSentLateIsAsItStandsByThen() throws Exception {
        server.stop();
        SeminarId seminar = seminars.plan(5, session(DAY));
        seminars.book(ANNE, seminar);
        deliver();
        seminars.change(seminar, 5, session(DAY.plusDays(2)));
        start(port);
        office.later(Duration.ofMinutes(1));
        deliver();
        office.later(Duration.ofMinutes(1));
        deliver();

        assertThat(subjects(ANNE)).hasSize(2);
        assertThat(filesOf(ANNE)).hasSize(2).allSatisfy(file -> assertThat(file)
                .as("no older state after a newer one")
                .contains("SEQUENCE:1\r\n", "DTSTART:20261216T080000Z"));
    }

    @Test
    void whoHasGivenTheSeatBackByThenIsToldWithoutAFile() throws Exception {
        SeminarId seminar = seminars.plan(5, session(DAY));
        seminars.book(ANNE, seminar);
        seminars.giveBack(ANNE, seminar);
        deliver();

        assertThat(subjects(ANNE)).containsExactly("Du har fået en plads: Førstehjælp");
        assertThat(filesOf(ANNE)).isEmpty();
    }

    @Test
    void whatWasToldBeforeFilesWentAlongIsSentWithoutOne() throws Exception {
        SeminarId seminar = seminars.plan(5, session(DAY));
        seminars.book(ANNE, seminar);
        seminars.news().forEach(office::happened);
        database.execute(
                "UPDATE notification SET parameters = '[[\"text\",\"Førstehjælp\"],[\"day\",\"2026-12-14\"]]'");
        deliver();

        assertThat(subjects(ANNE)).hasSize(1);
        assertThat(filesOf(ANNE)).isEmpty();
    }

    private void deliver() {
        seminars.news().forEach(office::happened);
        office.deliver();
    }

    private static String uid(SeminarId seminar, int session) {
        return "UID:seminar-" + seminar.value() + "-" + session + "@loeft.havnestad.example";
    }

    private List<MimeMessage> mailsTo(PersonId person) throws Exception {
        String address = (person.equals(ANNE) ? "anne" : "bo") + "@havnestad.example";
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> subjects(PersonId person) throws Exception {
        return mailsTo(person).stream().map(SeminarMailTest::subject).toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> filesOf(PersonId person) throws Exception {
        return mailsTo(person).stream()
                .flatMap(mail -> calendarIn(mail).stream())
                .map(SeminarMailTest::text)
                .toList();
    }

    /** The calendar file behind the text. */
    private static Optional<BodyPart> calendarIn(MimeMessage mail) {
        try {
            MimeMultipart whole = (MimeMultipart) mail.getContent();
            return whole.getContentType().startsWith("multipart/mixed")
                    ? Optional.of(whole.getBodyPart(1))
                    : Optional.empty();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decoded and unfolded. */
    private static String text(BodyPart part) {
        try {
            return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8).replace("\r\n ", "");
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
