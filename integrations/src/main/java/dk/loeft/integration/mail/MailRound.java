package dk.loeft.integration.mail;

import dk.loeft.communication.spi.DeliveryWay;
import dk.loeft.communication.spi.Letter;
import dk.loeft.communication.spi.Outcome;
import dk.loeft.shared.outbox.Why;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** Some mails over one connection. */
final class MailRound implements DeliveryWay.Round {
    private static final Logger LOG = Logger.getLogger(MailRound.class.getName());

    private static final String CONNECT_MILLIS = "10000";

    private static final String ANSWER_MILLIS = "30000";

    private final MailSettings settings;

    private final Session session;

    private final Composer composer;

    private @Nullable Transport transport;

    MailRound(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.composer = new Composer(settings, session, clock);
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        String tls = String.valueOf(settings.tls() == MailSettings.Tls.TLS);
        String starttls = String.valueOf(settings.tls() == MailSettings.Tls.STARTTLS);
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.auth", String.valueOf(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.ssl.enable", tls);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", starttls);
        properties.setProperty("mail.smtp.starttls.required", starttls);
        properties.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        // Bounces and the greeting show the server of the sender, not the name of this machine.
        properties.setProperty("mail.smtp.from", settings.from());
        return properties;
    }

    @Override
    public Outcome send(Letter letter) {
        if (Composer.address(settings.from()).isEmpty()) {
            return new Outcome.Unreachable(Why.of("integration.mail.from"));
        }
        Optional<InternetAddress> to = Composer.address(letter.address());
        if (to.isEmpty()) {
            return new Outcome.Refused(Why.of("integration.mail.address"));
        }
        Optional<Why> obstacle = connect();
        return obstacle.<Outcome>map(Outcome.Unreachable::new).orElseGet(() -> send(letter, to.get()));
    }

    private Outcome send(Letter letter, InternetAddress to) {
        try {
            MimeMessage message = composer.message(letter, to);
            open().sendMessage(message, new InternetAddress[] {to});
            return new Outcome.Sent();
        } catch (SMTPSenderFailedException e) {
            return new Outcome.Unreachable(Why.of("integration.mail.sender", e.getReturnCode()));
        } catch (MessagingException e) {
            // Its text names the receiver, so that it goes nowhere.
            LOG.fine(() -> "Delivery " + letter.delivery().value() + ": "
                    + e.getClass().getSimpleName());
            return judge(e);
        }
    }

    /** An answer about the receiver or the content is about this letter alone; a connection that breaks is tried again. */
    private Outcome judge(MessagingException failure) {
        int code = Replies.code(failure);
        if (Replies.isPermanent(code)) {
            return new Outcome.Refused(Why.of("integration.mail.refused", code));
        }
        if (code == 0) {
            close();
            return new Outcome.PutOff(Why.of("integration.mail.broken"));
        }
        return new Outcome.PutOff(Why.of("integration.mail.put-off", code));
    }

    private Optional<Why> connect() {
        Transport open = transport;
        if (open != null && open.isConnected()) {
            return Optional.empty();
        }
        try {
            Transport fresh = session.getTransport();
            transport = fresh;
            boolean signsIn = !settings.user().isEmpty();
            fresh.connect(
                    settings.host(),
                    settings.port(),
                    signsIn ? settings.user() : null,
                    signsIn ? settings.password() : null);
            return Optional.empty();
        } catch (AuthenticationFailedException e) {
            // What the server says may repeat what was sent, so that it is not passed on.
            return Optional.of(Why.of("integration.mail.denied", settings.host()));
        } catch (NoSuchProviderException e) {
            throw new IllegalStateException("There is no SMTP in this server", e);
        } catch (MessagingException e) {
            LOG.fine(() -> "No connection to " + settings + ": " + e.getClass().getSimpleName());
            return Optional.of(Why.of(
                    Replies.isAboutTls(e) ? "integration.mail.tls" : "integration.mail.unreachable",
                    settings.host(),
                    settings.port()));
        }
    }

    private Transport open() throws MessagingException {
        Transport open = transport;
        if (open == null) {
            throw new MessagingException("Not connected");
        }
        return open;
    }

    @Override
    public void close() {
        Transport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                LOG.log(Level.FINE, "A connection did not end well; what was sent over it had been answered", e);
            }
        }
    }
}
