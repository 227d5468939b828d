package dk.loeft.integration.mail;

import dk.loeft.communication.spi.Letter;

/** What a mail says, as plain text and as HTML without pictures, scripts or anything that is fetched. */
final class MailText {
    private final Letter letter;

    private final Words words;

    private final MailSettings settings;

    MailText(Letter letter, MailSettings settings) {
        this.letter = letter;
        this.words = Words.in(letter.language());
        this.settings = settings;
    }

    String plain() {
        StringBuilder text = new StringBuilder();
        text.append(greeting()).append("\r\n\r\n").append(letter.text()).append("\r\n\r\n");
        if (!letter.link().isEmpty()) {
            text.append(letter.link()).append(":\r\n").append(page()).append("\r\n\r\n");
        }
        return text.append(closing())
                .append("\r\n\r\n-- \r\n")
                .append(why())
                .append("\r\n")
                .append(choose())
                .append(": ")
                .append(preferences())
                .append("\r\n")
                .toString();
    }

    String html() {
        String link = letter.link().isEmpty() ? "" : "<p>%s</p>%n".formatted(anchor(page(), letter.link()));
        return """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head><body>
                <h1>%s</h1>
                <p>%s</p>
                <p>%s</p>
                %s<p>%s</p>
                <hr>
                <p><small>%s<br>%s</small></p>
                </body></html>
                """.formatted(
                        words.tag(),
                        escaped(letter.title()),
                        escaped(letter.title()),
                        escaped(greeting()),
                        escaped(letter.text()),
                        link,
                        escaped(closing()),
                        escaped(why()),
                        anchor(preferences(), choose()));
    }

    String language() {
        return words.tag();
    }

    /** Where the receiver chooses what comes by mail. */
    String preferences() {
        return settings.publicUrl() + "/signin/profile#notifications";
    }

    /** By way of the notification, so that it is read at the bell too. */
    private String page() {
        return settings.publicUrl() + "/communication/open?id="
                + letter.notification().value();
    }

    private String greeting() {
        return words.say("integration.mail.greeting", letter.givenName());
    }

    private String closing() {
        return words.say("integration.mail.closing", settings.sender());
    }

    private String why() {
        return words.say("integration.mail.why");
    }

    private String choose() {
        return words.say("integration.mail.choose");
    }

    private static String anchor(String address, String text) {
        return "<a href=\"%s\">%s</a>".formatted(escaped(address), escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
