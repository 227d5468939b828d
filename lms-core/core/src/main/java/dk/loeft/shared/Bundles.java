package dk.loeft.shared;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of the house, which are written in Danish and in English; whoever asks for another language reads Danish. */
public final class Bundles {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    /** The machine's own language must not come in between. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Bundles() {}

    /** The language of the house for a locale, with the country by whose custom dates and numbers are written. */
    public static Locale spoken(Locale asked) {
        return asked.getLanguage().equals("en") ? Locale.UK : DANISH;
    }

    /** The texts of that name, for example {@code dk.loeft.learning.messages}, in the language of the house for a locale. */
    public static ResourceBundle of(String name, Locale asked) {
        return ResourceBundle.getBundle(name, spoken(asked), Bundles.class.getClassLoader(), NO_FALLBACK);
    }
}
