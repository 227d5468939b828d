package dk.loeft.web.certification;

import dk.loeft.certification.engine.DueTerms.Reminder;
import dk.loeft.certification.engine.DueTerms.Reminder.Recipient;
import dk.loeft.shared.Bundles;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reminders as HR writes them: one on each line, the days from the due date and who is reminded, in the words of the pages. */
final class ReminderLines {
    private static final Pattern LINE = Pattern.compile("([+-]?\\d{1,3})\\s+(\\p{L}+)");

    private static final List<Locale> LANGUAGES = List.of(Language.DANISH, Locale.ENGLISH);

    private ReminderLines() {}

    static String written(List<Reminder> reminders, Locale language) {
        return reminders.stream()
                .map(each -> each.offset() + " " + word(each.to(), language))
                .collect(Collectors.joining("\n"));
    }

    /**
     * What the lines say, whichever of the languages their words are from.
     *
     * @throws RefusedException for the first line that cannot be read
     */
    static List<Reminder> read(String lines) {
        return lines.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ReminderLines::reminder)
                .toList();
    }

    private static Reminder reminder(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw unreadable(line);
        }
        return new Reminder(
                Integer.parseInt(matcher.group(1)), to(matcher.group(2)).orElseThrow(() -> unreadable(line)));
    }

    private static RefusedException unreadable(String line) {
        return new RefusedException("certification.rules.reminder", line);
    }

    private static Optional<Recipient> to(String said) {
        return Arrays.stream(Recipient.values())
                .filter(each -> each.name().equalsIgnoreCase(said)
                        || LANGUAGES.stream()
                                .anyMatch(language -> word(each, language).equalsIgnoreCase(said)))
                .findFirst();
    }

    private static String word(Recipient to, Locale language) {
        return Bundles.of("dk.loeft.web.certification.messages", language).getString("rules.recipient." + to);
    }
}
