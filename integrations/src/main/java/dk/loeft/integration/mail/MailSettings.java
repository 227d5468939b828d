package dk.loeft.integration.mail;

import dk.loeft.shared.Setting;
import java.util.Locale;

/**
 * Where mail goes, and whom it comes from.
 *
 * @param host the server; empty: there is none
 * @param port its port
 * @param tls how the way to it is protected
 * @param user who signs in there; empty: nobody
 * @param password the user's password
 * @param from the sender's address
 * @param sender the sender's name
 * @param publicUrl the address of the pages, without a slash at its end
 */
record MailSettings(
        String host, int port, Tls tls, String user, String password, String from, String sender, String publicUrl) {
    /** How the way to the server is protected. */
    enum Tls {
        /** The server is asked to encrypt, and nothing is sent if it does not (RFC 3207). */
        STARTTLS,
        /** Encrypted from the beginning (RFC 8314). */
        TLS,
        /** In the clear, for a server on the same machine or net. */
        NONE
    }

    /** Those in force. */
    static MailSettings inForce() {
        String url = Setting.PUBLIC_URL.text().strip();
        return new MailSettings(
                Setting.SMTP_HOST.text().strip(),
                (int) Setting.SMTP_PORT.number(),
                tls(Setting.SMTP_TLS.text()),
                Setting.SMTP_USER.text().strip(),
                Setting.SMTP_PASSWORD.text(),
                Setting.SMTP_FROM.text().strip(),
                Setting.MUNICIPALITY.text().strip(),
                url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    private static Tls tls(String text) {
        try {
            return Tls.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "%s must be %s".formatted(Setting.SMTP_TLS.variable(), Setting.SMTP_TLS.unit()), e);
        }
    }

    boolean complete() {
        return !host.isEmpty();
    }

    /** A record would write its password out. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
