package dk.loeft.integration.mail;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What servers answer (RFC 5321, section 4.2): 4yz for a while, 5yz for good. */
final class Replies {
    private static final int PERMANENT = 500;

    private static final int TOO_MANY = 600;

    private Replies() {}

    /** The code of the answer, 0 if there was none. The answer about the address says more than the one about the whole. */
    static int code(MessagingException failure) {
        return chain(failure)
                .filter(SMTPAddressFailedException.class::isInstance)
                .map(each -> ((SMTPAddressFailedException) each).getReturnCode())
                .findFirst()
                .or(() -> chain(failure)
                        .filter(SMTPSendFailedException.class::isInstance)
                        .map(each -> ((SMTPSendFailedException) each).getReturnCode())
                        .findFirst())
                .filter(code -> code > 0)
                .orElse(0);
    }

    static boolean isPermanent(int code) {
        return code >= PERMANENT && code < TOO_MANY;
    }

    /** Whether the two could not agree on encryption, or the certificate is not that of the host. */
    static boolean isAboutTls(MessagingException failure) {
        return chain(failure).anyMatch(SSLException.class::isInstance)
                || Optional.ofNullable(failure.getMessage())
                        .filter(message -> message.contains("STARTTLS"))
                        .isPresent();
    }

    private static Stream<Exception> chain(MessagingException failure) {
        return Stream.<Optional<Exception>>iterate(
                        Optional.of(failure), Optional::isPresent, each -> each.flatMap(Replies::next))
                .flatMap(Optional::stream);
    }

    private static Optional<Exception> next(Exception failure) {
        return failure instanceof MessagingException mail
                ? Optional.ofNullable(mail.getNextException())
                : Optional.ofNullable(failure.getCause())
                        .filter(Exception.class::isInstance)
                        .map(Exception.class::cast);
    }
}
