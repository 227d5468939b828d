package dk.loeft.web.assignment;

import dk.loeft.shared.Bundles;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of these pages in one language. */
final class Texts {
    private final Locale locale;

    private final ResourceBundle bundle;

    Texts(Locale locale) {
        this.locale = locale;
        this.bundle = Bundles.of("dk.loeft.web.assignment.messages", locale);
    }

    /** A sentence with what it names. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    Locale locale() {
        return locale;
    }
}
