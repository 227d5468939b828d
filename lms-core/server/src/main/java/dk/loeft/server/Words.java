package dk.loeft.server;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The launcher's sentences: Danish where the terminal is Danish, else English. */
final class Words {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle(
            "dk.loeft.server.messages",
            locale(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));

    private Words() {}

    static String text(String key, Object... arguments) {
        return new MessageFormat(BUNDLE.getString(key), locale()).format(arguments);
    }

    /** The language of the terminal. */
    static Locale locale() {
        return "da".equals(Locale.getDefault().getLanguage()) ? Locale.forLanguageTag("da") : Locale.ENGLISH;
    }
}
