package dk.loeft.integration.mail;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words around a notification in a mail, in Danish or English; any other language reads Danish. */
final class Words {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Locale language;

    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "dk.loeft.integration.messages",
                language,
                Words.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Words in(String language) {
        return new Words("en".equals(language) ? Locale.UK : DANISH);
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** The language as mail and HTML name it. */
    String tag() {
        return language.getLanguage();
    }
}
