package dk.loeft.integration.mail;

import dk.loeft.communication.spi.Enclosure;
import dk.loeft.communication.spi.Letter;
import dk.loeft.shared.LocalDay;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Makes messages of letters. */
final class Composer {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MailSettings settings;

    private final Session session;

    private final Clock clock;

    Composer(MailSettings settings, Session session, Clock clock) {
        this.settings = settings;
        this.session = session;
        this.clock = clock;
    }

    /** The receiver's address; absent if the text is none that a server could take. */
    static Optional<InternetAddress> address(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            return Optional.empty();
        }
        try {
            String written = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
            return Optional.of(new InternetAddress(written, true))
                    .filter(address -> address.getAddress().equals(written));
        } catch (AddressException | IllegalArgumentException e) {
            // Administration may have written anything with an @ in it; that is said with the delivery.
            return Optional.empty();
        }
    }

    MimeMessage message(Letter letter, InternetAddress to) throws MessagingException {
        MailText text = new MailText(letter, settings);
        MimeMessage message = new Identified(session, id(letter));
        message.setFrom(from());
        message.setRecipient(Message.RecipientType.TO, to);
        // A header ends at a line break, so that nothing that looks like one may come from a title.
        message.setSubject(letter.title().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.ofInstant(clock.instant(), LocalDay.ZONE)));
        message.setHeader("Content-Language", text.language());
        // RFC 3834: no out-of-office notes in return.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("List-Unsubscribe", "<" + text.preferences() + ">");
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(text.plain(), "plain"));
        both.addBodyPart(part(text.html(), "html"));
        message.setContent(letter.enclosures().isEmpty() ? both : with(letter.enclosures(), both));
        message.saveChanges();
        return message;
    }

    /** The text with files behind it (RFC 2046, section 5.1.3). */
    private static MimeMultipart with(List<Enclosure> files, MimeMultipart text) throws MessagingException {
        MimeBodyPart first = new MimeBodyPart();
        first.setContent(text);
        MimeMultipart whole = new MimeMultipart("mixed");
        whole.addBodyPart(first);
        for (Enclosure file : files) {
            MimeBodyPart part = new MimeBodyPart();
            part.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(file.content().bytes(), file.mediaType())));
            part.setFileName(file.name());
            part.setDisposition(Part.ATTACHMENT);
            whole.addBodyPart(part);
        }
        return whole;
    }

    private InternetAddress from() throws MessagingException {
        try {
            return new InternetAddress(settings.from(), "Løft – " + settings.sender(), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("UTF-8 is always there", e);
        }
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    /** The same whenever the notification is sent, so that whoever gets it twice can see so (RFC 5322, section 3.6.4). */
    private String id(Letter letter) {
        String host =
                Optional.ofNullable(URI.create(settings.publicUrl()).getHost()).orElse("loeft");
        return "<notification-" + letter.notification().value() + "@" + host + ">";
    }

    /** A message whose identification is given. */
    private static final class Identified extends MimeMessage {
        private final String id;

        Identified(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
