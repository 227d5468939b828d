package dk.loeft.content;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of findings and refusals, in Danish (the default) and English. */
public final class PackageMessages {

    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Locale locale;
    private final ResourceBundle bundle;

    private PackageMessages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("dk.loeft.content.messages", locale);
    }

    /** English where the locale's language is English, Danish in every other case. */
    public static PackageMessages in(Locale locale) {
        return new PackageMessages(locale.getLanguage().equals("en") ? Locale.ENGLISH : DANISH);
    }

    /** One sentence: what is wrong. */
    public String title(Finding finding) {
        return text(finding.code() + ".title", finding.args());
    }

    /** What to do about it. */
    public String mend(Finding finding) {
        return text(finding.code() + ".mend", finding.args());
    }

    /** One sentence: what is wrong. */
    public String title(PackageRefused refused) {
        return text(refused.code() + ".title", refused.args());
    }

    /** What to do about it. */
    public String mend(PackageRefused refused) {
        return text(refused.code() + ".mend", refused.args());
    }

    /** Any text of the bundle. */
    String text(String key, List<?> args) {
        return new MessageFormat(bundle.getString(key), locale).format(args.toArray());
    }

    String text(String key, Object... args) {
        return text(key, List.of(args));
    }

    Locale locale() {
        return locale;
    }
}
