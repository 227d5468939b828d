package dk.loeft.server.launch;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The launcher's sentences in one language. */
final class Messages {
    private static final Locale DANISH = Locale.forLanguageTag("da");

    private final Locale locale;

    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                "dk.loeft.server.launch.messages",
                locale,
                Messages.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /** The language of the terminal by POSIX's order of variables: Danish where it asks for Danish, else English. */
    static Messages of(Map<String, String> environment) {
        return new Messages(Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .filter(value -> value.startsWith("da"))
                .map(value -> DANISH)
                .orElse(Locale.ENGLISH));
    }

    Locale locale() {
        return locale;
    }

    /** The sentence, with its arguments in place as they are: numbers are not grouped. */
    String text(String key, Object... arguments) {
        List<String> written = Arrays.stream(arguments).map(String::valueOf).toList();
        return new MessageFormat(bundle.getString(key), locale).format(written.toArray());
    }
}
