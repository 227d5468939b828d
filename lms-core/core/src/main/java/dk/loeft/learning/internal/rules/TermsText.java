package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Due;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.Span;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Due dates and reminders as they are stored: short texts that this class alone writes. */
final class TermsText {
    private TermsText() {}

    static String write(Due.Anchor anchor) {
        if (anchor instanceof Due.Fixed fixed) {
            return "FIXED:" + fixed.date();
        }
        if (anchor instanceof Due.Joining joining) {
            return "JOINING:" + joining.after();
        }
        if (anchor instanceof Due.Assignment assignment) {
            return "ASSIGNMENT:" + assignment.after();
        }
        if (anchor instanceof Due.Decision decision) {
            return "DECISION:" + decision.decidedOn() + ":" + decision.after();
        }
        Due.Expiry expiry = (Due.Expiry) anchor;
        return "EXPIRY:" + expiry.offsetDays() + ":" + expiry.firstDays();
    }

    static Due.Anchor anchor(String text) {
        String[] parts = text.split(":", -1);
        return switch (parts[0]) {
            case "FIXED" -> new Due.Fixed(LocalDate.parse(parts[1]));
            case "JOINING" -> new Due.Joining(span(parts[1]));
            case "ASSIGNMENT" -> new Due.Assignment(span(parts[1]));
            case "DECISION" -> new Due.Decision(LocalDate.parse(parts[1]), span(parts[2]));
            case "EXPIRY" -> new Due.Expiry(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            default -> throw new IllegalStateException("No due date: " + text);
        };
    }

    private static Span span(String text) {
        return Span.parse(text).orElseThrow(() -> new IllegalStateException("No span: " + text));
    }

    static String write(List<RuleReminder> reminders) {
        return reminders.stream()
                .map(each -> each.offsetDays() + ":" + each.to())
                .collect(Collectors.joining(","));
    }

    static List<RuleReminder> reminders(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(","))
                        .map(each -> each.split(":"))
                        .map(each ->
                                new RuleReminder(Integer.parseInt(each[0]), RuleReminder.Recipient.valueOf(each[1])))
                        .toList();
    }
}
