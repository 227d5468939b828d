package dk.loeft.content.internal.cmi5;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text in several languages (13.1, {@code langstring}).
 *
 * @param byLanguage the texts in the order they stand, by language tag; empty for one that names none
 */
record LangText(Map<String, String> byLanguage) {
    LangText {
        byLanguage = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
    }

    /** The text in that language, else in another form of it, else in English, else the first; empty if there is none. */
    String in(String language) {
        String wanted = language.toLowerCase(Locale.ROOT);
        return exactly(wanted)
                .or(() -> starting(primary(wanted)))
                .or(() -> starting("en"))
                .or(() -> byLanguage.values().stream()
                        .filter(text -> !text.isEmpty())
                        .findFirst())
                .orElse("");
    }

    private java.util.Optional<String> exactly(String wanted) {
        return byLanguage.entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(wanted))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private java.util.Optional<String> starting(String primary) {
        return byLanguage.entrySet().stream()
                .filter(each -> primary(each.getKey().toLowerCase(Locale.ROOT)).equals(primary))
                .map(Map.Entry::getValue)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    private static String primary(String tag) {
        return tag.split("-", 2)[0];
    }
}
