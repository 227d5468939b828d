package dk.loeft.communication.internal;

import dk.loeft.communication.NotificationKind;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Bundles;
import dk.loeft.shared.outbox.Why;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Notifications in words, in Danish or English; any other language reads Danish. */
final class Wording {
    private final Locale language;

    private Wording(Locale language) {
        this.language = language;
    }

    /**
     * A notification as it is kept.
     *
     * @param kind what is told
     * @param parameters what the sentences name
     * @param link the path it leads to, empty: none
     */
    record Kept(NotificationKind kind, List<Parameter> parameters, String link) {
        Kept {
            parameters = List.copyOf(parameters);
        }
    }

    /** In words. */
    record Words(String title, String text, String link) {}

    static Wording in(Locale language) {
        return new Wording(Bundles.spoken(language));
    }

    /** @param names the names of the people that it names; somebody whose name is not there is called somebody */
    Words words(Kept kept, Map<PersonId, String> names) {
        Object[] values =
                kept.parameters().stream().map(each -> readable(each, names)).toArray();
        String key = "communication.kind." + kept.kind().name();
        String link = kept.link().isEmpty() ? "" : say(key + ".link", values);
        return new Words(say(key + ".title", values), say(key + ".text", values), link);
    }

    /** That a report is too long for the form that was planned, and where the rest of it is. */
    String cut(int printed, int found) {
        return say("communication.report.cut", printed, found);
    }

    /** What a kind is called. */
    String name(NotificationKind kind) {
        return say("communication.kind." + kind.name() + ".name");
    }

    /** A reason from whichever module gave it: the beginning of its key names the bundle. */
    String reason(Why why) {
        String capability = why.key().substring(0, why.key().indexOf('.'));
        String pattern = bundle("dk.loeft." + capability + ".messages").getString(why.key());
        return new MessageFormat(pattern, language).format(why.arguments().toArray());
    }

    private String say(String key, Object... values) {
        return new MessageFormat(bundle("dk.loeft.communication.messages").getString(key), language).format(values);
    }

    private Object readable(Parameter parameter, Map<PersonId, String> names) {
        if (parameter instanceof Parameter.Day day) {
            return day(day.day());
        }
        if (parameter instanceof Parameter.Person person) {
            String somebody = bundle("dk.loeft.communication.messages").getString("communication.somebody");
            return names.getOrDefault(person.person(), somebody);
        }
        if (parameter instanceof Parameter.Number number) {
            return number.number();
        }
        if (parameter instanceof Parameter.Named named) {
            return named.in(language.getLanguage());
        }
        return ((Parameter.Text) parameter).text();
    }

    private String day(LocalDate day) {
        String pattern = bundle("dk.loeft.communication.messages").getString("communication.day");
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    private ResourceBundle bundle(String name) {
        return Bundles.of(name, language);
    }
}
