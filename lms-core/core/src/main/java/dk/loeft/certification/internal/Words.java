package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateState;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on paper and in exports, in Danish or English; any other language reads Danish. */
final class Words {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;

    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "dk.loeft.certification.messages", language, Words.class.getClassLoader(), NO_FALLBACK);
    }

    static Words in(Locale language) {
        return new Words("en".equals(language.getLanguage()) ? Locale.UK : DANISH);
    }

    /** The sentence with that key. */
    String say(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    /** The text with that key, its holes left open. */
    String raw(String key) {
        return bundle.getString(key);
    }

    String state(CertificateState state) {
        return bundle.getString("certification.state." + state.name());
    }

    /** A day as one writes it out. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle.getString("certification.print.date"), language)
                .format(day);
    }

    /** The language as HTML and PDF name it. */
    String tag() {
        return language.getLanguage();
    }
}
