package dk.loeft.integration.mail;

import dk.loeft.shared.Bundles;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words around a notification in a mail, in Danish or English; any other language reads Danish. */
final class Words {
    private final Locale language;

    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = Bundles.of("dk.loeft.integration.messages", language);
    }

    static Words in(String language) {
        return new Words(Bundles.spoken(Locale.forLanguageTag(language)));
    }

    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** The language as mail and HTML name it. */
    String tag() {
        return language.getLanguage();
    }
}
