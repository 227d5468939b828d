package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateState;
import dk.loeft.shared.Bundles;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on paper and in exports, in Danish or English; any other language reads Danish. */
final class Words {
    private final Locale language;

    private final ResourceBundle bundle;

    private Words(Locale language) {
        this.language = language;
        this.bundle = Bundles.of("dk.loeft.certification.messages", language);
    }

    static Words in(Locale language) {
        return new Words(Bundles.spoken(language));
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
